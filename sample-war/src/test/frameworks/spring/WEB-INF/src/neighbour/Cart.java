package neighbour;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** Puts articles in, or takes all of them out. */
public class Cart implements Controller {

  @Override
  public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
    if ("add".equals(request.getParameter("action"))) {
      Basket.add(
          request.getSession(), request.getParameter("sku"), request.getParameter("quantity"));
    } else {
      request.getSession().removeAttribute("basket");
    }
    return new ModelAndView("redirect:/checkout");
  }
}
