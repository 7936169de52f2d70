package org.example.homeware.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.example.homeware.catalogue.Product;
import org.example.homeware.catalogue.ProductDao;

/** One product. */
public final class ProductServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Product product;
    try {
      product = new ProductDao().find(Numbers.of(request.getParameter("id"), 0));
    } catch (SQLException e) {
      throw new ServletException("The catalogue cannot be read", e);
    }
    if (product == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setAttribute("product", product);
    request.getRequestDispatcher("/WEB-INF/jsp/product.jsp").forward(request, response);
  }
}
