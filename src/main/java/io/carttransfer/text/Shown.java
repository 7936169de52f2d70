package io.carttransfer.text;

import io.carttransfer.common.Limits;

/**
 * Values from outside as they may stand in a sentence of ours, in a log or in an answer: cut, on
 * one line, and without what some loggers take for a look-up.
 */
public final class Shown {

  private static final int LONGEST_VALUE = Limits.SKU_LENGTH;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_MESSAGE = 600;
  private static final int LONGEST_LINE = 4000;

  private Shown() {}

  /** The text in double quotes, with everything but printable ASCII as a Java escape. */
  public static String quoted(String text) {
    return '"' + escaped(text, LONGEST_VALUE, true) + '"';
  }

  /** A number as it was written. */
  public static String number(String literal) {
    return escaped(literal, LONGEST_NUMBER, true);
  }

  /** What an exception says, in whatever language. */
  public static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? "no message" : escaped(message.trim(), LONGEST_MESSAGE, false);
  }

  /** A text that is ours but for a few words, as one line of a log. */
  public static String line(String text) {
    return escaped(text.trim(), LONGEST_LINE, false);
  }

  /** Neither a line's end nor what changes the direction or the colour of a text. */
  private static boolean isVisible(char c) {
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.SURROGATE:
      case Character.PRIVATE_USE:
      case Character.UNASSIGNED:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
        return false;
      default:
        return true;
    }
  }

  private static String escaped(String text, int longest, boolean asciiOnly) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), longest) + 3);
    for (int i = 0; i < text.length() && i < longest; i++) {
      char c = text.charAt(i);
      boolean lookUp = text.startsWith("${", i);
      if (asciiOnly && (c == '"' || c == '\\')) {
        shown.append('\\').append(c);
      } else if (!lookUp && c >= ' ' && c < 0x7f || !asciiOnly && c >= 0x7f && isVisible(c)) {
        shown.append(c);
      } else {
        UnicodeEscape.append(shown, c);
      }
    }
    return shown.append(text.length() > longest ? "..." : "").toString();
  }
}
