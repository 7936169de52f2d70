package neighbour;

import org.apache.wicket.Page;
import org.apache.wicket.RuntimeConfigurationType;
import org.apache.wicket.protocol.http.WebApplication;

/** A shop of Wicket pages. */
public class Shop extends WebApplication {

  @Override
  protected void init() {
    super.init();
    getCspSettings().blocking().disabled();
    mountPage("/checkout", Checkout.class);
    mountPage("/cart", Cart.class);
  }

  public Catalogue getCatalogue() {
    return new Catalogue();
  }

  @Override
  public Class<? extends Page> getHomePage() {
    return Checkout.class;
  }

  @Override
  public RuntimeConfigurationType getConfigurationType() {
    return RuntimeConfigurationType.DEPLOYMENT;
  }
}
