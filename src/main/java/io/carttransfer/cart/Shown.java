package io.carttransfer.cart;

/**
 * Makes values from outside safe to read in a log: escaped and cut, and without what some loggers
 * take for a look-up.
 */
final class Shown {

  private static final int LONGEST_VALUE = 160;
  private static final int LONGEST_MESSAGE = 600;

  private Shown() {}

  /** The value in double quotes, with everything but printable ASCII as a Java escape. */
  static String quoted(String value) {
    return '"' + escaped(value.replace("\"", "\\\""), LONGEST_VALUE, true) + '"';
  }

  /** What an exception says, on one line. */
  static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? "no message" : escaped(message.trim(), LONGEST_MESSAGE, false);
  }

  private static String escaped(String value, int longest, boolean asciiOnly) {
    StringBuilder shown = new StringBuilder();
    int length = Math.min(value.length(), longest);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean lookup = value.startsWith("${", i);
      if (!lookup && c >= ' ' && c < 0x7f || !asciiOnly && Character.isLetterOrDigit(c)) {
        shown.append(c);
      } else {
        shown.append(String.format("\\u%04x", (int) c));
      }
    }
    return shown.append(length < value.length() ? "..." : "").toString();
  }
}
