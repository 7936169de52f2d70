package io.carttransfer.check;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Set-Cookie header, read as browsers do (RFC 6265, sections 5.2 and 5.3). Immutable. */
final class SetCookie {

  private static final int LARGEST = 4096;

  private final String name;
  private final String value;
  private final Map<String, String> attributes;

  private SetCookie(String name, String value, Map<String, String> attributes) {
    this.name = name;
    this.value = value;
    this.attributes = attributes;
  }

  static SetCookie parse(String header) {
    String[] parts = header.split(";");
    String pair = parts.length == 0 ? "" : parts[0];
    int equals = pair.indexOf('=');
    Map<String, String> attributes = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] attribute = parts[i].split("=", 2);
      attributes.put(
          attribute[0].trim().toLowerCase(Locale.ROOT),
          attribute.length == 1 ? "" : attribute[1].trim());
    }
    return new SetCookie(
        equals < 0 ? "" : pair.substring(0, equals).trim(),
        pair.substring(equals + 1).trim(),
        attributes);
  }

  String name() {
    return name;
  }

  /** Why a browser rejects it, or null if it accepts it. */
  @Nullable String whyDropped(URI from) {
    String host = from.getHost().toLowerCase(Locale.ROOT);
    String domain = Cookie.canonical(attribute("domain"));
    if (name.isEmpty()) {
      return "it has no name";
    }
    if (name.length() + value.length() > LARGEST) {
      return "it is larger than " + LARGEST + " bytes";
    }
    if (!Request.isSendable("Cookie", name + value)) {
      return "it contains control characters";
    }
    if (!domain.isEmpty() && !Cookie.domainMatches(host, domain)) {
      return "its domain " + domain + " does not cover the host " + host;
    }
    if (Cookie.isPublicSuffix(domain) && !domain.equals(host)) {
      return "its domain " + domain + " is a public suffix";
    }
    if (isSecure() && !isSecure(from)) {
      return "it is Secure but was set without TLS";
    }
    if (attribute("samesite").equalsIgnoreCase("none") && !isSecure()) {
      return "it is SameSite=None without Secure";
    }
    return null;
  }

  private static boolean isSecure(URI from) {
    return "https".equalsIgnoreCase(from.getScheme()) || Cookie.isLoopback(from.getHost());
  }

  private boolean isSecure() {
    return attributes.containsKey("secure");
  }

  private String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  /** The cookie that a browser stores. */
  Cookie toCookie(URI from, Instant now) {
    String domain = Cookie.canonical(attribute("domain"));
    String host = from.getHost().toLowerCase(Locale.ROOT);
    String path = attribute("path");
    return new Cookie(
        name,
        value,
        domain.isEmpty() ? host : domain,
        domain.isEmpty(),
        path.startsWith("/") ? path : defaultPath(from),
        isSecure(),
        end(now));
  }

  private @Nullable Instant end(Instant now) {
    String age = attribute("max-age");
    if (age.matches("-?[0-9]{1,10}")) {
      return now.plusSeconds(Long.parseLong(age));
    }
    return attributes.containsKey("expires") ? CookieDate.parse(attribute("expires")) : null;
  }

  /** RFC 6265, section 5.1.4. */
  private static String defaultPath(URI from) {
    String path = from.getRawPath() == null ? "" : from.getRawPath();
    int last = path.lastIndexOf('/');
    return !path.startsWith("/") || last == 0 ? "/" : path.substring(0, last);
  }
}
