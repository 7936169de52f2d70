package io.carttransfer.landing;

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

/**
 * The response as a fill sees it: notes which cookies the fill sets. A cart in a cookie has arrived
 * only when the browser sends it back; if the response is lost, the browser continues to send the
 * old cookies. For one thread.
 */
final class CookieWatch extends HttpServletResponseWrapper {

  private final Map<String, String> set = new LinkedHashMap<>();
  private final List<String> brought;

  /**
   * @param request may show what the fill sets from then on
   */
  CookieWatch(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.brought = headers(request);
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

  private void note(String name, String header) {
    if (name.equalsIgnoreCase("Set-Cookie") && header != null && header.indexOf('=') > 0) {
      String pair = header.split(";", 2)[0].trim();
      int equals = pair.indexOf('=');
      set.put(pair.substring(0, Math.max(0, equals)), unquoted(pair.substring(equals + 1)));
    }
  }

  @Override
  public void addCookie(Cookie cookie) {
    set.put(cookie.getName(), String.valueOf(cookie.getValue()));
    super.addCookie(cookie);
  }

  @Override
  public void addHeader(String name, String value) {
    note(name, value);
    super.addHeader(name, value);
  }

  @Override
  public void setHeader(String name, String value) {
    note(name, value);
    super.setHeader(name, value);
  }
}
