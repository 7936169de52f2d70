package io.carttransfer.ledger;

import io.carttransfer.text.UnicodeEscape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts in the form of the log and the table: letters, digits and {@code ._:-} as they are,
 * everything else as {@code \}{@code uXXXX}. So an ASCII column can store every text, trailing
 * white space is significant on every engine, and no value can end early.
 */
final class EscapedText {

  private static final String PLAIN = "._:-";

  private EscapedText() {}

  static String escape(String text, int longest) {
    StringBuilder escaped = new StringBuilder(Math.min(text.length(), longest) + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = escaped.length();
      if (UnicodeEscape.isAlphanumeric(c) || PLAIN.indexOf(c) >= 0) {
        escaped.append(c);
      } else {
        UnicodeEscape.append(escaped, c);
      }
      if (escaped.length() > longest) {
        escaped.setLength(end);
        break;
      }
    }
    return escaped.toString();
  }

  static String unescape(String escaped) {
    return UnicodeEscape.decode(escaped);
  }

  /** {@code name=value name=value}; pairs that do not fit completely are left out. */
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

  static Map<String, String> split(@Nullable String joined) {
    Map<String, String> details = new LinkedHashMap<>();
    for (String part : joined == null ? new String[0] : joined.split(" ")) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        details.put(part.substring(0, sign), unescape(part.substring(sign + 1)));
      }
    }
    return details;
  }
}
