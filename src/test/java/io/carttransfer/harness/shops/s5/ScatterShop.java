package io.carttransfer.harness.shops.s5;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** No cart at all: numbers in one attribute, quantities in others, the total apart. */
public class ScatterShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> basket = new HashMap<>();
    HttpSession session = request.getSession();
    String items = (String) session.getAttribute("items");
    if (items != null && !items.isEmpty()) {
      for (String id : items.split(",")) {
        basket.put(id, (Integer) session.getAttribute("qty_" + id));
      }
      if (((BigDecimal) session.getAttribute("total")).signum() <= 0) {
        throw new IllegalStateException("a basket without a total");
      }
    }
    return basket;
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    HttpSession session = request.getSession();
    String items = (String) session.getAttribute("items");
    Integer units = (Integer) session.getAttribute("qty_" + sku);
    boolean there = items != null && ("," + items + ",").contains("," + sku + ",");
    if (!there) {
      session.setAttribute("items", items == null || items.isEmpty() ? sku : items + "," + sku);
    }
    session.setAttribute("qty_" + sku, units == null ? 1 : units + 1);
    BigDecimal total = (BigDecimal) session.getAttribute("total");
    BigDecimal price = new BigDecimal("2.50");
    session.setAttribute("total", total == null ? price : total.add(price));
  }
}
