package io.carttransfer.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What happened in a period, without tests. Each reference with activity in the period counts once,
 * under the furthest state that it reached in it. Immutable.
 */
public final class Totals {

  private final long from;
  private final long until;
  private final SortedMap<Long, Map<State, Long>> buckets;
  private final Map<State, Long> states;
  private final List<Fault> faults;
  private final Map<String, Long> skus;
  private final Map<String, List<String>> sharedOrders;
  private final long[] medians;
  private final UnknownSkus unknownSkus;

  Totals(TotalsDraft draft) {
    this.from = draft.from();
    this.until = draft.until();
    this.buckets = Collections.unmodifiableSortedMap(draft.buckets());
    this.states = sum(buckets.values());
    this.faults = Collections.unmodifiableList(draft.faults());
    this.skus = Collections.unmodifiableMap(draft.skus());
    this.sharedOrders = Collections.unmodifiableMap(draft.sharedOrders());
    this.medians = draft.medians();
    this.unknownSkus = draft.unknownSkus();
  }

  private static Map<State, Long> sum(Iterable<Map<State, Long>> parts) {
    Map<State, Long> sum = new EnumMap<>(State.class);
    for (Map<State, Long> part : parts) {
      part.forEach((state, count) -> sum.merge(state, count, Long::sum));
    }
    return sum;
  }

  /** The beginning of the period, in milliseconds since 1970. */
  public long from() {
    return from;
  }

  /** The end of the period, in milliseconds since 1970. */
  public long until() {
    return until;
  }

  /** References by state for each non-empty bucket, by its beginning in milliseconds since 1970. */
  public SortedMap<Long, Map<State, Long>> buckets() {
    return buckets;
  }

  /** References whose furthest state is this one. */
  public long of(State state) {
    return states.getOrDefault(state, 0L);
  }

  /** References whose bag was accepted at least. */
  public long taken() {
    return of(State.UNOPENED) + opened();
  }

  /** References that were opened at least. */
  public long opened() {
    return of(State.OPENED) + filled();
  }

  /** References whose bag was in the cart at least. */
  public long filled() {
    return of(State.FILLED) + of(State.ORDERED);
  }

  /** Refusals and failures by outcome and reason, most references first. */
  public List<Fault> faults() {
    return faults;
  }

  /** The SKUs that were refused most, with how many of the newest refusals name them. */
  public Map<String, Long> skus() {
    return skus;
  }

  /** Order numbers that belong to several references, with some of these. */
  public Map<String, List<String>> sharedOrders() {
    return sharedOrders;
  }

  /**
   * Median milliseconds from accepted to opened, of the newest references; negative if there is
   * none.
   */
  public long millisToOpen() {
    return medians[0];
  }

  /** Median milliseconds from opened to filled; negative if there is none. */
  public long millisToFill() {
    return medians[1];
  }

  /** Median milliseconds from filled to ordered; negative if there is none. */
  public long millisToOrder() {
    return medians[2];
  }

  /** How the rate of unknown SKUs compares with the usual rate. */
  public UnknownSkus unknownSkus() {
    return unknownSkus;
  }
}
