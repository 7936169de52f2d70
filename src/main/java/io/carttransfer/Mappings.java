package io.carttransfer;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** URL patterns of web.xml (Servlet specification, section 12.2). Immutable. */
final class Mappings {

  private final List<String> patterns;

  private Mappings(Collection<String> patterns) {
    this.patterns = new ArrayList<>(patterns);
  }

  /** All URL patterns under which our filter is declared, whatever it is called there. */
  static Mappings ofFilter(ServletContext application) {
    List<String> patterns = new ArrayList<>();
    for (FilterRegistration filter : application.getFilterRegistrations().values()) {
      if (CheckoutFilter.class.getName().equals(filter.getClassName())) {
        patterns.addAll(filter.getUrlPatternMappings());
        for (String servlet : filter.getServletNameMappings()) {
          ServletRegistration named = application.getServletRegistration(servlet);
          if (named != null) {
            patterns.addAll(named.getMappings());
          }
        }
      }
    }
    return new Mappings(patterns);
  }

  /** The URL patterns of the endpoint's servlet. */
  static Mappings of(ServletRegistration servlet) {
    return new Mappings(servlet.getMappings());
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether a path below the context is mapped. */
  boolean cover(String path) {
    for (String pattern : patterns) {
      if (matches(pattern, path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, String path) {
    if (pattern.endsWith("/*")) {
      String prefix = pattern.substring(0, pattern.length() - 2);
      return path.equals(prefix) || path.startsWith(prefix + '/');
    }
    if (pattern.startsWith("*.")) {
      return path.endsWith(pattern.substring(1));
    }
    return pattern.equals(path) || pattern.equals("/") || pattern.isEmpty() && path.equals("/");
  }
}
