package org.example.homeware.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.sql.SQLException;
import org.example.homeware.cart.Cart;
import org.example.homeware.catalogue.Product;
import org.example.homeware.catalogue.ProductDao;

/** The cart: shows it, and changes it when a form says so. */
public final class CartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/WEB-INF/jsp/cart.jsp").forward(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    HttpSession session = request.getSession();
    Cart cart = (Cart) session.getAttribute("cart");
    if (cart == null) {
      cart = new Cart();
    }
    int id = Numbers.of(request.getParameter("id"), 0);
    if (request.getParameter("add") != null) {
      add(cart, id, Numbers.of(request.getParameter("quantity"), 1));
    } else if (request.getParameter("remove") != null) {
      cart.removeItem(id);
    } else {
      cart.setQuantity(id, Numbers.of(request.getParameter("quantity"), cart.quantityOf(id)));
    }
    session.setAttribute("cart", cart);
    response.sendRedirect(request.getContextPath() + "/cart");
  }

  private static void add(Cart cart, int id, int quantity) throws ServletException {
    Product product;
    try {
      product = new ProductDao().find(id);
    } catch (SQLException e) {
      throw new ServletException("The catalogue cannot be read", e);
    }
    if (product != null && quantity > 0) {
      int before = cart.quantityOf(id);
      cart.addItem(product);
      cart.setQuantity(id, before + Math.min(quantity, Cart.MOST));
    }
  }
}
