package neighbour;

import net.sourceforge.stripes.action.ActionBean;
import net.sourceforge.stripes.action.ActionBeanContext;
import net.sourceforge.stripes.action.DefaultHandler;
import net.sourceforge.stripes.action.RedirectResolution;
import net.sourceforge.stripes.action.Resolution;
import net.sourceforge.stripes.action.UrlBinding;

/** Puts articles in, or takes all of them out: {@code /cart/add}, {@code /cart/clear}. */
@UrlBinding("/cart/{$event}")
public class Cart implements ActionBean {

  private ActionBeanContext context;
  private String sku;
  private String quantity;

  @Override
  public ActionBeanContext getContext() {
    return context;
  }

  @Override
  public void setContext(ActionBeanContext context) {
    this.context = context;
  }

  public void setSku(String sku) {
    this.sku = sku;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }

  public Resolution add() {
    Basket.add(context.getRequest().getSession(), sku, quantity);
    return new RedirectResolution(Checkout.class);
  }

  @DefaultHandler
  public Resolution clear() {
    context.getRequest().getSession().removeAttribute("basket");
    return new RedirectResolution(Checkout.class);
  }
}
