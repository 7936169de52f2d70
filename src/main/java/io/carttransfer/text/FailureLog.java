package io.carttransfer.text;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Logs failures with their exceptions without letting an outage fill the log: one line each time,
 * and the stack trace of one kind at most once a minute. In between, a line has the cause's message
 * only if it differs from the last one. Messages may contain untrusted input, so they are escaped.
 * Thread-safe.
 */
public final class FailureLog {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int KINDS = 64;

  private final Logger logger;
  private final LongSupplier nanos;
  private final Map<String, Logged> kinds = new Kinds();

  /**
   * @param nanos a monotonic clock
   */
  public FailureLog(Logger logger, LongSupplier nanos) {
    this.logger = logger;
    this.nanos = nanos;
  }

  /**
   * Logs one failure.
   *
   * @param line what failed, on one line and escaped
   * @param cause logged with its stack trace if it has one; otherwise its message ends the line
   */
  public void log(Level level, String line, Throwable cause) {
    if (!logger.isLoggable(level)) {
      return;
    }
    LoggedThrowable shown = LoggedThrowable.of(cause);
    String message = shown.toString();
    Logged before = known(kind(cause), message);
    if (before == null && hasTrace(shown)) {
      logger.log(level, line, shown);
    } else if (before == null || !before.message.equals(message)) {
      logger.log(level, line + " cause=" + inQuotes(message));
    } else {
      logger.log(level, line);
    }
  }

  /**
   * Logs one failure completely, as {@link #log} does for the first of its kind: for failures that
   * happen only once, or that somebody looks for on purpose.
   */
  public static void logWhole(Logger logger, Level level, String line, Throwable cause) {
    if (logger.isLoggable(level)) {
      logger.log(level, line, LoggedThrowable.of(cause));
    }
  }

  /** What was logged of this kind in the last minute; null if nothing was. */
  private @Nullable Logged known(String kind, String message) {
    synchronized (kinds) {
      long now = nanos.getAsLong();
      Logged before = kinds.get(kind);
      if (before == null || now - before.at >= MINUTE) {
        kinds.put(kind, new Logged(now, message));
        return null;
      }
      kinds.put(kind, new Logged(before.at, message));
      return before;
    }
  }

  /** Nothing in it can look like its end. */
  private static String inQuotes(String message) {
    return '"' + message.replace('"', '\'') + '"';
  }

  private static boolean hasTrace(Throwable shown) {
    return shown.getStackTrace().length > 0 || shown.getCause() != null;
  }

  /** Messages vary; classes, and where the first exception was created, do not. */
  private static String kind(Throwable thrown) {
    StringBuilder kind = new StringBuilder();
    int depth = 0;
    for (Throwable each = thrown;
        each != null && depth < 16;
        each = LoggedThrowable.cause(each), depth++) {
      StackTraceElement[] trace = each.getStackTrace();
      kind.append(each.getClass().getName()).append(trace.length == 0 ? "" : trace[0]).append(' ');
    }
    return kind.toString();
  }

  private static final class Logged {

    private final long at;
    private final String message;

    Logged(long at, String message) {
      this.at = at;
      this.message = message;
    }
  }

  /** Keeps only the latest ones, so that it stays small. */
  private static final class Kinds extends LinkedHashMap<String, Logged> {

    private static final long serialVersionUID = 1;

    Kinds() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Logged> eldest) {
      return size() > KINDS;
    }
  }
}
