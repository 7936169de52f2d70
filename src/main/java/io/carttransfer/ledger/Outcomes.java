package io.carttransfer.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts the outcomes of one node since its start, without tests. Events without a reference are
 * counted only here. Thread-safe; outcomes are words of the code, so there are few.
 */
public final class Outcomes {

  private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Count> unnamed = new ConcurrentHashMap<>();

  /**
   * @param hasReference whether the ledger has it, too
   * @param at when, in milliseconds since 1970
   */
  void add(String outcome, boolean hasReference, long at) {
    counts.merge(outcome, new Count(1, at, at), (before, one) -> before.plus(at));
    if (!hasReference) {
      unnamed.merge(outcome, new Count(1, at, at), (before, one) -> before.plus(at));
    }
  }

  /** What was counted so far, by outcome. */
  public SortedMap<String, Count> counts() {
    return new TreeMap<>(counts);
  }

  /** What was counted so far without a reference, by outcome; the ledger does not have these. */
  public SortedMap<String, Count> unnamed() {
    return new TreeMap<>(unnamed);
  }

  /** How often one outcome was seen. Immutable. */
  public static final class Count {

    private final long times;
    private final long firstAt;
    private final long lastAt;

    private Count(long times, long firstAt, long lastAt) {
      this.times = times;
      this.firstAt = firstAt;
      this.lastAt = lastAt;
    }

    private Count plus(long at) {
      return new Count(times + 1, firstAt, at);
    }

    /** How often since the start. */
    public long times() {
      return times;
    }

    /** When first, in milliseconds since 1970. */
    public long firstAt() {
      return firstAt;
    }

    /** When last, in milliseconds since 1970. */
    public long lastAt() {
      return lastAt;
    }
  }
}
