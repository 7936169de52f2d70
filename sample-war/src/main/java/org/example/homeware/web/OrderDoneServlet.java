package org.example.homeware.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** The confirmation of the session's last order. */
public final class OrderDoneServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Object order = session == null ? null : session.getAttribute("order");
    if (order == null) {
      response.sendRedirect(request.getContextPath() + "/");
      return;
    }
    request.setAttribute("order", order);
    request.getRequestDispatcher("/WEB-INF/jsp/done.jsp").forward(request, response);
  }
}
