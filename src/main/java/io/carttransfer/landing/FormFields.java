package io.carttransfer.landing;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a query or of a form body (application/x-www-form-urlencoded), decoded. */
final class FormFields {

  private FormFields() {}

  /** Adds the fields to the existing ones. */
  static void add(String pairs, String encoding, Map<String, List<String>> to) {
    for (String pair : pairs.split("&")) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals), encoding);
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1), encoding);
      to.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }
  }

  /** In the form of {@code getParameterMap}. */
  static Map<String, String[]> arrays(Map<String, List<String>> fields) {
    Map<String, String[]> arrays = new LinkedHashMap<>();
    fields.forEach((name, values) -> arrays.put(name, values.toArray(new String[0])));
    return arrays;
  }

  private static String decode(String text, String encoding) {
    try {
      return URLDecoder.decode(text, encoding);
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return text;
    }
  }
}
