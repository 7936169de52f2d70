package io.carttransfer.harness.shops.s8;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of entries; whoever adds looks for an entry of the same book. */
public class ListShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> basket = new HashMap<>();
    for (CartItem item : cart(request)) {
      if (basket.put(item.getBook().getIsbn(), item.getQuantity()) != null) {
        throw new IllegalStateException("a book occurs twice");
      }
    }
    return basket;
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    for (CartItem item : cart(request)) {
      if (item.getBook().getIsbn().equals(sku)) {
        item.setQuantity(item.getQuantity() + 1);
        return;
      }
    }
    cart(request).add(new CartItem(new BookService().findByIsbn(sku).get(), 1));
  }

  @SuppressWarnings("unchecked")
  private static List<CartItem> cart(HttpServletRequest request) {
    List<CartItem> cart = (List<CartItem>) request.getSession().getAttribute("shoppingCart");
    if (cart == null) {
      cart = new ArrayList<CartItem>();
      request.getSession().setAttribute("shoppingCart", cart);
    }
    return cart;
  }
}
