package io.carttransfer.check;

/**
 * Untrusted text, made safe for a terminal: without escape sequences, line breaks and characters
 * that change the reading direction.
 */
final class Shown {

  private static final int SHORT = 240;

  private Shown() {}

  /** The text on one line; invisible characters are escaped. */
  static String oneLine(String text) {
    return escape(text, false);
  }

  /** The text with its line breaks. */
  static String lines(String text) {
    return escape(text, true);
  }

  /** The text on one line, truncated. */
  static String inShort(String text) {
    return inShort(text, SHORT);
  }

  /** The same, up to a length in characters. */
  static String inShort(String text, int most) {
    String start = text.length() > most * 4 ? text.substring(0, most * 4) : text;
    String line = oneLine(start.replaceAll("\\s+", " ").trim());
    return line.length() > most ? line.substring(0, most) + "..." : line;
  }

  private static String escape(String text, boolean linesStay) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && linesStay) {
        shown.append(c);
      } else if (isHarmless(c)) {
        shown.append(c);
      } else {
        shown.append(String.format("\\u%04x", (int) c));
      }
    }
    return shown.toString();
  }

  private static boolean isHarmless(char c) {
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.UNASSIGNED:
      case Character.PRIVATE_USE:
        return false;
      default:
        return true;
    }
  }
}
