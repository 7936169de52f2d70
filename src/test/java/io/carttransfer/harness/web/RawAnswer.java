package io.carttransfer.harness.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an HTTP/1.1 answer ends (RFC 9112, section 6.3). */
public final class RawAnswer {

  private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *(\\d+) *$");
  private static final Pattern CHUNKED = Pattern.compile("(?im)^Transfer-Encoding: *chunked *$");

  private RawAnswer() {}

  public static boolean isWhole(String text) {
    int body = text.indexOf("\r\n\r\n") + 4;
    if (body < 4) {
      return false;
    }
    String head = text.substring(0, body);
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      return text.length() - body >= Integer.parseInt(length.group(1));
    }
    return CHUNKED.matcher(head).find() && text.endsWith("0\r\n\r\n");
  }
}
