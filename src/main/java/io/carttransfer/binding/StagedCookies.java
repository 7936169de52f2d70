package io.carttransfer.binding;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /**
   * A value of the header Set-Cookie (RFC 6265, section 4.1).
   *
   * @return null for anything else, which the container refuses when it is sent
   */
  static @Nullable Cookie parsed(String header) {
    String[] parts = header.split(";");
    int equals = parts[0].indexOf('=');
    if (equals <= 0) {
      return null;
    }
    try {
      Cookie cookie =
          new Cookie(parts[0].substring(0, equals).trim(), parts[0].substring(equals + 1).trim());
      for (String part : parts) {
        attribute(cookie, part.trim());
      }
      return cookie;
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private static void attribute(Cookie cookie, String attribute) {
    String name = attribute.toLowerCase(Locale.ROOT);
    if (name.equals("max-age=0")) {
      cookie.setMaxAge(0);
    } else if (name.startsWith("path=")) {
      cookie.setPath(attribute.substring("path=".length()));
    } else if (name.startsWith("domain=")) {
      cookie.setDomain(attribute.substring("domain=".length()));
    }
  }

  /** What makes it another cookie for a browser (RFC 6265, section 5.3, step 11). */
  static String identity(Cookie cookie) {
    return cookie.getName() + ';' + cookie.getDomain() + ';' + cookie.getPath();
  }

  /** Takes these cookies away elsewhere, and says whether there are any. */
  boolean hideIn(StagedCookies elsewhere) {
    set.keySet().forEach(name -> elsewhere.set.put(name, null));
    return !isEmpty();
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
