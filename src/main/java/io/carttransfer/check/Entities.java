package io.carttransfer.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML character references that occur in shops' pages. */
final class Entities {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));");

  private Entities() {}

  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (matcher.find()) {
      decoded.append(text, at, matcher.start()).append(character(matcher));
      at = matcher.end();
    }
    return decoded.append(text, at, text.length()).toString();
  }

  private static String character(Matcher reference) {
    if (reference.group(3) == null) {
      boolean decimal = reference.group(1) != null;
      int point = Integer.parseInt(reference.group(decimal ? 1 : 2), decimal ? 10 : 16);
      return Character.isValidCodePoint(point) ? new String(Character.toChars(point)) : "";
    }
    switch (reference.group(3)) {
      case "amp":
        return "&";
      case "lt":
        return "<";
      case "gt":
        return ">";
      case "quot":
        return "\"";
      case "apos":
        return "'";
      default:
        return " ";
    }
  }
}
