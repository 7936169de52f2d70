package org.example.simulator;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.example.homeware.catalogue.ProductDao;

/**
 * Shows the app simulator: a page with a phone on it whose native bag goes the whole way that a bag
 * of the real app goes. It is there to see the plug-in at work without a phone and without the
 * platform; a shop of your own needs nothing of this package.
 *
 * <p>The catalogue of the real app is a feed that the shop gives to the platform. Here the page
 * reads the shop's database.
 */
public final class SimulatorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      request.setAttribute("products", new ProductDao().findAll());
    } catch (SQLException e) {
      throw new ServletException("The catalogue cannot be read", e);
    }
    request.getRequestDispatcher("/WEB-INF/jsp/simulator.jsp").forward(request, response);
  }
}
