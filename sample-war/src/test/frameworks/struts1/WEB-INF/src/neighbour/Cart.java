package neighbour;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

/** Puts articles in, or takes all of them out. */
public class Cart extends Action {

  @Override
  public ActionForward execute(
      ActionMapping mapping,
      ActionForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    if ("add".equals(mapping.getParameter())) {
      Basket.add(
          request.getSession(), request.getParameter("sku"), request.getParameter("quantity"));
    } else {
      request.getSession().removeAttribute("basket");
    }
    return mapping.findForward("checkout");
  }
}
