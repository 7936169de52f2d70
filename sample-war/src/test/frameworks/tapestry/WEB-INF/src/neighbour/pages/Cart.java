package neighbour.pages;

import javax.inject.Inject;
import javax.servlet.http.HttpSession;
import neighbour.Basket;
import org.apache.tapestry5.EventContext;
import org.apache.tapestry5.http.services.RequestGlobals;

/** Does what its address says, and shows the checkout. */
public class Cart {

  @Inject private RequestGlobals globals;

  public Object onActivate(EventContext address) {
    HttpSession session = globals.getHTTPServletRequest().getSession();
    if (address.get(String.class, 0).equals("add")) {
      Basket.add(session, address.get(String.class, 1), address.get(String.class, 2));
    } else {
      session.removeAttribute("basket");
    }
    return Checkout.class;
  }
}
