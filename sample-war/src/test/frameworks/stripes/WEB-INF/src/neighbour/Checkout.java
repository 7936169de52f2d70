package neighbour;

import net.sourceforge.stripes.action.ActionBean;
import net.sourceforge.stripes.action.ActionBeanContext;
import net.sourceforge.stripes.action.DefaultHandler;
import net.sourceforge.stripes.action.Resolution;
import net.sourceforge.stripes.action.StreamingResolution;
import net.sourceforge.stripes.action.UrlBinding;

/** The checkout as an action bean of Stripes. */
@UrlBinding("/checkout")
public class Checkout implements ActionBean {

  private ActionBeanContext context;

  @Override
  public ActionBeanContext getContext() {
    return context;
  }

  @Override
  public void setContext(ActionBeanContext context) {
    this.context = context;
  }

  @DefaultHandler
  public Resolution show() {
    Object basket = context.getRequest().getSession().getAttribute("basket");
    String shown = basket == null ? "{}" : basket.toString();
    String method = context.getRequest().getMethod();
    return new StreamingResolution("text/html", "<p>basket=" + shown + "<p>method=" + method);
  }
}
