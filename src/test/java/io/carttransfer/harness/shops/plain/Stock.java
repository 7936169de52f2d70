package io.carttransfer.harness.shops.plain;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A catalogue in which articles go, sell out and come back while the shop runs: {@code POST
 * /stock?key=A1&state=gone}, {@code sold-out}, {@code down} or {@code there}.
 */
public class Stock extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** How the shop's cart is filled from this catalogue. */
  public static final String BINDING =
      PlainShop.BINDING.replace("Catalogue", "Stock").replace("Stock()", "Stock().of(application)");

  private transient ServletContext application;

  public Stock of(ServletContext shop) {
    application = shop;
    return this;
  }

  /** The article as it is now. */
  public Product find(String key) {
    String state = String.valueOf(application.getAttribute("stock." + key));
    switch (state) {
      case "down":
        throw new IllegalStateException("the database does not answer");
      case "gone":
        return null;
      case "sold-out":
        return new Product(key, 0);
      default:
        return new Catalogue().find(key);
    }
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) {
    getServletContext()
        .setAttribute("stock." + request.getParameter("key"), request.getParameter("state"));
  }
}
