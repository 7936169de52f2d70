package io.carttransfer.harness.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cookies of one browser (RFC 6265). Secure cookies go to the loopback address without TLS too,
 * as in browsers. SameSite is kept and not enforced. Thread-safe.
 */
public final class CookieJar {

  private final List<WebCookie> cookies = new ArrayList<>();

  public CookieJar() {}

  /** All live cookies, in the order in which they came. */
  public synchronized List<WebCookie> all() {
    cookies.removeIf(WebCookie::isExpired);
    return List.copyOf(cookies);
  }

  /** The first live cookie of this name. */
  public Optional<WebCookie> find(String name) {
    return all().stream().filter(cookie -> cookie.name().equals(name)).findFirst();
  }

  /** Puts a cookie in; one of the same name, domain and path goes. */
  public synchronized void put(WebCookie cookie) {
    cookies.removeIf(cookie::replaces);
    if (!cookie.isExpired()) {
      cookies.add(cookie);
    }
  }

  /** Loses the cookies of this name. */
  public synchronized void remove(String name) {
    cookies.removeIf(cookie -> cookie.name().equals(name));
  }

  /** Loses all cookies. */
  public synchronized void clear() {
    cookies.clear();
  }

  public void take(List<String> setCookies, URI from) {
    for (String header : setCookies) {
      WebCookie cookie = WebCookie.parse(header, from);
      if (cookie.matchesHost(from.getHost().toLowerCase(Locale.ROOT))) {
        put(cookie);
      }
    }
  }

  /** The Cookie header for a page, longer paths first; empty when there is none to send. */
  public Optional<String> header(URI page) {
    String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    String host = page.getHost().toLowerCase(Locale.ROOT);
    String header =
        all().stream()
            .filter(cookie -> cookie.isFor(host, path))
            .sorted(Comparator.comparingInt(cookie -> -cookie.path().length()))
            .map(cookie -> cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }
}
