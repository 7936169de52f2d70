package io.carttransfer.harness.shops.tickets;

import io.carttransfer.harness.shops.Storefront;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Gives a ticket to whoever puts something into the basket. */
public class TicketShop extends Storefront {

  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Integer> basket(HttpServletRequest request) {
    return Tickets.of(request);
  }

  @Override
  public void addOne(HttpServletRequest request, String sku) {
    Tickets.add(Tickets.of(request), sku, 1);
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getServletPath().equals("/add")) {
      Tickets.open(request, response);
    }
    super.doGet(request, response);
  }
}
