package neighbour;

import javax.servlet.http.HttpServletRequest;
import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.IMarkupResourceStreamProvider;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.Link;
import org.apache.wicket.model.IModel;
import org.apache.wicket.util.resource.IResourceStream;
import org.apache.wicket.util.resource.StringResourceStream;

/** A page with a state, so that Wicket redirects to its own address before it is shown. */
public class Checkout extends WebPage implements IMarkupResourceStreamProvider {

  private static final long serialVersionUID = 1;

  public Checkout() {
    IModel<String> basket = () -> String.valueOf(basket());
    add(new Label("basket", basket));
    add(
        new Link<Void>("again") {
          private static final long serialVersionUID = 1;

          @Override
          public void onClick() {}
        });
  }

  private Object basket() {
    HttpServletRequest request = (HttpServletRequest) getRequest().getContainerRequest();
    Object basket = request.getSession().getAttribute("basket");
    return basket == null ? "{}" : basket;
  }

  @Override
  public IResourceStream getMarkupResourceStream(MarkupContainer page, Class<?> type) {
    return new StringResourceStream(
        "<!DOCTYPE html><html><head><title>Checkout</title></head><body>"
            + "<p>basket=<span wicket:id=\"basket\"></span><p><a wicket:id=\"again\">Again</a>"
            + "</body></html>");
  }
}
