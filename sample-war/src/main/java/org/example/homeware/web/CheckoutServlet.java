package org.example.homeware.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.example.homeware.cart.Cart;
import org.example.homeware.order.Delivery;
import org.example.homeware.order.Order;
import org.example.homeware.order.OrderDao;
import org.example.homeware.order.OutOfStockException;

/** The checkout: delivery, address, and the order. */
public final class CheckoutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Cart cart = (Cart) request.getSession().getAttribute("cart");
    if (cart == null || cart.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/cart");
      return;
    }
    show(request, response, cart, CheckoutForm.empty(request));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    HttpSession session = request.getSession();
    Cart cart = (Cart) session.getAttribute("cart");
    if (cart == null || cart.isEmpty()) {
      boolean sentTwice = session.getAttribute("order") != null;
      response.sendRedirect(request.getContextPath() + (sentTwice ? "/order/done" : "/cart"));
      return;
    }
    CheckoutForm form = CheckoutForm.sent(request);
    if (!form.isValid()) {
      show(request, response, cart, form);
      return;
    }
    try {
      Order order = new OrderDao().place(cart.getItems(), form.getDelivery(), form.toAddress());
      session.setAttribute("order", order);
      session.removeAttribute("cart");
      response.sendRedirect(request.getContextPath() + "/order/done");
    } catch (OutOfStockException e) {
      request.setAttribute("outOfStock", e.getProduct());
      show(request, response, cart, form);
    } catch (SQLException e) {
      throw new ServletException("The order cannot be written", e);
    }
  }

  private static void show(
      HttpServletRequest request, HttpServletResponse response, Cart cart, CheckoutForm form)
      throws ServletException, IOException {
    BigDecimal subtotal = cart.getSubtotal();
    Map<Delivery, BigDecimal> deliveries = new LinkedHashMap<>();
    for (Delivery delivery : Delivery.values()) {
      deliveries.put(delivery, delivery.priceFor(subtotal));
    }
    request.setAttribute("form", form);
    request.setAttribute("deliveries", deliveries);
    request.setAttribute("total", subtotal.add(deliveries.get(form.getDelivery())));
    request.getRequestDispatcher("/WEB-INF/jsp/checkout.jsp").forward(request, response);
  }
}
