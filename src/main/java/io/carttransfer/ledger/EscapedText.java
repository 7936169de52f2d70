package io.carttransfer.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts as the log and the table have them: letters, digits and {@code ._:-} as they are, all else
 * as {@code \}{@code uXXXX}. So a column of ASCII holds every text, white space at an end counts on
 * every engine, and no value can end where it should not.
 */
final class EscapedText {

  private EscapedText() {}

  static String escape(String text, int longest) {
    StringBuilder escaped = new StringBuilder(Math.min(text.length(), longest) + 16);
    for (int i = 0; i < text.length(); i++) {
      String c = isPlain(text.charAt(i)) ? null : hex(text.charAt(i));
      if (escaped.length() + (c == null ? 1 : c.length()) > longest) {
        break;
      }
      if (c == null) {
        escaped.append(text.charAt(i));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  static String unescape(String escaped) {
    if (escaped == null || escaped.indexOf('\\') < 0) {
      return escaped;
    }
    StringBuilder text = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.startsWith("\\u", i) && i + 6 <= escaped.length()) {
        text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(escaped.charAt(i));
      }
    }
    return text.toString();
  }

  /** {@code name=value name=value}; what does not fit as a whole is left out. */
  static String join(Map<String, String> details, int longest) {
    StringBuilder joined = new StringBuilder();
    details.forEach(
        (name, value) -> {
          int room = longest - joined.length() - name.length() - 2;
          if (room > 0) {
            joined.append(joined.length() == 0 ? "" : " ").append(name).append('=');
            joined.append(escape(value, room));
          }
        });
    return joined.toString();
  }

  static Map<String, String> split(String joined) {
    Map<String, String> details = new LinkedHashMap<>();
    for (String part : joined == null ? new String[0] : joined.split(" ")) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        details.put(part.substring(0, sign), unescape(part.substring(sign + 1)));
      }
    }
    return details;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == ':'
        || c == '-';
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c);
    return "\\u0000".substring(0, 6 - digits.length()) + digits;
  }
}
