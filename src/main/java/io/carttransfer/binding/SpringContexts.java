package io.carttransfer.binding;

import io.carttransfer.text.Nearest;
import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Spring's contexts in a web application, found by the attributes in which Spring keeps them: the
 * root, which the ContextLoaderListener starts, and one for each DispatcherServlet, where most
 * shops have all of their beans. Refers to no class of Spring, because most old shops do not have
 * it. For one thread.
 */
final class SpringContexts {

  /** Holds the root context, or the exception that kept it from starting. */
  private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";

  private static final String OF_A_SERVLET =
      "org.springframework.web.servlet.FrameworkServlet.CONTEXT.";

  private static final String GET_BEAN = "getBean";

  private final ServletContext application;
  private @Nullable ELResolver calls;

  SpringContexts(ServletContext application) {
    this.application = application;
  }

  /** The variable {@code spring}: the root, or otherwise the first dispatcher's context. */
  Object first() {
    Object root = application.getAttribute(ROOT);
    if (root != null && !(root instanceof Throwable)) {
      return root;
    }
    Map<String, Object> contexts = contexts();
    if (contexts.isEmpty()) {
      throw new Missing(
          root == null
              ? "`spring` needs Spring's DispatcherServlet or ContextLoaderListener, and this"
                  + " web application has neither."
                  + dispatcherThatSleeps()
              : "`spring`: Spring's root context could not start: " + root + ".");
    }
    return contexts.values().iterator().next();
  }

  private String dispatcherThatSleeps() {
    for (ServletRegistration servlet : registrations()) {
      if (String.valueOf(servlet.getClassName()).endsWith("DispatcherServlet")) {
        return " The servlet "
            + servlet.getName()
            + " has not started yet: give it <load-on-startup>1</load-on-startup> in web.xml.";
      }
    }
    return "";
  }

  private Collection<? extends ServletRegistration> registrations() {
    Map<String, ? extends ServletRegistration> all = application.getServletRegistrations();
    return all == null ? Collections.emptyList() : all.values();
  }

  /** By a name for messages; the root first. */
  private Map<String, Object> contexts() {
    Map<String, Object> contexts = new LinkedHashMap<>();
    Object root = application.getAttribute(ROOT);
    if (root != null && !(root instanceof Throwable)) {
      contexts.put("the root context", root);
    }
    attributes(OF_A_SERVLET)
        .forEach(
            (name, context) ->
                contexts.put(
                    "the context of the servlet " + name.substring(OF_A_SERVLET.length()),
                    context));
    return contexts;
  }

  private Map<String, Object> attributes(String prefix) {
    Map<String, Object> found = new TreeMap<>();
    for (String name : Collections.list(application.getAttributeNames())) {
      Object value = application.getAttribute(name);
      if (name.startsWith(prefix) && value != null && !(value instanceof Throwable)) {
        found.put(name, value);
      }
    }
    return found;
  }

  /** Whether this call asks Spring for a bean. */
  boolean isAsked(Object base, Object method) {
    return GET_BEAN.equals(method) && base != null && contexts().containsValue(base);
  }

  /**
   * The bean from the given context, or from the one that has it.
   *
   * @throws Missing if none has it, or several have it
   */
  Object bean(ELContext context, Object asked, Class<?>[] types, Object[] arguments) {
    String told;
    try {
      return getBean(context, asked, types, arguments);
    } catch (ELException e) {
      Throwable inner = Thrown.unwrapped(e);
      if (!Thrown.isMissingBean(inner) || isAmbiguous(inner)) {
        throw e;
      }
      told = Thrown.message(inner);
    }
    Map<String, Object> found = new LinkedHashMap<>();
    contexts()
        .forEach(
            (name, other) -> {
              Object bean = other == asked ? null : beanOrNull(context, other, types, arguments);
              if (bean != null) {
                found.put(name, bean);
              }
            });
    if (found.size() == 1) {
      return found.values().iterator().next();
    }
    throw new Missing(
        found.isEmpty() ? nowhere(told, wanted(arguments)) : inSeveral(wanted(arguments), found));
  }

  /** Most shops have no Spring, and need no resolver, which takes longer to make than a line. */
  private Object getBean(ELContext context, Object on, Class<?>[] types, Object[] arguments) {
    if (calls == null) {
      calls = new BeanELResolver();
    }
    return calls.invoke(context, on, GET_BEAN, types, arguments);
  }

  private @Nullable Object beanOrNull(
      ELContext context, Object other, Class<?>[] types, Object[] arguments) {
    try {
      return getBean(context, other, types, arguments);
    } catch (ELException e) {
      Throwable inner = Thrown.unwrapped(e);
      if (Thrown.isMissingBean(inner) && !isAmbiguous(inner)) {
        return null;
      }
      throw e;
    }
  }

  /** Several beans have the requested type, so it is not missing. */
  private static boolean isAmbiguous(Throwable inner) {
    return inner.getClass().getSimpleName().equals("NoUniqueBeanDefinitionException");
  }

  private static String wanted(Object[] arguments) {
    Object first = arguments == null || arguments.length == 0 ? "" : arguments[0];
    return first instanceof Class ? ((Class<?>) first).getName() : String.valueOf(first);
  }

  private static String inSeveral(String name, Map<String, Object> found) {
    return "The bean `"
        + name
        + "` is in "
        + String.join(" and in ", found.keySet())
        + ": get the context that you mean from its attribute, applicationScope['"
        + OF_A_SERVLET
        + "NAME'].getBean('"
        + name
        + "').";
  }

  private String nowhere(String told, String name) {
    for (Map.Entry<String, Object> holder : attributes("").entrySet()) {
      if (!contexts().containsValue(holder.getValue()) && has(holder.getValue(), name)) {
        return "The bean `"
            + name
            + "` is in a context of the shop's own, which the attribute "
            + holder.getKey()
            + " of the application holds: write applicationScope['"
            + holder.getKey()
            + "'].getBean('"
            + name
            + "').";
      }
    }
    List<String> names = new ArrayList<>();
    contexts().values().forEach(context -> names.addAll(names(context)));
    return told
        + " It is in none of Spring's contexts: not in "
        + String.join(", not in ", contexts().keySet())
        + "."
        + Nearest.close(name, names).map(near -> " Did you mean `" + near + "`?").orElse("")
        + " Compare the bean's name with the shop's Spring configuration: it is the bean's id or"
        + " name there, or its class name with a lower-case first letter."
        + dispatcherThatSleepsBeside();
  }

  private String dispatcherThatSleepsBeside() {
    return attributes(OF_A_SERVLET).isEmpty() ? dispatcherThatSleeps() : "";
  }

  private static boolean has(Object context, String name) {
    try {
      return Boolean.TRUE.equals(
          context.getClass().getMethod("containsBean", String.class).invoke(context, name));
    } catch (ReflectiveOperationException | IllegalArgumentException noContextOfSprings) {
      return false;
    }
  }

  private static List<String> names(Object context) {
    try {
      return Arrays.asList(
          (String[]) context.getClass().getMethod("getBeanDefinitionNames").invoke(context));
    } catch (ReflectiveOperationException | ClassCastException noNames) {
      return Collections.emptyList();
    }
  }
}
