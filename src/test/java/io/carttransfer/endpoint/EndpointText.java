package io.carttransfer.endpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a test file as bytes: {@code {{repeat 3 ab}}} is written for a text that is long, {@code
 * {{bytes C3 28}}} for what is no UTF-8.
 */
final class EndpointText {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{(?:repeat (\\d+) ([^}]+|})|bytes ([0-9A-F ]+))}}");

  private EndpointText() {}

  static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      bytes.writeBytes(utf8(text.substring(end, matcher.start())));
      if (matcher.group(1) != null) {
        bytes.writeBytes(utf8(matcher.group(2).repeat(Integer.parseInt(matcher.group(1)))));
      } else {
        for (String hex : matcher.group(3).split(" ")) {
          bytes.write(Integer.parseInt(hex, 16));
        }
      }
      end = matcher.end();
    }
    bytes.writeBytes(utf8(text.substring(end)));
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
