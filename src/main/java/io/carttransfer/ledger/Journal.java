package io.carttransfer.ledger;

import io.carttransfer.text.FailureLog;
import io.carttransfer.text.Shown;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records what became of a reference, one log line for each step, so that support can search the
 * log for a reference.
 *
 * <p>A line is {@code reference=R outcome=O name=value …}. In every value, everything except
 * letters, digits and {@code ._:-} is written as {@code \}{@code uXXXX}: control characters could
 * forge lines, and some loggers evaluate what is between {@code ${ and }}. Thread-safe.
 */
public final class Journal {

  /** Keeps nothing. */
  private static final Ledger NONE = new NoLedger("Nothing is kept.");

  private static final Logger LOG = Logger.getLogger("io.carttransfer.ledger");
  private static final int LONGEST = 200;

  /** The name of a detail that only the ledger keeps: the log does not contain refused bodies. */
  public static final String SKUS = "skus";

  private final Ledger ledger;
  private final Outcomes outcomes;
  private final String node;
  private final Clock clock;
  private final LongSupplier nanos;
  private final FailureLog failures;
  private final ConcurrentMap<String, Crowd> crowds = new ConcurrentHashMap<>();

  /** Only writes the log. */
  public Journal() {
    this(NONE, new Outcomes(), "-", Clock.systemUTC(), System::nanoTime);
  }

  /**
   * Writes the log, and passes each step with a reference to a ledger.
   *
   * @param outcomes counts each step
   * @param node the name of this node
   * @param clock provides the time of a step
   * @param nanos a monotonic clock
   */
  public Journal(Ledger ledger, Outcomes outcomes, String node, Clock clock, LongSupplier nanos) {
    this.nanos = nanos;
    this.failures = new FailureLog(LOG, nanos);
    this.ledger = ledger;
    this.outcomes = outcomes;
    this.node = node;
    this.clock = clock;
  }

  /** A successful step. */
  public void info(@Nullable String reference, String outcome, Object... namesAndValues) {
    write(Level.INFO, reference, outcome, namesAndValues, null);
  }

  /** A step that affected a shopper. */
  public void warn(@Nullable String reference, String outcome, Object... namesAndValues) {
    write(Level.WARNING, reference, outcome, namesAndValues, null);
  }

  /**
   * A step that affected a shopper, with what was thrown.
   *
   * @param cause logged with its stack trace, at most once a minute for the same one
   */
  public void failure(
      @Nullable String reference, String outcome, Throwable cause, Object... namesAndValues) {
    write(Level.WARNING, reference, outcome, namesAndValues, cause);
  }

  /** A step that was recorded before and is seen again: only logged. */
  public void again(@Nullable String reference, String outcome, Object... namesAndValues) {
    log(Level.INFO, reference, outcome, namesAndValues, null);
  }

  /**
   * A step without a reference that anybody can cause at will: at most one line a second for each
   * outcome, with the count since the last one.
   */
  public void crowd(String outcome, Object... namesAndValues) {
    outcomes.add(outcome, false, clock.millis());
    long count = crowds.computeIfAbsent(outcome, name -> new Crowd(nanos)).add();
    if (count > 0) {
      Object[] details = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
      details[namesAndValues.length] = "count";
      details[namesAndValues.length + 1] = count;
      log(Level.INFO, null, outcome, details, null);
    }
  }

  private void write(
      Level level,
      @Nullable String reference,
      String outcome,
      Object[] namesAndValues,
      @Nullable Throwable cause) {
    log(level, reference, outcome, namesAndValues, cause);
    long now = clock.millis();
    if (reference == null || !Step.isTest(reference)) {
      outcomes.add(outcome, reference != null, now);
    }
    if (reference != null) {
      Map<String, String> details = details(namesAndValues);
      if (cause != null) {
        details.put("cause", Shown.message(cause));
      }
      ledger.record(Step.of(reference, outcome, details, node, now));
    }
  }

  /** The details of a line, without empty values. */
  private static Map<String, String> details(Object[] namesAndValues) {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      String value = text(namesAndValues[i + 1], "\n", String::toString);
      if (!value.equals("-")) {
        details.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return details;
  }

  private static String text(Object value, String separator, UnaryOperator<String> each) {
    if (!(value instanceof Collection)) {
      return each.apply(String.valueOf(value));
    }
    StringBuilder joined = new StringBuilder();
    for (Object element : (Collection<?>) value) {
      joined.append(joined.length() == 0 ? "" : separator).append(each.apply("" + element));
    }
    return joined.toString();
  }

  private void log(
      Level level,
      @Nullable String reference,
      String outcome,
      Object[] namesAndValues,
      @Nullable Throwable cause) {
    if (!LOG.isLoggable(level)) {
      return;
    }
    StringBuilder line = new StringBuilder(80);
    line.append("reference=").append(reference == null ? "-" : escape(reference));
    line.append(" outcome=").append(outcome);
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (!namesAndValues[i].equals(SKUS)) {
        line.append(' ').append(namesAndValues[i]).append('=');
        line.append(text(namesAndValues[i + 1], ",", Journal::escape));
      }
    }
    if (cause == null) {
      LOG.log(level, line.toString());
    } else {
      failures.log(level, line.toString(), cause);
    }
  }

  /** The value, safe for a log line: truncated after 200 characters and escaped. */
  public static String escape(String value) {
    return value.length() > LONGEST
        ? EscapedText.escape(value.substring(0, LONGEST), Integer.MAX_VALUE) + "..."
        : EscapedText.escape(value, Integer.MAX_VALUE);
  }
}
