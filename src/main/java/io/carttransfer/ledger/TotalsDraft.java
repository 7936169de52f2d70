package io.carttransfer.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the data for {@link Totals}. Not thread-safe. */
final class TotalsDraft {

  /** How many of the newest refusals are searched for SKUs. */
  static final int REFUSALS = 500;

  /** How many of the newest references are used for medians. */
  static final int WAYS = 200;

  private static final int MOST_SKUS = 10;

  private final long from;
  private final long until;
  private final SortedMap<Long, Map<State, Long>> buckets = new TreeMap<>();
  private final Map<String, Fault> faults = new LinkedHashMap<>();
  private final Map<String, Long> skus = new LinkedHashMap<>();
  private final Map<String, List<String>> sharedOrders = new TreeMap<>();
  private final List<List<Long>> ways =
      Arrays.asList(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private UnknownSkus unknownSkus = new UnknownSkus(0, 0, 0, 0);

  TotalsDraft(long from, long until) {
    this.from = from;
    this.until = until;
  }

  long from() {
    return from;
  }

  long until() {
    return until;
  }

  void count(long bucket, State state, long references) {
    buckets
        .computeIfAbsent(bucket, begin -> new EnumMap<>(State.class))
        .merge(state, references, Long::sum);
  }

  void fault(Fault fault) {
    faults.merge(fault.outcome() + ' ' + fault.reason(), fault, Fault::plus);
  }

  /** The SKUs of a refused step. */
  void refused(Step step) {
    String refused = step.detail("skus");
    if (refused != null) {
      for (String sku : refused.split("\n")) {
        skus.merge(sku, 1L, Long::sum);
      }
    }
  }

  void sharedOrder(String order, Collection<String> references) {
    sharedOrders.put(order, new ArrayList<>(references));
  }

  void unknownSkus(UnknownSkus compared) {
    unknownSkus = compared;
  }

  /** How long one reference took from step to step. */
  void way(History history) {
    Step[] steps = {
      history.step("taken"),
      history.reached(Stage.OPENED),
      history.reached(Stage.FILLED),
      history.reached(Stage.ORDERED)
    };
    for (int i = 0; i < ways.size(); i++) {
      if (steps[i] != null && steps[i + 1] != null) {
        ways.get(i).add(Math.max(0, steps[i + 1].firstAt() - steps[i].firstAt()));
      }
    }
  }

  SortedMap<Long, Map<State, Long>> buckets() {
    return buckets;
  }

  List<Fault> faults() {
    List<Fault> sorted = new ArrayList<>(faults.values());
    sorted.sort(Comparator.comparingLong(Fault::references).reversed());
    return sorted;
  }

  Map<String, Long> skus() {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(skus.entrySet());
    sorted.sort(Map.Entry.<String, Long>comparingByValue().reversed());
    Map<String, Long> most = new LinkedHashMap<>();
    for (Map.Entry<String, Long> sku : sorted.subList(0, Math.min(MOST_SKUS, sorted.size()))) {
      most.put(sku.getKey(), sku.getValue());
    }
    return most;
  }

  Map<String, List<String>> sharedOrders() {
    return sharedOrders;
  }

  long[] medians() {
    long[] medians = new long[ways.size()];
    for (int i = 0; i < medians.length; i++) {
      List<Long> sorted = new ArrayList<>(ways.get(i));
      sorted.sort(null);
      medians[i] = sorted.isEmpty() ? -1 : sorted.get(sorted.size() / 2);
    }
    return medians;
  }

  UnknownSkus unknownSkus() {
    return unknownSkus;
  }
}
