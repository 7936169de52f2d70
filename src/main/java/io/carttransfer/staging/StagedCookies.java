package io.carttransfer.staging;

import io.carttransfer.common.SetCookieHeader;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
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

  /**
   * The cookie of a Set-Cookie header.
   *
   * @return null for anything else, which the container refuses when it is sent
   */
  static @Nullable Cookie parsed(String header) {
    return SetCookieHeader.parse(header).map(StagedCookies::cookie).orElse(null);
  }

  private static @Nullable Cookie cookie(SetCookieHeader header) {
    try {
      Cookie cookie = new Cookie(header.name(), header.value());
      if (header.isEnded()) {
        cookie.setMaxAge(0);
      }
      if (header.path() != null) {
        cookie.setPath(header.path());
      }
      if (header.domain() != null) {
        cookie.setDomain(header.domain());
      }
      return cookie;
    } catch (IllegalArgumentException notAName) {
      return null;
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

  private boolean isEmpty() {
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

  /** The first line of a header, as {@link #headers} has it; null if there is none. */
  @Nullable String header(String name, HttpServletRequest below) {
    Enumeration<String> headers = headers(name, below);
    return headers != null && headers.hasMoreElements() ? headers.nextElement() : null;
  }

  /**
   * The lines of a header; those of Cookie are updated with the cookies set since.
   *
   * @param below the request with the browser's cookies
   */
  Enumeration<String> headers(String name, HttpServletRequest below) {
    return name.equalsIgnoreCase("Cookie") && !isEmpty()
        ? Collections.enumeration(headerOver(below.getCookies()))
        : below.getHeaders(name);
  }

  private List<String> headerOver(Cookie[] brought) {
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
