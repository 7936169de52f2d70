package io.carttransfer.harness.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A cookie as a browser keeps it (RFC 6265, section 5.3).
 *
 * @param name its name
 * @param value its value
 * @param domain the host or domain, lower case, without a leading dot
 * @param hostOnly whether it came without a Domain attribute
 * @param path its path
 * @param secure whether it came with Secure
 * @param httpOnly whether it came with HttpOnly
 * @param sameSite what its SameSite attribute said, or an empty text
 * @param expires when it ends, or {@link Instant#MAX} for the session's
 */
public record WebCookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    boolean secure,
    boolean httpOnly,
    String sameSite,
    Instant expires) {

  /** A cookie of the session for path {@code /}, as the app makes one for its web view. */
  public static WebCookie of(String name, String value, String domain) {
    return new WebCookie(name, value, plain(domain), false, "/", false, false, "", Instant.MAX);
  }

  /** What a Set-Cookie header says; it may be expired already. */
  public static WebCookie parse(String setCookie, URI from) {
    String[] parts = setCookie.split(";");
    int equals = parts[0].indexOf('=');
    String name = parts[0].substring(0, equals).trim();
    String value = parts[0].substring(equals + 1).trim();
    String host = from.getHost().toLowerCase(Locale.ROOT);
    WebCookie cookie =
        new WebCookie(name, value, host, true, defaultPath(from), false, false, "", Instant.MAX);
    String maxAge = null;
    for (int i = 1; i < parts.length; i++) {
      String[] attribute = parts[i].trim().split("=", 2);
      String text = attribute.length == 2 ? attribute[1].trim() : "";
      if (attribute[0].equalsIgnoreCase("Max-Age")) {
        maxAge = text;
      } else {
        cookie = cookie.with(attribute[0].toLowerCase(Locale.ROOT), text);
      }
    }
    return maxAge == null ? cookie : cookie.expiring(end(Long.parseLong(maxAge)));
  }

  private static Instant end(long maxAge) {
    return maxAge <= 0 ? Instant.MIN : Instant.now().plusSeconds(maxAge);
  }

  private WebCookie with(String attribute, String text) {
    return switch (attribute) {
      case "domain" ->
          text.isEmpty()
              ? this
              : new WebCookie(
                  name, value, plain(text), false, path, secure, httpOnly, sameSite, expires);
      case "path" -> text.startsWith("/") ? withPath(text) : this;
      case "secure" ->
          new WebCookie(name, value, domain, hostOnly, path, true, httpOnly, sameSite, expires);
      case "httponly" ->
          new WebCookie(name, value, domain, hostOnly, path, secure, true, sameSite, expires);
      case "samesite" ->
          new WebCookie(name, value, domain, hostOnly, path, secure, httpOnly, text, expires);
      case "expires" -> expiring(date(text));
      default -> this;
    };
  }

  public WebCookie withPath(String otherPath) {
    return new WebCookie(
        name, value, domain, hostOnly, otherPath, secure, httpOnly, sameSite, expires);
  }

  private WebCookie expiring(Instant end) {
    return new WebCookie(name, value, domain, hostOnly, path, secure, httpOnly, sameSite, end);
  }

  private static Instant date(String text) {
    try {
      String spaced = text.replaceFirst("(\\d\\d)-(\\w{3})-(\\d{4})", "$1 $2 $3");
      return ZonedDateTime.parse(spaced, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return Instant.MAX;
    }
  }

  private static String plain(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    return lower.startsWith(".") ? lower.substring(1) : lower;
  }

  private static String defaultPath(URI from) {
    String path = from.getPath();
    int last = path.lastIndexOf('/');
    return last <= 0 ? "/" : path.substring(0, last);
  }

  public boolean isExpired() {
    return !expires.isAfter(Instant.now());
  }

  public boolean replaces(WebCookie other) {
    return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
  }

  /** Whether a browser may take this cookie from the host, and sends it to a page of it. */
  public boolean isFor(String host, String page) {
    return matchesHost(host) && matchesPath(page);
  }

  public boolean matchesHost(String host) {
    return host.equals(domain) || (!hostOnly && host.endsWith("." + domain));
  }

  private boolean matchesPath(String page) {
    return page.equals(path)
        || (page.startsWith(path) && (path.endsWith("/") || page.charAt(path.length()) == '/'));
  }
}
