package struts;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;

/** The page of an article, which it writes by itself. */
public class ProductAction extends Action {

  @Override
  public ActionForward execute(
      ActionMapping mapping,
      ActionForm form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id == null || !id.matches("mug|towel|lamp|stuck")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return null;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print("<!DOCTYPE html><title>" + id + "</title><p>In stock");
    return null;
  }
}
