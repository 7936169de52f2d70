package neighbour.pages;

import javax.inject.Inject;
import org.apache.tapestry5.http.services.RequestGlobals;

/** The checkout as a Tapestry page. */
public class Checkout {

  @Inject private RequestGlobals globals;

  public Object getBasket() {
    Object basket = globals.getHTTPServletRequest().getSession().getAttribute("basket");
    return basket == null ? "{}" : basket;
  }
}
