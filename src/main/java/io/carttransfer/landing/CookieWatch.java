package io.carttransfer.landing;

import io.carttransfer.common.SetCookieHeader;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The response as a fill sees it: notes which cookies the fill sets. A cart in a cookie has arrived
 * only when the browser sends it back; if the response is lost, the browser continues to send the
 * old cookies. For one thread.
 */
final class CookieWatch extends HttpServletResponseWrapper {

  private final Map<String, String> set = new LinkedHashMap<>();
  private final List<String> brought;
  private final String uri;

  /**
   * @param request may show what the fill sets from now on
   */
  CookieWatch(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.brought = headers(request);
    this.uri = request.getRequestURI();
  }

  /**
   * The browser's present values of the cookies that the fill has set, by name; without those that
   * are unchanged.
   */
  Map<String, String> before() {
    Map<String, String> before = new LinkedHashMap<>();
    set.forEach(
        (name, value) -> {
          String had = shown(brought, name);
          if (!had.equals(value)) {
            before.put(name, had);
          }
        });
    return before;
  }

  /** All values of the cookie in the request, sorted; empty if there are none. */
  static String shown(HttpServletRequest request, String name) {
    return shown(headers(request), name);
  }

  private static List<String> headers(HttpServletRequest request) {
    Enumeration<String> headers = request.getHeaders("Cookie");
    return headers == null ? Collections.<String>emptyList() : Collections.list(headers);
  }

  private static String shown(List<String> headers, String name) {
    Collection<String> values = new TreeSet<>();
    for (String header : headers) {
      for (String part : header.split(";")) {
        String cookie = part.trim();
        if (cookie.startsWith(name + '=')) {
          values.add(unquoted(cookie.substring(name.length() + 1)));
        }
      }
    }
    return String.join("; ", new ArrayList<>(values));
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private void noteHeader(String name, String header) {
    if (name.equalsIgnoreCase("Set-Cookie") && header != null) {
      SetCookieHeader.parse(header)
          .ifPresent(c -> note(c.name(), c.isEnded() ? "" : unquoted(c.value()), c.path()));
    }
  }

  /** A cookie for other pages never shows itself here. */
  private void note(String name, String value, @Nullable String path) {
    if (path == null || uri.startsWith(path)) {
      set.put(name, value);
    }
  }

  @Override
  public void addCookie(Cookie cookie) {
    String value = cookie.getMaxAge() == 0 ? "" : String.valueOf(cookie.getValue());
    note(cookie.getName(), value, cookie.getPath());
    super.addCookie(cookie);
  }

  @Override
  public void addHeader(String name, String value) {
    noteHeader(name, value);
    super.addHeader(name, value);
  }

  @Override
  public void setHeader(String name, String value) {
    noteHeader(name, value);
    super.setHeader(name, value);
  }
}
