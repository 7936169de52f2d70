package io.carttransfer.harness.shops.plain;

import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.WebApp;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;

/** The plain shop with a page that does to its response and session what old pages do. */
public class WilfulShop extends PlainShop {

  private static final long serialVersionUID = 1;

  /** The shop with the plug-in in it; {@code do} in the query says what the page does. */
  public static WebApp withPlugIn(URI address) {
    return plugIn(address)
        .contextParam("cart-transfer.cart", BINDING)
        .filter("cart-transfer", CheckoutFilter.class, "/checkout", "/cart")
        .servlet("shop", WilfulShop.class, "/checkout", "/cart", "/add");
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String what = String.valueOf(request.getParameter("do"));
    if (what.contains("async") && request.getDispatcherType() == DispatcherType.REQUEST) {
      request.startAsync().dispatch();
      return;
    }
    if (what.contains("cookie")) {
      response.setHeader("SET-COOKIE", "shop=1; HttpOnly");
    }
    if (what.contains("reset")) {
      response.reset();
    }
    if (what.contains("cache")) {
      response.setHeader("cache-control", "max-age=3600");
      response.addHeader("CDN-Cache-Control", "max-age=3600");
      response.setDateHeader("Expires", System.currentTimeMillis() + 3_600_000);
    }
    if (what.contains("judge") && isStranger(request)) {
      response.sendRedirect("timeout");
      return;
    }
    super.doGet(request, response);
  }

  /** Each way in which shops find that a session has expired. */
  private static boolean isStranger(HttpServletRequest request) {
    HttpSession session = request.getSession();
    return !request.isRequestedSessionIdValid()
        || !session.getId().equals(request.getRequestedSessionId())
        || !request.isRequestedSessionIdFromCookie()
        || session.isNew();
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (String.valueOf(request.getQueryString()).contains("do=async")
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      request.startAsync().dispatch();
      return;
    }
    super.doPost(request, response);
  }
}
