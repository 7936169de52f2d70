package io.carttransfer.shops.plain;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.container.WebApp;
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
          "import = io.carttransfer.shops.plain.Cart, io.carttransfer.shops.plain.Catalogue",
          "product = Catalogue().find(sku)",
          "available = product.stock >= quantity",
          "create = session.setAttribute('cart', Cart())",
          "cart = sessionScope.cart",
          "add = cart.add(product)",
          "quantity = cart.setQuantity(sku, quantity)",
          "count = cart.units");

  /** The shop with the plug-in in it. */
  public static WebApp at(URI address) {
    return WebApp.empty()
        .contextParam("cart-transfer.checkout-url", address.resolve("checkout").toString())
        .contextParam("cart-transfer.currencies", "GBP")
        .contextParam("cart-transfer.authorization", "none")
        .contextParam("cart-transfer.cart", BINDING)
        .contextParam("cart-transfer.order", "path = /done\nnumber = sessionScope.lastOrder")
        .filter("cart-transfer", CheckoutFilter.class, "/checkout", "/cart", "/done", "/account/*")
        .servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer")
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
            "/order");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object cart = cart(request);
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .print(
            "<!DOCTYPE html><title>Shop</title><h1>"
                + request.getServletPath()
                + "</h1><p>cart="
                + (cart == null ? "{}" : cart)
                + "<p>query="
                + request.getQueryString()
                + "<p>note="
                + request.getParameter("note"));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    HttpSession session = request.getSession();
    String what = request.getServletPath();
    if (what.equals("/add")) {
      Cart cart = (Cart) session.getAttribute("cart");
      cart = cart == null ? new Cart() : cart;
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
    } else if (what.equals("/order")) {
      session.setAttribute("lastOrder", request.getParameter("number"));
      session.removeAttribute("cart");
    } else {
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().print("<p>posted note=" + request.getParameter("note"));
      return;
    }
    response.sendRedirect(request.getContextPath() + "/cart");
  }

  private static Object cart(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getAttribute("cart");
  }
}
