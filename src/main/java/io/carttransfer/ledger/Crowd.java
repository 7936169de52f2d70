package io.carttransfer.ledger;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts events that anybody can cause at will, for one log line a second. Thread-safe. */
final class Crowd {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final LongSupplier nanos;
  private long loggedAt;
  private long unlogged;

  /**
   * @param nanos a monotonic clock
   */
  Crowd(LongSupplier nanos) {
    this.nanos = nanos;
    this.loggedAt = nanos.getAsLong() - SECOND;
  }

  /**
   * Counts one event.
   *
   * @return how many there were since the last line, if it is time for the next one; otherwise 0
   */
  synchronized long add() {
    unlogged++;
    long now = nanos.getAsLong();
    if (now - loggedAt < SECOND) {
      return 0;
    }
    long count = unlogged;
    loggedAt = now;
    unlogged = 0;
    return count;
  }
}
