package io.carttransfer.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The date of a Set-Cookie header, read as leniently as browsers do (RFC 6265, section 5.1.1). */
final class CookieDate {

  private static final List<String> MONTHS =
      Arrays.asList(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private int day;
  private int month;
  private int year = -1;
  private @Nullable String time;

  private CookieDate() {}

  /** The instant, or null if the text is not a date. */
  static @Nullable Instant parse(String text) {
    CookieDate date = new CookieDate();
    for (String token : text.split("[\\t\\x20-/;-@\\[-`{-~]+")) {
      date.take(token.toLowerCase(Locale.ROOT));
    }
    return date.toInstant();
  }

  private void take(String token) {
    if (time == null && token.matches("[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}([^0-9].*)?")) {
      time = token;
    } else if (day == 0 && token.matches("[0-9]{1,2}([^0-9].*)?")) {
      day = number(token);
    } else if (month == 0 && token.length() >= 3 && MONTHS.contains(token.substring(0, 3))) {
      month = MONTHS.indexOf(token.substring(0, 3)) + 1;
    } else if (year < 0 && token.matches("[0-9]{2,4}([^0-9].*)?")) {
      int read = number(token);
      year = read < 70 ? read + 2000 : read < 100 ? read + 1900 : read;
    }
  }

  private static int number(String token) {
    return Integer.parseInt(token.replaceAll("[^0-9].*", ""));
  }

  private @Nullable Instant toInstant() {
    if (time == null || day == 0 || month == 0 || year < 1601) {
      return null;
    }
    String[] parts = time.split(":");
    try {
      return LocalDateTime.of(
              year, month, day, number(parts[0]), number(parts[1]), number(parts[2]))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
