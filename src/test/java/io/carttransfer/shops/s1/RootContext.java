package io.carttransfer.shops.s1;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.HashMap;
import java.util.Map;

/** Stands where Spring leaves its root context. */
public class RootContext implements ServletContextListener {

  private final Map<String, Object> beans = new HashMap<>();

  public Object getBean(String name) {
    Object bean = beans.get(name);
    if (bean == null) {
      throw new IllegalStateException("No bean named '" + name + "' available");
    }
    return bean;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    beans.put("catalogService", new CatalogService());
    event
        .getServletContext()
        .setAttribute("org.springframework.web.context.WebApplicationContext.ROOT", this);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {}
}
