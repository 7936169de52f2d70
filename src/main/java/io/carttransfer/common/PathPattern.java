package io.carttransfer.common;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A URL pattern of web.xml (Servlet specification, section 12.2). Every page behind the filter is
 * matched against them, so matching allocates nothing. Immutable.
 */
public final class PathPattern {

  private enum Kind {
    EXACT,
    BELOW,
    SUFFIX,
    ALL
  }

  private final Kind kind;
  private final String text;

  private PathPattern(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /**
   * @param pattern as web.xml has it
   */
  public static PathPattern of(String pattern) {
    if (pattern.endsWith("/*")) {
      return new PathPattern(Kind.BELOW, pattern.substring(0, pattern.length() - 2));
    }
    if (pattern.startsWith("*.")) {
      return new PathPattern(Kind.SUFFIX, pattern.substring(1));
    }
    return pattern.equals("/")
        ? new PathPattern(Kind.ALL, "")
        : new PathPattern(Kind.EXACT, pattern.isEmpty() ? "/" : pattern);
  }

  /** A path without its parameters ({@code ;name=value}), which mappings ignore. */
  public static String withoutParameters(String path) {
    return path.replaceAll(";[^/]*", "");
  }

  /** The pattern as web.xml has it. */
  @Override
  public String toString() {
    return kind == Kind.BELOW ? text + "/*" : kind == Kind.SUFFIX ? '*' + text : patternOfAPath();
  }

  private String patternOfAPath() {
    return kind == Kind.ALL ? "/" : text;
  }

  /** Whether the request's path below the context is mapped. */
  public boolean covers(HttpServletRequest request) {
    String info = request.getPathInfo();
    return covers(request.getServletPath(), info == null ? "" : info);
  }

  /** Whether a path below the context is mapped. */
  public boolean covers(String path) {
    return covers(path, "");
  }

  /** The path in two parts, as a request has it; the second one is empty or begins with a slash. */
  private boolean covers(String path, String info) {
    int length = path.length() + info.length();
    switch (kind) {
      case EXACT:
        return length == text.length() && startsWith(path, info);
      case BELOW:
        return startsWith(path, info)
            && (length == text.length() || charAt(path, info, text.length()) == '/');
      case SUFFIX:
        return info.isEmpty() ? path.endsWith(text) : info.endsWith(text);
      default:
        return true;
    }
  }

  private boolean startsWith(String path, String info) {
    int first = Math.min(path.length(), text.length());
    return path.regionMatches(0, text, 0, first)
        && info.regionMatches(0, text, first, text.length() - first);
  }

  private static char charAt(String path, String info, int index) {
    return index < path.length() ? path.charAt(index) : info.charAt(index - path.length());
  }
}
