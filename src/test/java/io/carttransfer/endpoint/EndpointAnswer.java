package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of the endpoint, as it came or as a file describes it.
 *
 * @param status its status code
 * @param headers its headers but those that containers add, names in lower case
 * @param body its body
 */
record EndpointAnswer(int status, Map<String, String> headers, String body) {

  private static final Set<String> OF_THE_CONTAINER =
      Set.of("date", "server", "connection", "keep-alive");
  private static final Pattern IN = Pattern.compile("\\{\\{in (\\w+)}}");

  static EndpointAnswer parse(String text) {
    String plain = text.replace("\r\n", "\n");
    int end = plain.indexOf("\n\n");
    String[] lines = (end < 0 ? plain : plain.substring(0, end)).strip().split("\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(":", 2);
      String name = parts[0].toLowerCase(Locale.ROOT);
      if (!OF_THE_CONTAINER.contains(name)) {
        headers.merge(name, value(name, parts[1]), (first, second) -> first + " AND " + second);
      }
    }
    String body = end < 0 ? "" : plain.substring(end + 2).strip();
    return new EndpointAnswer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
  }

  /** Containers write media types in their own way. */
  private static String value(String name, String text) {
    return name.equals("content-type")
        ? text.replace(" ", "").toLowerCase(Locale.ROOT)
        : text.strip();
  }

  /** Fails unless this answer is the one that was described. */
  void assertIs(EndpointAnswer described, String shop) {
    Map<String, String> expected = new TreeMap<>(described.headers);
    expected.computeIfPresent("content-length", (name, value) -> contentLength(value));
    assertEquals(described.status, status, body);
    assertEquals(expected, headers, body);
    if (described.body.isEmpty()) {
      assertEquals("", body);
    } else {
      assertBodyIs(minified(described.body).replace("{{shop}}", shop));
    }
  }

  private String contentLength(String value) {
    return value.equals("{{length}}") ? String.valueOf(body.length()) : value;
  }

  private void assertBodyIs(String expected) {
    assertEquals(minified(body), body, "without white space");
    Matcher actual = Pattern.compile(pattern(expected)).matcher(body);
    assertTrue(actual.matches(), () -> "expected " + expected + "\nbut was  " + body);
    Matcher in = IN.matcher(expected);
    for (int i = 1; in.find(); i++) {
      OffsetDateTime end = OffsetDateTime.parse(actual.group("end" + i));
      Duration off = Duration.between(OffsetDateTime.now(), end).minus(Duration.parse(in.group(1)));
      assertTrue(off.abs().compareTo(Duration.ofMinutes(2)) < 0, end.toString());
    }
  }

  private static String pattern(String expected) {
    String pattern = "\\Q" + expected + "\\E";
    pattern = pattern.replaceFirst("\\{\\{token}}", "\\\\E(?<token>[A-Za-z0-9_-]{38})\\\\Q");
    pattern = pattern.replace("{{token}}", "\\E\\k<token>\\Q");
    pattern = pattern.replace("{{instance}}", "\\E[a-z2-9]{10}\\Q");
    for (int i = 1; IN.matcher(pattern).find(); i++) {
      String date = "\\E(?<end" + i + ">\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00)\\Q";
      pattern = IN.matcher(pattern).replaceFirst(Matcher.quoteReplacement(date));
    }
    return pattern;
  }

  private static String minified(String json) {
    return JsonParser.parseString(json).toString();
  }
}
