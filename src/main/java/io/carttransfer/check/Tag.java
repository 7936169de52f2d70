package io.carttransfer.check;

import java.util.Locale;

/** A tag or comment of an HTML text, found even in malformed HTML. Immutable. */
final class Tag {

  private final String html;
  private final int start;
  private final int end;
  private final String name;

  private Tag(String html, int start, int end, String name) {
    this.html = html;
    this.start = start;
    this.end = end;
    this.name = name;
  }

  /** The tag at this position. */
  static Tag at(String html, int start) {
    if (html.startsWith("<!--", start)) {
      int close = html.indexOf("-->", start + 4);
      return new Tag(html, start, close < 0 ? html.length() : close + 3, "");
    }
    int nameEnd = start + 1;
    while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = html.substring(start + 1, nameEnd).toLowerCase(Locale.ROOT);
    return new Tag(html, start, endOfTag(html, nameEnd), name);
  }

  /** The position after the first {@code >} outside quotes. */
  private static int endOfTag(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    // An unclosed quote: assume that the tag ends where it would without it.
    int close = html.indexOf('>', from);
    return close < 0 ? html.length() : close + 1;
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /** In lower case; empty for comments and end tags. */
  String name() {
    return name;
  }

  /** The position after it. */
  int end() {
    return end;
  }

  /** The position of its end tag, or the end of the text. */
  int endOfContent() {
    String close = "</" + name;
    for (int i = html.indexOf("</", end); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i, close, 0, close.length())) {
        return i;
      }
    }
    return html.length();
  }

  /** The text between it and its end tag. */
  String content() {
    return html.substring(end, endOfContent());
  }

  /** The raw value of an attribute, or an empty text. */
  String attribute(String wanted) {
    int at = start + 1 + name.length();
    while (at < end - 1) {
      char c = html.charAt(at);
      if (Character.isWhitespace(c) || c == '/' || c == '=') {
        at++;
        continue;
      }
      int nameEnd = at;
      while (nameEnd < end - 1 && " \t\r\n=/".indexOf(html.charAt(nameEnd)) < 0) {
        nameEnd++;
      }
      String found = html.substring(at, nameEnd);
      int[] value = value(nameEnd);
      if (found.equalsIgnoreCase(wanted)) {
        return html.substring(value[0], value[1]);
      }
      at = Math.max(nameEnd, value[2]);
    }
    return "";
  }

  /** Start and end of an attribute's value, and the position after it. */
  private int[] value(int nameEnd) {
    int at = skipSpace(nameEnd);
    if (at >= end - 1 || html.charAt(at) != '=') {
      return new int[] {nameEnd, nameEnd, nameEnd};
    }
    at = skipSpace(at + 1);
    char quote = at < end - 1 ? html.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      int close = html.indexOf(quote, at + 1);
      int valueEnd = close < 0 || close >= end ? end - 1 : close;
      return new int[] {at + 1, valueEnd, valueEnd + 1};
    }
    int valueEnd = at;
    while (valueEnd < end - 1 && !Character.isWhitespace(html.charAt(valueEnd))) {
      valueEnd++;
    }
    return new int[] {at, valueEnd, valueEnd};
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < end - 1 && Character.isWhitespace(html.charAt(at))) {
      at++;
    }
    return at;
  }
}
