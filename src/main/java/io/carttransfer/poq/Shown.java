package io.carttransfer.poq;

import java.util.Locale;

/** A value from outside as it may stand in a sentence: cut, and escaped to printable ASCII. */
public final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  /** The text between quotation marks, its middle and end cut after 60 characters. */
  public static String quoted(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        shown.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        shown.append(c);
      } else {
        shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return shown.append(text.length() > LONGEST ? "...\"" : "\"").toString();
  }

  /** A literal such as a number, cut after 60 characters. */
  static String literal(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
