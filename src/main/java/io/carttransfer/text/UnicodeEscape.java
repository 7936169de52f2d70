package io.carttransfer.text;

/**
 * Characters as {@code \}{@code uXXXX}, four lower-case hexadecimal digits for each UTF-16 unit, as
 * in Java, JSON, JavaScript and properties files.
 */
public final class UnicodeEscape {

  private UnicodeEscape() {}

  /** Appends the escape of a character. */
  public static void append(StringBuilder text, char c) {
    text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
  }

  /** Whether it is a letter or digit of ASCII: these never need an escape. */
  public static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /**
   * The text with each escape replaced by its character.
   *
   * @throws NumberFormatException if {@code \}{@code u} is not followed by digits
   */
  public static String decode(String escaped) {
    if (escaped.indexOf('\\') < 0) {
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
}
