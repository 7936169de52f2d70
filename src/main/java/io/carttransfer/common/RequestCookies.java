package io.carttransfer.common;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The cookies of a request, read from its raw headers: a container parses all cookies at once, and
 * drops those that it considers malformed.
 */
public final class RequestCookies {

  private RequestCookies() {}

  /**
   * The values of all cookies of a name, in their order, without the quotes around them.
   *
   * @param prefix the name and an equals sign, so that an ordinary request allocates nothing
   * @return empty when there is none
   */
  public static List<String> values(HttpServletRequest request, String prefix) {
    // All of them: HTTP/2 splits the Cookie header.
    Enumeration<String> headers = request.getHeaders("Cookie");
    List<String> values = Collections.emptyList();
    while (headers != null && headers.hasMoreElements()) {
      String header = headers.nextElement();
      if (header.contains(prefix)) {
        values = new ArrayList<>(values);
        collect(header, prefix, values);
      }
    }
    return values;
  }

  private static void collect(String header, String prefix, List<String> values) {
    for (String part : header.split(";")) {
      String cookie = part.trim();
      if (cookie.startsWith(prefix)) {
        String value = cookie.substring(prefix.length());
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        values.add(quoted ? value.substring(1, value.length() - 1) : value);
      }
    }
  }
}
