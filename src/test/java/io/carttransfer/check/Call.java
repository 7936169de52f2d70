package io.carttransfer.check;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as a shop sees it.
 *
 * @param headers names in lower case
 * @param body null when it did not come whole in time
 */
record Call(String method, URI address, Map<String, String> headers, String body) {

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  boolean isAt(String path) {
    return address.getPath().equals(path);
  }

  Map<String, String> query() {
    return fields(address.getRawQuery());
  }

  Map<String, String> form() {
    boolean form = header("content-type").equals("application/x-www-form-urlencoded");
    return form ? fields(body) : Map.of();
  }

  Map<String, String> cookies() {
    return fields(header("cookie").replace("; ", "&"));
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String field : text == null || text.isEmpty() ? List.<String>of() : split(text)) {
      fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
    }
    return fields;
  }

  private static List<String> split(String text) {
    return List.of(text.split("&")).stream().filter(field -> field.indexOf('=') > 0).toList();
  }
}
