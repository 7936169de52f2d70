package io.carttransfer.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts wrong passwords by sender, and says who has to wait. Thread-safe. */
final class FailedLogins {

  private static final int MOST_NAMES = 2000;
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanos;
  private final Map<String, Count> counts =
      new LinkedHashMap<String, Count>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_NAMES;
        }
      };

  FailedLogins(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How many seconds this sender has to wait; 0 if it may try. */
  synchronized long secondsToWait(String name, int most) {
    Count count = counts.get(name);
    if (count == null) {
      return 0;
    }
    long left = PAUSE - (nanos.getAsLong() - count.lastAt);
    if (left <= 0) {
      counts.remove(name);
      return 0;
    }
    return count.failures < most ? 0 : (left + 999_999_999) / 1_000_000_000;
  }

  synchronized void failed(String name) {
    Count count = counts.computeIfAbsent(name, first -> new Count());
    count.failures++;
    count.lastAt = nanos.getAsLong();
  }

  synchronized void succeeded(String name) {
    counts.remove(name);
  }

  private static final class Count {
    private int failures;
    private long lastAt;
  }
}
