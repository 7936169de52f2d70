package neighbour;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.IMarkupResourceStreamProvider;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.apache.wicket.util.resource.IResourceStream;
import org.apache.wicket.util.resource.StringResourceStream;

/** Does what its address says and shows the basket; without a state, so without a redirect. */
public class Cart extends WebPage implements IMarkupResourceStreamProvider {

  private static final long serialVersionUID = 1;

  public Cart(PageParameters parameters) {
    HttpSession session =
        ((HttpServletRequest) getRequest().getContainerRequest()).getSession();
    String action = parameters.get("action").toString("");
    if (action.equals("add")) {
      Basket.add(session, parameters.get("sku").toString(), parameters.get("quantity").toString());
    } else if (action.equals("clear")) {
      session.removeAttribute("basket");
    }
    add(new Label("basket", String.valueOf(session.getAttribute("basket"))));
  }

  @Override
  public IResourceStream getMarkupResourceStream(MarkupContainer page, Class<?> type) {
    return new StringResourceStream(
        "<!DOCTYPE html><html><head><title>Cart</title></head><body>"
            + "<p>basket=<span wicket:id=\"basket\"></span></body></html>");
  }
}
