package io.carttransfer.text;

import io.carttransfer.common.Limits;

/**
 * Untrusted values, made safe for our sentences, logs and answers: truncated, on one line, and
 * without anything that some loggers treat as a look-up.
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

  /** The message of an exception, in any language. */
  public static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? "no message" : escaped(message.trim(), LONGEST_MESSAGE, false);
  }

  /** A text of ours that contains a few foreign words, as one line of a log. */
  public static String line(String text) {
    return escaped(text.trim(), LONGEST_LINE, false);
  }

  /** Not a line end, and nothing that changes the direction or colour of text. */
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
