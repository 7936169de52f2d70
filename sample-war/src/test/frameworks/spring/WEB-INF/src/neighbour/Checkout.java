package neighbour;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** The checkout as a Spring controller, with a form that has the token against forgery. */
public class Checkout implements Controller {

  @Override
  public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    Basket ofTheId = Carts.of(request.getSession().getId());
    Object basket = ofTheId == null ? request.getSession().getAttribute("basket") : ofTheId;
    CsrfToken token = (CsrfToken) request.getAttribute("_csrf");
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .print(
            "<!DOCTYPE html><title>Checkout</title><p>basket="
                + (basket == null ? "{}" : basket)
                + "<p>note="
                + request.getParameter("note")
                + "<form method=post><input name=note><input type=hidden name="
                + token.getParameterName()
                + " value=\""
                + token.getToken()
                + "\"><button>Write</button></form>");
    return null;
  }
}
