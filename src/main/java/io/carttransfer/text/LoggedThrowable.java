package io.carttransfer.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an exception for loggers: the same stack traces, causes and suppressed exceptions, with
 * every message escaped, because it may contain what a caller sent. Never thrown.
 */
final class LoggedThrowable extends Throwable {

  private static final long serialVersionUID = 1;

  /** Nobody reads more, and a chain may be endless. */
  private static final int MOST = 64;

  private LoggedThrowable(String text, @Nullable Throwable cause, StackTraceElement[] trace) {
    super(text, cause);
    setStackTrace(trace);
  }

  /** The escaped copy of an exception, whatever its own methods do. */
  static LoggedThrowable of(Throwable thrown) {
    return copy(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static LoggedThrowable copy(Throwable thrown, Set<Throwable> copied) {
    copied.add(thrown);
    Throwable cause = cause(thrown);
    LoggedThrowable copy =
        new LoggedThrowable(
            text(thrown),
            cause != null && isToCopy(cause, copied) ? copy(cause, copied) : null,
            thrown.getStackTrace());
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (isToCopy(suppressed, copied)) {
        copy.addSuppressed(copy(suppressed, copied));
      }
    }
    return copy;
  }

  private static boolean isToCopy(Throwable thrown, Set<Throwable> copied) {
    return copied.size() < MOST && !copied.contains(thrown);
  }

  private static String text(Throwable thrown) {
    try {
      return Shown.line(String.valueOf(thrown));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // Some exceptions of shops and drivers throw in their own methods.
      return thrown.getClass().getName();
    }
  }

  /** The cause; null also if it cannot be read. */
  static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return null;
    }
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }

  /** With the name of the original's class. */
  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
