package struts;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.apache.struts.action.Action;
import org.apache.struts.action.ActionForm;
import org.apache.struts.action.ActionForward;
import org.apache.struts.action.ActionMapping;
import org.apache.struts.action.DynaActionForm;

/** The only way to the carts of this shop: the session has them under a class of its own. */
public class CartAction extends Action {

  private static final String BASKET = "basket";

  private static final class Lines implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<String, Integer> units = new TreeMap<>();
  }

  @Override
  public ActionForward execute(
      ActionMapping mapping,
      ActionForm form,
      HttpServletRequest request,
      HttpServletResponse response) {
    DynaActionForm line = (DynaActionForm) form;
    Lines lines = new Lines();
    if ("add".equals(line.getString("action"))) {
      lines.units.putAll(unitsOf(request.getSession()));
      String id = line.getString("id");
      if (!"stuck".equals(id)) {
        lines.units.merge(id, (Integer) line.get("qty"), Integer::sum);
      }
    }
    request.getSession().setAttribute(BASKET, lines);
    return mapping.findForward("checkout");
  }

  static Map<String, Integer> unitsOf(HttpSession session) {
    Lines lines = (Lines) session.getAttribute(BASKET);
    return lines == null ? new TreeMap<>() : lines.units;
  }
}
