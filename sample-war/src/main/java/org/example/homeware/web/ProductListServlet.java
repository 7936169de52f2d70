package org.example.homeware.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.example.homeware.catalogue.ProductDao;

/** The front page: everything that the shop sells. */
public final class ProductListServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      request.setAttribute("products", new ProductDao().findAll());
    } catch (SQLException e) {
      throw new ServletException("The catalogue cannot be read", e);
    }
    request.getRequestDispatcher("/WEB-INF/jsp/products.jsp").forward(request, response);
  }
}
