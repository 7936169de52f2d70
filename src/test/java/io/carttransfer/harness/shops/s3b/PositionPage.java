package io.carttransfer.harness.shops.s3b;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A map of lists whose positions mean something: number, name, price as text, units. */
public class PositionPage extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  @SuppressWarnings("rawtypes")
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> basket = new HashMap<>();
    for (Object value : cart(request).values()) {
      List line = (List) value;
      BigDecimal price = new BigDecimal((String) line.get(2));
      if (price.signum() <= 0 || !((String) line.get(1)).startsWith("number ")) {
        throw new IllegalStateException("a line that the page cannot show: " + line);
      }
      basket.put((String) line.get(0), (Integer) line.get(3));
    }
    return basket;
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public void addOne(HttpServletRequest request, String sku) throws Exception {
    Map cart = cart(request);
    List line = (List) cart.get(sku);
    if (line == null) {
      Catalog.Entry entry = Catalog.byNumber(sku);
      line = new ArrayList<>(Arrays.asList(sku, entry.getName(), "" + entry.getPrice(), 0));
      cart.put(sku, line);
    }
    line.set(3, (Integer) line.get(3) + 1);
  }

  @SuppressWarnings("rawtypes")
  private static Map cart(HttpServletRequest request) {
    Map cart = (Map) request.getSession().getAttribute("CART");
    if (cart == null) {
      cart = new TreeMap();
      request.getSession().setAttribute("CART", cart);
    }
    return cart;
  }
}
