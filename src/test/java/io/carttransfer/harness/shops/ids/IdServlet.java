package io.carttransfer.harness.shops.ids;

import io.carttransfer.harness.shops.Weather;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The shop's own controller. */
public class IdServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getSession().getId();
    if ("add".equals(request.getParameter("action"))) {
      Carts.add(id, request.getParameter("id"), Integer.parseInt(request.getParameter("qty")));
    } else {
      Weather.clear();
      Carts.put(id, null);
    }
    response.sendRedirect(request.getContextPath() + "/checkout");
  }
}
