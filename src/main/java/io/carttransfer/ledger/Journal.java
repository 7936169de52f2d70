package io.carttransfer.ledger;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says what became of a reference, one log line for each step. Whoever is asked why order 4711 of
 * the app is not order 4711 of the shop searches the log for the reference.
 *
 * <p>A line is {@code reference=R outcome=O name=value …}. In every value, whatever is not a
 * letter, a digit or one of {@code ._:-} is written as {@code \}{@code uXXXX}: control characters
 * would forge lines, and some loggers act on what they find between {@code ${ and }}. Thread-safe.
 */
public final class Journal {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.ledger");
  private static final int LONGEST = 200;

  /** A step that went as it should. */
  public void info(String reference, String outcome, Object... namesAndValues) {
    write(Level.INFO, reference, outcome, namesAndValues, null);
  }

  /** A step that affected a shopper. */
  public void warn(String reference, String outcome, Object... namesAndValues) {
    write(Level.WARNING, reference, outcome, namesAndValues, null);
  }

  /**
   * A step that affected a shopper, with what was thrown.
   *
   * @param cause goes to the log with its stack trace
   */
  public void failure(String reference, String outcome, Throwable cause, Object... namesAndValues) {
    write(Level.WARNING, reference, outcome, namesAndValues, cause);
  }

  private static void write(
      Level level, String reference, String outcome, Object[] namesAndValues, Throwable cause) {
    if (!LOG.isLoggable(level)) {
      return;
    }
    StringBuilder line = new StringBuilder(80);
    line.append("reference=").append(reference == null ? "-" : escape(reference));
    line.append(" outcome=").append(outcome);
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      line.append(' ').append(namesAndValues[i]).append('=');
      line.append(escape(String.valueOf(namesAndValues[i + 1])));
    }
    LOG.log(level, line.toString(), cause);
  }

  /** The value as it may stand in a log line: cut after 200 characters, the rest escaped. */
  public static String escape(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length() && i < LONGEST; i++) {
      char c = value.charAt(i);
      if (isPlain(c)) {
        escaped.append(c);
      } else {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return value.length() > LONGEST ? escaped.append("...").toString() : escaped.toString();
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == ':'
        || c == '-';
  }
}
