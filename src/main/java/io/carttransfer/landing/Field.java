package io.carttransfer.landing;

import io.carttransfer.transfer.Token;
import org.jspecify.annotations.Nullable;

/**
 * One name in a query or in a form body. Names and values are compared after decoding unreserved
 * characters, so that {@code cart%5Ftransfer} is {@code cart_transfer} (RFC 3986, section 6.2.2.2).
 * Immutable.
 */
final class Field {

  /** The value after the name. Immutable. */
  static final class Value {

    private final String text;
    private final boolean cut;

    private Value(String text, boolean cut) {
      this.text = text;
      this.cut = cut;
    }

    /** Up to the first character that no token contains. */
    String text() {
      return text;
    }

    /** Whether such a character follows. */
    boolean isCut() {
      return cut;
    }

    private boolean isToken() {
      return Token.parse(text).isPresent();
    }
  }

  private static final int NOT_HERE = -1;

  private final String name;
  private final String nameAndEquals;

  Field(String name) {
    this.name = name;
    this.nameAndEquals = name + '=';
  }

  String name() {
    return name;
  }

  /** How often the name occurs with a value. */
  int count(@Nullable String pairs) {
    int count = 0;
    for (int at = 0; pairs != null && at >= 0; at = next(pairs, at)) {
      count += begins(pairs, at) ? 1 : 0;
    }
    return count;
  }

  /** The first well-formed value, otherwise the first one, or null. */
  @Nullable Value in(@Nullable String pairs) {
    if (pairs == null || pairs.indexOf('%') < 0 && !pairs.contains(nameAndEquals)) {
      return null;
    }
    @Nullable Value first = null;
    for (int at = 0; at >= 0; at = next(pairs, at)) {
      if (begins(pairs, at)) {
        Value value = value(pairs, nameEnd(pairs, at) + 1);
        if (value.isToken()) {
          return value;
        }
        first = first == null ? value : first;
      }
    }
    return first;
  }

  /** Whether a pair of this name begins here. */
  boolean begins(String pairs, int at) {
    int end = nameEnd(pairs, at);
    return end != NOT_HERE && end < pairs.length() && pairs.charAt(end) == '=';
  }

  /** The pairs without those of this name; null if nothing is left. */
  @Nullable String without(@Nullable String pairs) {
    if (pairs == null) {
      return null;
    }
    StringBuilder rest = new StringBuilder(pairs.length());
    for (int at = 0; at >= 0; at = next(pairs, at)) {
      int end = next(pairs, at);
      end = end < 0 ? pairs.length() : end - 1;
      if (end > at && !isOurs(pairs, at)) {
        rest.append(rest.length() == 0 ? "" : "&").append(pairs, at, end);
      }
    }
    return rest.length() == 0 ? null : rest.toString();
  }

  private boolean isOurs(String pairs, int at) {
    int end = nameEnd(pairs, at);
    return end != NOT_HERE
        && (end == pairs.length() || pairs.charAt(end) == '=' || pairs.charAt(end) == '&');
  }

  /** Where the next pair begins, or -1. */
  private static int next(String pairs, int at) {
    int separator = pairs.indexOf('&', at);
    return separator < 0 ? -1 : separator + 1;
  }

  /** Where the name that begins here ends, or -1 if it is another one. */
  private int nameEnd(String pairs, int at) {
    int i = at;
    for (int n = 0; n < name.length(); n++) {
      if (i >= pairs.length() || decoded(pairs, i) != name.charAt(n)) {
        return NOT_HERE;
      }
      i += width(pairs, i);
    }
    return i;
  }

  private static Value value(String pairs, int from) {
    StringBuilder value = new StringBuilder(Math.min(pairs.length() - from, Token.KEYED_LENGTH));
    int i = from;
    while (i < pairs.length() && Token.allows(decoded(pairs, i))) {
      value.append(decoded(pairs, i));
      i += width(pairs, i);
    }
    return new Value(value.toString(), i < pairs.length() && pairs.charAt(i) != '&');
  }

  private static int width(String text, int at) {
    return text.charAt(at) == '%' && decoded(text, at) != '%' ? 3 : 1;
  }

  /** The character at this position, decoded; one that must be encoded is left as it is. */
  private static char decoded(String text, int at) {
    char c = text.charAt(at);
    if (c != '%' || at + 2 >= text.length()) {
      return c;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    char encoded = (char) (16 * high + low);
    return high >= 0 && low >= 0 && isUnreserved(encoded) ? encoded : c;
  }

  private static boolean isUnreserved(char c) {
    return Token.allows(c) || c == '.' || c == '~';
  }
}
