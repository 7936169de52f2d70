package io.carttransfer.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What happened in a period, tests left out. Each reference that did anything in the period counts
 * once, under the furthest state that it reached in it. Immutable.
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

  /** The begin of the period, in milliseconds since 1970. */
  public long from() {
    return from;
  }

  /** The end of the period, in milliseconds since 1970. */
  public long until() {
    return until;
  }

  /** References by state for each bucket that has any, by its begin in milliseconds since 1970. */
  public SortedMap<Long, Map<State, Long>> buckets() {
    return buckets;
  }

  /** References whose furthest state is this one. */
  public long of(State state) {
    return states.getOrDefault(state, 0L);
  }

  /** References that were taken, whatever became of them. */
  public long taken() {
    return of(State.UNOPENED) + opened();
  }

  /** References that were opened at least. */
  public long opened() {
    return of(State.OPENED) + filled();
  }

  /** References whose bag came into the cart at least. */
  public long filled() {
    return of(State.FILLED) + of(State.ORDERED);
  }

  /** Refusals and what went wrong, by outcome and reason, most references first. */
  public List<Fault> faults() {
    return faults;
  }

  /** The SKUs that were refused most, with how many of the newest refusals name them. */
  public Map<String, Long> skus() {
    return skus;
  }

  /** Order numbers that stand under several references, with some of these. */
  public Map<String, List<String>> sharedOrders() {
    return sharedOrders;
  }

  /** Median milliseconds from taken to opened, of the newest ways; negative when there is none. */
  public long millisToOpen() {
    return medians[0];
  }

  /** Median milliseconds from opened to filled; negative when there is none. */
  public long millisToFill() {
    return medians[1];
  }

  /** Median milliseconds from filled to ordered; negative when there is none. */
  public long millisToOrder() {
    return medians[2];
  }

  /** How the SKUs that the shop does not know compare with their usual rate. */
  public UnknownSkus unknownSkus() {
    return unknownSkus;
  }
}
