package io.carttransfer.harness.shops.tickets;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Puts articles into the basket of the shopper's ticket. */
public class TicketServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Integer> basket = Tickets.open(request, response);
    if ("add".equals(request.getParameter("action"))) {
      int quantity = Integer.parseInt(request.getParameter("qty"));
      Tickets.add(basket, request.getParameter("id"), quantity);
    } else {
      basket.clear();
    }
    response.sendRedirect(request.getContextPath() + "/checkout");
  }
}
