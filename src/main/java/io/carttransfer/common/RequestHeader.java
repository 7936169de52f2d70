package io.carttransfer.common;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The request headers that our code reads, truncated first, so that any header costs a bounded
 * time.
 */
public final class RequestHeader {

  private RequestHeader() {}

  /**
   * The only or first line of a header.
   *
   * @param longest characters; the rest is cut off
   * @return null if the request does not have it
   */
  public static @Nullable String first(HttpServletRequest request, String name, int longest) {
    String value = request.getHeader(name);
    return value == null ? null : cut(value, longest);
  }

  /**
   * All lines of a header whose value is a list, as one (RFC 9110, section 5.3).
   *
   * @param longest characters; the rest is cut off
   * @return null if the request does not have it
   */
  public static @Nullable String list(HttpServletRequest request, String name, int longest) {
    Enumeration<String> lines = request.getHeaders(name);
    if (lines == null || !lines.hasMoreElements()) {
      return null;
    }
    String first = lines.nextElement();
    if (!lines.hasMoreElements() || first.length() >= longest) {
      return cut(first, longest);
    }
    StringBuilder all = new StringBuilder(first);
    while (lines.hasMoreElements() && all.length() < longest) {
      all.append(',').append(cut(lines.nextElement(), longest));
    }
    return cut(all.toString(), longest);
  }

  /**
   * The Content-Length; unlike {@code getContentLength} also if it does not fit an int.
   *
   * @return -1 if the request has no number there
   */
  public static long contentLength(HttpServletRequest request) {
    String header = request.getHeader("Content-Length");
    String digits = header == null || header.length() > 100 ? "" : header.trim();
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return -1;
      }
    }
    if (digits.isEmpty()) {
      return -1;
    }
    return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  private static String cut(String value, int longest) {
    return value.length() <= longest ? value : value.substring(0, longest);
  }
}
