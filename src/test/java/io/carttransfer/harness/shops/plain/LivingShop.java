package io.carttransfer.harness.shops.plain;

import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.WebApp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** A shop whose cart cannot be replaced, only emptied and filled where it stands. */
public class LivingShop extends PlainShop {

  private static final long serialVersionUID = 1;

  private static final String BINDING =
      String.join(
          "\n",
          "import = io.carttransfer.harness.shops.plain.LivingCart, io.carttransfer.harness.shops.plain.Catalogue",
          "product = Catalogue().find(sku)",
          "clear = empty sessionScope.cart"
              + " ? session.setAttribute('cart', LivingCart()) : cart.clear()",
          "cart = sessionScope.cart",
          "add = cart.add(product)",
          "quantity = cart.setQuantity(sku, quantity)",
          "count = cart.units");

  /** The shop with the plug-in in it. */
  public static WebApp living(URI address) {
    return plugIn(address)
        .contextParam("cart-transfer.cart", BINDING)
        .filter("cart-transfer", CheckoutFilter.class, "/checkout", "/cart")
        .servlet("shop", LivingShop.class, "/checkout", "/cart", "/add", "/repair");
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().equals("/repair")) {
      ((LivingCart) request.getSession().getAttribute("cart")).repair();
    } else {
      super.doPost(request, response);
    }
  }

  @Override
  public Cart newCart() {
    return new LivingCart();
  }
}
