package io.carttransfer.shops;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages that every shop of these tests has, around a cart that is each one's own: {@code
 * /checkout} shows the basket, {@code /add?sku=} puts one unit into it as its product page does,
 * {@code /login?user=} knows the shopper from then on, {@code /backoffice} makes weather.
 */
public abstract class Storefront extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Units by SKU, read in the way in which this shop's own page reads them. */
  protected abstract Map<String, Integer> basket(HttpServletRequest request) throws Exception;

  /** What this shop's product page does. */
  protected abstract void addOne(HttpServletRequest request, String sku) throws Exception;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setContentType("text/plain;charset=UTF-8");
    try {
      switch (request.getServletPath()) {
        case "/add":
          addOne(request, request.getParameter("sku"));
          break;
        case "/login":
          request.getSession().setAttribute("username", request.getParameter("user"));
          break;
        case "/backoffice":
          Weather.set(request.getParameter("weather"));
          return;
        default:
          break;
      }
      response.getWriter().print("basket " + new TreeMap<>(basket(request)));
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
