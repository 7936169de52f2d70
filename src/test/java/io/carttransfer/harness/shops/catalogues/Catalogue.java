package io.carttransfer.harness.shops.catalogues;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Sells A1, and is found in as many ways as shops have. */
public class Catalogue {

  public static final Catalogue INSTANCE = new Catalogue();

  public static Catalogue getInstance() {
    return INSTANCE;
  }

  /** Null when there is no such article. */
  public String find(String sku) {
    return sku.equals("A1") ? sku : null;
  }

  /**
   * A registry of services, and a context of beans, as frameworks leave them in the application.
   */
  public static final class Registry {

    public Object getService(Class<?> type) {
      return type == Catalogue.class ? INSTANCE : null;
    }

    public Object getBean(String name) {
      return name.equals("catalogue") ? INSTANCE : null;
    }
  }

  /** Puts it under the attributes of the frameworks. */
  public static final class Start implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
      event.getServletContext().setAttribute("org.shop.CONTEXT", new Registry());
      event
          .getServletContext()
          .setAttribute("org.apache.tapestry5.application-registry", new Registry());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {}
  }
}
