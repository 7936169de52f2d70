package io.carttransfer.harness.shops.s9;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Keeps nothing of the basket on the server. */
public class CookiePage extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    return Basket.of(request).units();
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    Basket.of(request).add(sku, 1);
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    super.doGet(request, response);
    Basket.of(request).send(request, response);
  }
}
