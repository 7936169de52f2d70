package neighbour;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The checkout as a servlet. */
public class Checkout extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object basket = request.getSession().getAttribute("basket");
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print("<p>basket=" + (basket == null ? "{}" : basket));
  }
}
