package io.carttransfer.harness.shops.s0;

import io.carttransfer.harness.shops.s9.Warehouse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One article, or none. */
public class ProductPage extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Integer stock = new Warehouse().stockOf(request.getParameter("id"));
    if (stock == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print("<p>In stock: " + stock + "</p>");
  }
}
