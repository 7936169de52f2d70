package neighbour;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The checkout, with what it knows of the bag. */
public class Checkout extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    Object basket = request.getSession().getAttribute("basket");
    response.getWriter().print("<!DOCTYPE html><p>basket=" + (basket == null ? "{}" : basket));
    response.getWriter().print("<p>bag=" + request.getSession().getAttribute("cartTransfer"));
  }
}
