package io.carttransfer.harness.shops.s3;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;

/** Raw maps under two attributes: units by product for the page, units by number for the rest. */
public class MapShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> basket = new HashMap<>();
    Map<Product, Integer> items =
        (Map<Product, Integer>) request.getSession().getAttribute("items");
    Map<Integer, Integer> units = (Map<Integer, Integer>) request.getSession().getAttribute("cart");
    if (items != null) {
      for (Product product : items.keySet()) {
        int quantity = units.get(product.getId());
        basket.put(String.valueOf(product.getId()), quantity);
      }
    }
    return basket;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void addOne(HttpServletRequest request, String sku) {
    HttpSession session = request.getSession();
    if (session.getAttribute("cart") == null) {
      session.setAttribute("cart", new HashMap<Integer, Integer>());
      session.setAttribute("items", new HashMap<Product, Integer>());
    }
    Product product = new ProductDao().findById(Integer.parseInt(sku));
    Map<Integer, Integer> units = (Map<Integer, Integer>) session.getAttribute("cart");
    Integer before = units.get(product.getId());
    units.put(product.getId(), before == null ? 1 : before + 1);
    ((Map<Product, Integer>) session.getAttribute("items")).put(product, 1);
  }
}
