package io.carttransfer.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, times and lists as people say them. */
final class Words {

  private Words() {}

  /** "1 product", "3 products". */
  static String count(String number, String one, String several) {
    return number + " " + (number.equals("1") ? one : several);
  }

  static String count(long number, String one, String several) {
    return count(String.format(Locale.UK, "%,d", number), one, several);
  }

  /** "at once", "9 seconds later", "4 minutes later", "3 hours later", "2 days later". */
  static String later(long millis) {
    return millis < 500 ? "at once" : duration(millis) + " later";
  }

  private static String duration(long millis) {
    Duration duration = Duration.ofMillis(millis);
    if (duration.toDays() >= 2) {
      return duration.toDays() + " days";
    }
    if (duration.toHours() >= 2) {
      return duration.toHours() + " hours";
    }
    if (duration.toMinutes() >= 2) {
      return duration.toMinutes() + " minutes";
    }
    return count((millis + 500) / 1000, "second", "seconds");
  }

  /** ISO 8601 in UTC. */
  static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  /** Several values, one on each line; none for null. */
  static String list(@Nullable String lines) {
    return lines == null ? "" : lines.replace("\n", ", ");
  }
}
