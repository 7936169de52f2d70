package io.carttransfer.harness.shops.s0;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Pages around a cart that only the shop's own controller reaches. */
public class ControllerShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    return CartServlet.units(request.getSession());
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    CartServlet.add(request.getSession(), sku, 1);
  }
}
