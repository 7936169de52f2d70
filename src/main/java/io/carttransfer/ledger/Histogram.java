package io.carttransfer.ledger;

import java.util.concurrent.atomic.LongAdder;

/** Durations in buckets of seconds. Thread-safe. */
public final class Histogram {

  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  public Histogram() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  /** Adds a duration in nanoseconds. */
  public void add(long tookNanos) {
    int i = 0;
    while (i < BOUNDS.length && tookNanos > BOUNDS[i] * 1e9) {
      i++;
    }
    counts[i].increment();
    nanos.add(tookNanos);
  }

  /** The upper bounds of the buckets, in seconds, without the last one, which has none. */
  public static double[] bounds() {
    return BOUNDS.clone();
  }

  /** The count of each bucket; there is one bucket more than bounds. */
  public long[] counts() {
    long[] sums = new long[counts.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = counts[i].sum();
    }
    return sums;
  }

  /** The sum, in seconds. */
  public double seconds() {
    return nanos.sum() / 1e9;
  }
}
