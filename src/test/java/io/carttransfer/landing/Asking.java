package io.carttransfer.landing;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests that have a query, headers and a host, and nothing else. */
final class Asking {

  private final String query;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private Asking(String query) {
    this.query = query;
  }

  /**
   * @param namesAndValues of headers; a value that is null leaves its header out
   */
  static HttpServletRequest at(String query, String... namesAndValues) {
    Asking asking = new Asking(query);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        asking
            .headers
            .computeIfAbsent(namesAndValues[i].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
            .add(namesAndValues[i + 1]);
      }
    }
    return asking.request();
  }

  private HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Asking.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getQueryString" -> query;
                  case "getServerName" -> "shop.example";
                  case "getHeaders" -> Collections.enumeration(values(arguments[0]));
                  case "getHeader" -> values(arguments[0]).stream().findFirst().orElse(null);
                  default -> throw new AssertionError(method + " " + Arrays.toString(arguments));
                });
  }

  private List<String> values(Object name) {
    return headers.getOrDefault(name, List.of());
  }
}
