package io.carttransfer.harness.shops.ids;

import io.carttransfer.OrderPlaced;
import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps carts by the session's id: {@code /newid} is a login that changes it, {@code /empty}
 * empties the cart, {@code /callback} records an order that was paid elsewhere.
 */
public class IdShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    Map<String, Integer> cart = Carts.of(request.getSession().getId());
    return cart == null ? new HashMap<>() : cart;
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    Carts.add(request.getSession().getId(), sku, 1);
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (request.getServletPath()) {
      case "/newid":
        request.getSession();
        request.changeSessionId();
        break;
      case "/empty":
        Carts.put(request.getSession().getId(), null);
        break;
      case "/drop":
        for (String name : Collections.list(request.getSession().getAttributeNames())) {
          if (!name.toLowerCase(Locale.ROOT).contains("carttransfer")) {
            request.getSession().removeAttribute(name);
          }
        }
        break;
      case "/callback":
        OrderPlaced.record(getServletContext(), request.getParameter("reference"), "O-1", null);
        break;
      default:
        break;
    }
    super.doGet(request, response);
  }

  /** {@code sku} puts one unit in. */
  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    addOne(request, request.getParameter("sku"));
    doGet(request, response);
  }
}
