package io.carttransfer.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Named fields as one string, {@code name=value&name=value&}: a form that survives every session
 * store, however it serialises. Lists are separated by commas. Unknown fields are kept. Immutable.
 */
final class Fields {

  private static final String STRUCTURE = "%&=,\"\\";

  private final Map<String, String> encoded;

  private Fields(Map<String, String> encoded) {
    this.encoded = encoded;
  }

  static Fields none() {
    return new Fields(Collections.emptyMap());
  }

  /** Parses the fields; empty if the text is malformed or incomplete. */
  static Optional<Fields> parse(String text) {
    Map<String, String> encoded = new LinkedHashMap<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('&', start);
      int equals = text.indexOf('=', start);
      if (end < 0 || equals <= start || equals > end || !isEscapedRight(text, equals, end)) {
        return Optional.empty();
      }
      encoded.put(text.substring(start, equals), text.substring(equals + 1, end));
      start = end + 1;
    }
    return Optional.of(new Fields(encoded));
  }

  /** The value of a field, or null if absent. */
  @Nullable String text(String name) {
    String value = encoded.get(name);
    return value == null ? null : decoded(value);
  }

  /** The values of a field; unmodifiable, and empty if absent. */
  List<String> list(String name) {
    String value = encoded.get(name);
    if (value == null) {
      return Collections.emptyList();
    }
    List<String> texts = new ArrayList<>();
    int start = 0;
    for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
      texts.add(decoded(value.substring(start, comma)));
      start = comma + 1;
    }
    texts.add(decoded(value.substring(start)));
    return Collections.unmodifiableList(texts);
  }

  /** Whether a field is present. */
  boolean has(String name) {
    return encoded.containsKey(name);
  }

  /** The same with this value; null removes the field. */
  Fields with(String name, @Nullable String text) {
    return withEncoded(name, text == null ? null : encoded(text));
  }

  /** The same with these values; an empty list removes the field. */
  Fields with(String name, List<String> texts) {
    List<String> each = new ArrayList<>(texts.size());
    texts.forEach(text -> each.add(encoded(text)));
    return withEncoded(name, each.isEmpty() ? null : String.join(",", each));
  }

  /**
   * The same with this value at the end of a list, without duplicates, keeping only the last ones.
   */
  Fields withLast(String name, String text, int most) {
    List<String> texts = new ArrayList<>(list(name));
    texts.remove(text);
    texts.add(text);
    return with(name, texts.subList(Math.max(0, texts.size() - most), texts.size()));
  }

  /** The same with a flag: a field without a value. */
  Fields with(String name, boolean yes) {
    return withEncoded(name, yes ? "1" : null);
  }

  /** The same with these fields copied from the others. */
  Fields withThoseOf(Fields others, List<String> names) {
    Fields changed = this;
    for (String name : names) {
      changed = changed.withEncoded(name, others.encoded.get(name));
    }
    return changed;
  }

  /** The same without these fields. */
  Fields without(List<String> names) {
    return withThoseOf(none(), names);
  }

  /** The same without this field. */
  Fields without(String name) {
    return withEncoded(name, null);
  }

  private Fields withEncoded(String name, @Nullable String value) {
    if (Objects.equals(encoded.get(name), value)) {
      return this;
    }
    Map<String, String> changed = new LinkedHashMap<>(encoded);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Fields(changed);
  }

  private static String encoded(String text) {
    StringBuilder value = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && STRUCTURE.indexOf(c) < 0 && !Character.isSurrogate(c);
      if (!plain && value == null) {
        value = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (value != null && plain) {
        value.append(c);
      } else if (value != null) {
        value.append('%').append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return value == null ? text : value.toString();
  }

  private static String decoded(String value) {
    int escape = value.indexOf('%');
    if (escape < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    int start = 0;
    for (; escape >= 0; escape = value.indexOf('%', start)) {
      text.append(value, start, escape);
      text.append((char) Integer.parseInt(value.substring(escape + 1, escape + 5), 16));
      start = escape + 5;
    }
    return text.append(value, start, value.length()).toString();
  }

  private static boolean isEscapedRight(String text, int start, int end) {
    for (int at = text.indexOf('%', start); at >= 0 && at < end; at = text.indexOf('%', at + 1)) {
      for (int i = at + 1; i <= at + 4; i++) {
        if (i >= end || Character.digit(text.charAt(i), 16) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fields && encoded.equals(((Fields) other).encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    encoded.forEach((name, value) -> text.append(name).append('=').append(value).append('&'));
    return text.toString();
  }
}
