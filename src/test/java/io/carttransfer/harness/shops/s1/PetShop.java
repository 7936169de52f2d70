package io.carttransfer.harness.shops.s1;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** A session bean that takes entities, adds one on add, and is made at the first add. */
public class PetShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> basket = new HashMap<>();
    Cart cart = (Cart) request.getSession().getAttribute("cart");
    if (cart != null) {
      for (Iterator<CartItem> items = cart.getCartItems(); items.hasNext(); ) {
        CartItem item = items.next();
        basket.put(item.getItem().getItemId(), item.getQuantity());
      }
    }
    return basket;
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    Cart cart = (Cart) request.getSession().getAttribute("cart");
    if (cart == null) {
      cart = new Cart();
      request.getSession().setAttribute("cart", cart);
    }
    RootContext root =
        (RootContext)
            getServletContext()
                .getAttribute("org.springframework.web.context.WebApplicationContext.ROOT");
    CatalogService catalog = (CatalogService) root.getBean("catalogService");
    cart.addItem(catalog.getItem(sku), catalog.isItemInStock(sku));
  }
}
