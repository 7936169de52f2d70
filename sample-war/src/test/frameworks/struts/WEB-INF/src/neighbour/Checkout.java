package neighbour;

import com.opensymphony.xwork2.ActionSupport;
import java.util.Map;
import org.apache.struts2.action.SessionAware;

/** The checkout as a Struts action; its page is a JSP. */
public class Checkout extends ActionSupport implements SessionAware {

  private static final long serialVersionUID = 1;

  private transient Map<String, Object> session;

  @Override
  public void withSession(Map<String, Object> session) {
    this.session = session;
  }

  public Object getBasket() {
    Object basket = session.get("basket");
    return basket == null ? "{}" : basket;
  }
}
