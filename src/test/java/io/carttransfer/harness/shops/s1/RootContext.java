package io.carttransfer.harness.shops.s1;

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
      throw new NoSuchBeanDefinitionException(name);
    }
    return bean;
  }

  /** As Spring says it. */
  public static class NoSuchBeanDefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchBeanDefinitionException(String name) {
      super("No bean named '" + name + "' available");
    }
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
