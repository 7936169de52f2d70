package io.carttransfer.harness.shops.s0;

import io.carttransfer.harness.shops.s9.Basket;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts articles into the basket that the browser keeps. */
public class CookieServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Basket basket = Basket.of(request);
    if ("add".equals(request.getParameter("action"))) {
      int quantity = Integer.parseInt(request.getParameter("qty"));
      basket.add(request.getParameter("id"), quantity);
    } else {
      basket.units().clear();
    }
    basket.send(request, response);
    response.sendRedirect(request.getContextPath() + "/checkout");
  }
}
