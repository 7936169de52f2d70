package io.carttransfer.check;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP answer, its body decoded and bounded. Immutable. */
final class Answer {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:+-]+)", Pattern.CASE_INSENSITIVE);

  private final int status;
  private final List<String[]> headers;
  private final byte[] body;
  private final boolean cut;

  /**
   * @param body what was read of it
   * @param cut whether reading ended at our limit
   */
  Answer(int status, List<String[]> headers, byte[] body, boolean cut) {
    this.status = status;
    this.headers = Collections.unmodifiableList(new ArrayList<>(headers));
    this.body = body.clone();
    this.cut = cut;
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** The first value of a header, or an empty text. */
  String header(String name) {
    List<String> all = headers(name);
    return all.isEmpty() ? "" : all.get(0);
  }

  /** All values of a header. */
  List<String> headers(String name) {
    List<String> values = new ArrayList<>();
    for (String[] header : headers) {
      if (header[0].equalsIgnoreCase(name)) {
        values.add(header[1]);
      }
    }
    return values;
  }

  /** Type and subtype in lower case, without parameters. */
  String mediaType() {
    return header("Content-Type").split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  byte[] body() {
    return body.clone();
  }

  /** Whether the body continues beyond what was read. */
  boolean isCut() {
    return cut;
  }

  /** The body as text, in the charset of the header or UTF-8. */
  String text() {
    Matcher charset = CHARSET.matcher(header("Content-Type"));
    Charset known = StandardCharsets.UTF_8;
    if (charset.find()) {
      try {
        known = Charset.forName(charset.group(1));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // A page in an unknown charset is most probably UTF-8.
        known = StandardCharsets.UTF_8;
      }
    }
    return new String(body, known);
  }

  /** For a reader: head and body. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append('\n');
    for (String[] header : headers) {
      text.append(header[0]).append(": ").append(header[1]).append('\n');
    }
    return text.append(body.length == 0 ? "" : "\n" + text()).toString();
  }
}
