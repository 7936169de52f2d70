package io.carttransfer.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a header such as Accept or Accept-Language prefers (RFC 9110, section 12.4.2): ranges with
 * weights. Read in linear time; malformed ranges are skipped. Immutable.
 */
public final class Preferences {

  /** One range. Immutable. */
  public static final class Range {

    private final String value;
    private final String parameters;
    private final int weight;

    private Range(String value, String parameters, int weight) {
      this.value = value;
      this.parameters = parameters;
      this.weight = weight;
    }

    /** What is preferred, in lower case: {@code text/html}, {@code de-at}. */
    public String value() {
      return value;
    }

    /** Its parameters except the weight, in lower case, {@code ;} before each; may be empty. */
    public String parameters() {
      return parameters;
    }

    /** From 0, which refuses, to 1000. */
    public int weight() {
      return weight;
    }
  }

  private static final int FULL = 1000;
  private static final int UNREADABLE = -1;

  private final List<Range> ranges;

  private Preferences(List<Range> ranges) {
    this.ranges = Collections.unmodifiableList(ranges);
  }

  /**
   * Reads a header.
   *
   * @param header null counts as empty
   * @param longest characters that are read
   * @param most ranges that are read, including malformed ones
   */
  public static Preferences parse(String header, int longest, int most) {
    List<Range> ranges = new ArrayList<>();
    if (header == null) {
      return new Preferences(ranges);
    }
    boolean cut = header.length() > longest;
    String text = (cut ? header.substring(0, longest) : header).toLowerCase(Locale.ROOT);
    int from = 0;
    for (int i = 0; i < most && from <= text.length(); i++) {
      int end = end(text, from, ',');
      // A truncated range may mean something else.
      if (!cut || end < text.length()) {
        add(text, from, end, ranges);
      }
      from = end + 1;
    }
    return new Preferences(ranges);
  }

  /** As they were written; may be empty. */
  public List<Range> ranges() {
    return ranges;
  }

  /**
   * The values that are not refused, the most preferred first; equal ones in the order in which
   * they were written.
   */
  public List<String> wanted() {
    List<Range> wanted = new ArrayList<>(ranges);
    wanted.removeIf(range -> range.weight == 0);
    wanted.sort((a, b) -> Integer.compare(b.weight, a.weight));
    List<String> values = new ArrayList<>();
    wanted.forEach(range -> values.add(range.value));
    return values;
  }

  private static void add(String text, int from, int end, List<Range> ranges) {
    int valueEnd = Math.min(end, end(text, from, ';'));
    String value = text.substring(from, valueEnd).trim();
    StringBuilder parameters = new StringBuilder();
    int weight = FULL;
    for (int at = valueEnd; at < end && weight != UNREADABLE; ) {
      int next = Math.min(end, end(text, at + 1, ';'));
      String parameter = text.substring(at + 1, next).trim();
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).trim().equals("q")) {
        weight = weight(parameter.substring(equals + 1).trim());
      } else if (!parameter.isEmpty()) {
        parameters.append(';').append(parameter);
      }
      at = next;
    }
    if (weight != UNREADABLE && isToken(value)) {
      ranges.add(new Range(value, parameters.toString(), weight));
    }
  }

  /** Where an element ends: at the separator outside quotes (RFC 9110, section 5.6.4). */
  private static int end(String text, int from, char separator) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == separator && !quoted) {
        return i;
      }
    }
    return text.length();
  }

  private static int weight(String digits) {
    boolean form =
        digits.length() > 0
            && digits.length() <= 5
            && (digits.charAt(0) == '0' || digits.charAt(0) == '1')
            && (digits.length() == 1 || digits.charAt(1) == '.');
    int weight = form ? (digits.charAt(0) - '0') * FULL : UNREADABLE;
    int place = 100;
    for (int i = 2; form && i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return UNREADABLE;
      }
      weight += place * (digits.charAt(i) - '0');
      place /= 10;
    }
    return weight > FULL ? UNREADABLE : weight;
  }

  /** Letters, digits and the punctuation of media ranges and language ranges. */
  private static boolean isToken(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!letterOrDigit && "-+./*!#$&^_".indexOf(c) < 0) {
        return false;
      }
    }
    return !value.isEmpty();
  }
}
