package io.carttransfer.harness.neighbours;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.plain.PlainShop;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A shop whose pages trust the filters around them: encoding, login and the rest. */
public class NeighbourShop extends HttpServlet {

  private static final long serialVersionUID = 1;

  public static final FilterEntry OURS =
      FilterEntry.of("cart-transfer", CheckoutFilter.class)
          .urls("/checkout", "/cart", "/cart-transfer");

  /** The shop with these filters, in this order. */
  public static WebApp at(URI address, List<FilterEntry> filters) {
    WebApp app =
        WebApp.empty()
            .contextParam("cart-transfer.checkout-url", address.resolve("checkout").toString())
            .contextParam("cart-transfer.currencies", "GBP")
            .contextParam("cart-transfer.authorization", "none");
    for (FilterEntry filter : filters) {
      app = app.filter(filter);
    }
    return app.servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer")
        .servlet("shop", NeighbourShop.class, "/checkout", "/cart", "/signin", "/fill");
  }

  /** Binds the cart of the plain shop, which needs nothing of the request. */
  public static WebApp bound(WebApp app) {
    return app.contextParam("cart-transfer.cart", PlainShop.BINDING);
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    show(request, response);
  }

  public static void show(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    Object cart = session == null ? null : session.getAttribute("cart");
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .print(
            "<!DOCTYPE html><title>Shop</title><p>path="
                + request.getServletPath()
                + "<p>cart="
                + (cart == null ? "{}" : cart)
                + "<form method=post action=signin><button>Sign in</button></form>"
                + "<form method=post action=j_security_check><input name=j_username>"
                + "<input name=j_password><button>Log in</button></form>");
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().equals("/signin")) {
      HttpSession session = request.getSession();
      session.setAttribute("user", "ada");
      Object wanted = session.getAttribute("wanted");
      response.sendRedirect(wanted == null ? "cart" : wanted.toString());
      return;
    }
    if (request.getServletPath().equals("/fill")) {
      io.carttransfer.harness.shops.plain.Cart cart =
          new io.carttransfer.harness.shops.plain.Cart();
      cart.setQuantity("A9", 1);
      request.getSession().setAttribute("cart", cart);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print("<p>note=" + request.getParameter("note"));
  }
}
