package io.carttransfer.staging;

import java.io.UnsupportedEncodingException;
import java.lang.reflect.Array;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a form or query: application/x-www-form-urlencoded, in UTF-8. */
public final class Form {

  private static final String ENCODING = "UTF-8";

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  /** Adds the fields of a query; null adds nothing. */
  Form query(@Nullable String query) {
    for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      add(decoded(equals < 0 ? pair : pair.substring(0, equals)))
          .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return this;
  }

  /** Adds fields with any values; those of a collection or an array one by one. */
  public Form fields(Map<?, ?> given) {
    given.forEach(
        (name, value) -> {
          List<String> values = add(String.valueOf(name));
          if (value instanceof Collection) {
            ((Collection<?>) value).forEach(each -> values.add(text(each)));
          } else if (value instanceof Object[]) {
            Arrays.stream((Object[]) value).forEach(each -> values.add(text(each)));
          } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
              values.add(text(Array.get(value, i)));
            }
          } else {
            values.add(text(value));
          }
        });
    return this;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private List<String> add(String name) {
    return fields.computeIfAbsent(name, absent -> new ArrayList<>());
  }

  /** In the form that the servlet specification uses for parameters. */
  Map<String, String[]> parameters() {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    fields.forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
    return parameters;
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** In encoded form. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    fields.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    text.append(text.length() == 0 ? "" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value))));
    return text.toString();
  }

  public static String encoded(String text) {
    try {
      return URLEncoder.encode(text, ENCODING);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, ENCODING);
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return text;
    }
  }
}
