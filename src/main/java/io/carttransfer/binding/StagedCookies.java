package io.carttransfer.binding;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cookies that were set during a fill, as the shopper's browser would send them with its next
 * request. For one thread.
 */
final class StagedCookies {

  /** By name; null if removed. */
  private final Map<String, Cookie> set = new LinkedHashMap<>();

  void add(Cookie cookie) {
    set.put(cookie.getName(), cookie.getMaxAge() == 0 ? null : cookie);
  }

  /** A value of the header Set-Cookie (RFC 6265, section 4.1); anything else is ignored. */
  void addHeader(String header) {
    String[] parts = header.split(";");
    int equals = parts[0].indexOf('=');
    if (equals <= 0) {
      return;
    }
    try {
      Cookie cookie =
          new Cookie(parts[0].substring(0, equals).trim(), parts[0].substring(equals + 1).trim());
      for (String part : parts) {
        if (part.trim().equalsIgnoreCase("Max-Age=0")) {
          cookie.setMaxAge(0);
        }
      }
      add(cookie);
    } catch (IllegalArgumentException notAName) {
      // The container refuses it when it is sent.
    }
  }

  boolean isEmpty() {
    return set.isEmpty();
  }

  /**
   * The browser's cookies, updated with those set since.
   *
   * @param brought may be null
   * @return null if there are none, as in the servlet specification
   */
  Cookie @Nullable [] over(Cookie[] brought) {
    if (isEmpty()) {
      return brought;
    }
    List<Cookie> cookies = new ArrayList<>();
    for (Cookie cookie : brought == null ? new Cookie[0] : brought) {
      if (!set.containsKey(cookie.getName())) {
        cookies.add(cookie);
      }
    }
    set.values().stream().filter(cookie -> cookie != null).forEach(cookies::add);
    return cookies.isEmpty() ? null : cookies.toArray(new Cookie[0]);
  }

  /** The same as the header Cookie, in one line. */
  List<String> headerOver(Cookie[] brought) {
    Cookie[] cookies = over(brought);
    if (cookies == null) {
      return Collections.emptyList();
    }
    StringBuilder header = new StringBuilder();
    for (Cookie cookie : cookies) {
      header.append(header.length() == 0 ? "" : "; ");
      header.append(cookie.getName()).append('=').append(cookie.getValue());
    }
    return Collections.singletonList(header.toString());
  }
}
