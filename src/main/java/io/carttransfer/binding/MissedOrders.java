package io.carttransfer.binding;

import io.carttransfer.text.FailureLog;
import io.carttransfer.text.Shown;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logs why no order was found on a page that was to confirm one. Thread-safe. */
final class MissedOrders {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.binding");

  private final String setting;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private final FailureLog failures = new FailureLog(LOG, System::nanoTime);

  /**
   * @param setting that has the expressions
   */
  MissedOrders(String setting) {
    this.setting = setting;
  }

  /**
   * An expression threw something.
   *
   * @param consequence follows "failed" in the line
   */
  void failed(@Nullable Expression expression, String consequence, Throwable thrown) {
    failures.log(Level.WARNING, setting + ": " + expression + " failed" + consequence, thrown);
  }

  /** An expression returned nothing; this is logged once for each verb. */
  void nothing(String verb, @Nullable Expression expression, @Nullable Object value) {
    if (logged.add(verb)) {
      LOG.log(
          Level.INFO,
          "{0}: {1} returned {2}, so no order is recorded from this page; a misspelt name also"
              + " returns null. This is logged once.",
          new Object[] {setting, expression, value == null ? "null" : shown(value)});
    }
  }

  private static String shown(Object value) {
    return value instanceof Boolean || value instanceof Number
        ? value.toString()
        : Shown.quoted(value.toString());
  }
}
