package neighbour.services;

import org.apache.tapestry5.SymbolConstants;
import org.apache.tapestry5.commons.MappedConfiguration;
import org.apache.tapestry5.ioc.ServiceBinder;

/** The services of a shop of Tapestry pages, which Tapestry finds by the name of its filter. */
public class AppModule {

  public static void bind(ServiceBinder binder) {
    binder.bind(Articles.class, ArticlesOfTheCatalogue.class);
  }

  public static void contributeApplicationDefaults(
      MappedConfiguration<String, Object> configuration) {
    configuration.add(SymbolConstants.SUPPORTED_LOCALES, "en");
    configuration.add(SymbolConstants.PRODUCTION_MODE, true);
    configuration.add(SymbolConstants.HMAC_PASSPHRASE, "of this shop only");
  }
}
