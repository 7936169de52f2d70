package io.carttransfer.harness.shops.plain;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.OrderPlaced;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.WebApp;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;

/**
 * A shop with one page for the cart and the checkout. It knows nothing of the plug-in; what it
 * shows is what is in its own cart.
 */
public class PlainShop extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** How the shop's cart is filled. */
  public static final String BINDING =
      String.join(
          "\n",
          "import = io.carttransfer.harness.shops.plain.Cart, io.carttransfer.harness.shops.plain.Catalogue",
          "product = Catalogue().find(sku)",
          "available = product.stock >= quantity",
          "create = session.setAttribute('cart', Cart())",
          "cart = sessionScope.cart",
          "add = cart.add(product)",
          "quantity = cart.setQuantity(sku, quantity)",
          "count = cart.units");

  /** The shop with the plug-in in it. */
  public static WebApp at(URI address) {
    return inShop(plugIn(address));
  }

  /** The same, with a filter of the shop's before the plug-in's. */
  public static WebApp behind(FilterEntry filter, String urlPattern, URI address) {
    return inShop(plugIn(address).filter(filter.urls(urlPattern)));
  }

  private static WebApp inShop(WebApp plugIn) {
    return plugIn
        .contextParam("cart-transfer.cart", BINDING)
        .contextParam(
            "cart-transfer.order",
            "path = /done\n"
                + "when = empty request.queryString\n"
                + "number = empty requestScope.placed ? sessionScope.lastOrder : requestScope.placed")
        .filter("cart-transfer", CheckoutFilter.class, "/checkout", "/cart", "/done", "/account/*")
        .servlet(
            "shop",
            PlainShop.class,
            "/checkout",
            "/cart",
            "/done",
            "/account/*",
            "/add",
            "/empty",
            "/login",
            "/logout",
            "/signin",
            "/callback",
            "/order");
  }

  /** What every shop with the plug-in has: the endpoint, and settings without a cart. */
  public static WebApp plugIn(URI address) {
    return WebApp.empty()
        .contextParam("cart-transfer.checkout-url", address.resolve("checkout").toString())
        .contextParam("cart-transfer.currencies", "GBP")
        .contextParam("cart-transfer.authorization", "none")
        .servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer");
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object cart = cart(request);
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .print(
            "<!DOCTYPE html><title>Shop</title><h1>"
                + request.getServletPath()
                + "</h1><p>cart="
                + (cart == null ? "{}" : cart)
                + "<p>method="
                + request.getMethod()
                + "<p>query="
                + request.getQueryString()
                + "<p>note="
                + request.getParameter("note")
                + "<p>parameters="
                + request.getParameterMap().keySet()
                + "<form method=post><input name=note><button>Note</button></form>");
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean latin = String.valueOf(request.getQueryString()).contains("latin");
    request.setCharacterEncoding(latin ? "ISO-8859-1" : "UTF-8");
    HttpSession session = request.getSession();
    String what = request.getServletPath();
    if (what.equals("/add")) {
      Cart cart = (Cart) session.getAttribute("cart");
      cart = cart == null ? newCart() : cart;
      cart.add(new Catalogue().find(request.getParameter("key")));
      session.setAttribute("cart", cart);
    } else if (what.equals("/empty")) {
      session.removeAttribute("cart");
    } else if (what.equals("/logout")) {
      session.invalidate();
    } else if (what.equals("/login")) {
      Object cart = session.getAttribute("cart");
      session.invalidate();
      if ("yes".equals(request.getParameter("keep"))) {
        request.getSession().setAttribute("cart", cart);
      }
    } else if (what.equals("/signin")) {
      session.setAttribute("user", request.getParameter("name"));
    } else if (what.equals("/order")) {
      session.setAttribute("lastOrder", request.getParameter("number"));
      session.removeAttribute("cart");
      response.sendRedirect(request.getContextPath() + "/done");
      return;
    } else if (what.equals("/callback")) {
      boolean recorded =
          OrderPlaced.record(
              getServletContext(),
              request.getParameter("reference"),
              request.getParameter("number"),
              null);
      response.getWriter().print("recorded=" + recorded);
      return;
    } else {
      request.setAttribute("placed", request.getParameter("number"));
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().print("<p>posted note=" + request.getParameter("note"));
      return;
    }
    response.sendRedirect(request.getContextPath() + "/cart");
  }

  /** A new basket of the shopper's own. */
  public Cart newCart() {
    return new Cart();
  }

  private static Object cart(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getAttribute("cart");
  }
}
