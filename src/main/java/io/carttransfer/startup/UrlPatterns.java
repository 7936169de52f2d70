package io.carttransfer.startup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** URL patterns of web.xml (Servlet specification, section 12.2). Immutable. */
final class UrlPatterns {

  private final List<String> patterns;

  UrlPatterns(Collection<String> patterns) {
    this.patterns = new ArrayList<>(patterns);
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
