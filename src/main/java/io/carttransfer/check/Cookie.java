package io.carttransfer.check;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A cookie as a browser stores it (RFC 6265, section 5.3). Immutable. */
final class Cookie {

  private final String name;
  private final String value;
  private final String domain;
  private final boolean hostOnly;
  private final String path;
  private final boolean secure;
  private final @Nullable Instant end;

  /**
   * @param domain in lower case, without a leading dot
   * @param hostOnly whether it is sent only to this host and not to hosts below it
   * @param end when it expires, or null for a session cookie
   */
  Cookie(
      String name,
      String value,
      String domain,
      boolean hostOnly,
      String path,
      boolean secure,
      @Nullable Instant end) {
    this.name = name;
    this.value = value;
    this.domain = domain;
    this.hostOnly = hostOnly;
    this.path = path;
    this.secure = secure;
    this.end = end;
  }

  /** A domain, normalised: in lower case, without the leading dot. */
  static String canonical(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    return lower.startsWith(".") ? lower.substring(1) : lower;
  }

  /** Whether a host is the domain or below it (RFC 6265, section 5.1.3). */
  static boolean domainMatches(String host, String domain) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals(domain)
        || lower.endsWith("." + domain) && !lower.matches("[0-9.]+|\\[.*\\]");
  }

  /** Whether a path is the cookie's or below it (RFC 6265, section 5.1.4). */
  static boolean pathMatches(String path, String cookiePath) {
    return path.equals(cookiePath)
        || path.startsWith(cookiePath)
            && (cookiePath.endsWith("/") || path.charAt(cookiePath.length()) == '/');
  }

  /**
   * Whether a domain is a public suffix. Only the default rule of the public suffix list is known
   * here: a domain of one label.
   */
  static boolean isPublicSuffix(String domain) {
    return !domain.isEmpty() && domain.indexOf('.') < 0 && !domain.startsWith("[");
  }

  /** Whether a host is this machine, to which browsers send secure cookies even without TLS. */
  static boolean isLoopback(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.endsWith(".localhost")
        || lower.matches("127(\\.[0-9]+){3}")
        || lower.equals("[::1]");
  }

  boolean isExpired(Instant now) {
    return end != null && !end.isAfter(now);
  }

  boolean isFor(String host, String requestPath, boolean https) {
    return (hostOnly ? host.equalsIgnoreCase(domain) : domainMatches(host, domain))
        && pathMatches(requestPath, path)
        && (!secure || https || isLoopback(host));
  }

  /** Whether it replaces the other one. */
  boolean replaces(Cookie other) {
    return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }

  String path() {
    return path;
  }
}
