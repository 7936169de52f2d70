package io.carttransfer.harness.shops.s4;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/** The protocol of setters; the cart knows no quantities. */
public class BeanShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> basket = new HashMap<>();
    for (int id : cart(request).getItems()) {
      Integer before = basket.get("" + id);
      basket.put("" + id, before == null ? 1 : before + 1);
    }
    return basket;
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    ShoppingCart cart = cart(request);
    cart.setItemId(Integer.parseInt(sku));
    cart.setSubmit("add");
    cart.processRequest();
  }

  private static ShoppingCart cart(HttpServletRequest request) {
    ShoppingCart cart = (ShoppingCart) request.getSession().getAttribute("cart");
    if (cart == null) {
      cart = new ShoppingCart();
      request.getSession().setAttribute("cart", cart);
    }
    return cart;
  }
}
