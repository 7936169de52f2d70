package neighbour;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

/** The checkout as an action of Struts 1; its page is a JSP. */
public class Checkout extends Action {

  @Override
  public ActionForward execute(
      ActionMapping mapping,
      ActionForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Object basket = request.getSession().getAttribute("basket");
    request.setAttribute("basket", basket == null ? "{}" : basket);
    return mapping.findForward("page");
  }
}
