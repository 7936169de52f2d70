package io.carttransfer.startup;

import io.carttransfer.common.PathPattern;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** All URL patterns of a filter or a servlet. Immutable. */
final class UrlPatterns {

  private final List<PathPattern> patterns;

  UrlPatterns(Collection<String> patterns) {
    this.patterns = patterns.stream().map(PathPattern::of).collect(Collectors.toList());
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** The patterns as web.xml has them, separated by commas. */
  @Override
  public String toString() {
    return patterns.stream().map(PathPattern::toString).collect(Collectors.joining(", "));
  }

  /** Whether a path below the context is mapped. */
  boolean cover(String path) {
    return patterns.stream().anyMatch(pattern -> pattern.covers(path));
  }

  /** The same for a request; called on every page behind the filter, so it allocates nothing. */
  boolean cover(HttpServletRequest request) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).covers(request)) {
        return true;
      }
    }
    return false;
  }
}
