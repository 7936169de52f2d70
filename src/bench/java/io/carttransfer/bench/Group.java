package io.carttransfer.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads that are measured together: they take turns, so that what disturbs one disturbs all, and
 * the first one runs a second time under another name, as a control.
 */
public final class Group {

  private static final String AGAIN = "the first again";

  private final String title;
  private final Map<String, Load> loads = new LinkedHashMap<>();
  private final Map<String, String> peers = new LinkedHashMap<>();

  public Group(String title) {
    this.title = title;
  }

  /** A load to be measured. */
  public Group row(String name, Load load) {
    loads.put(name, load);
    return this;
  }

  /** A load to be compared with another one of the group. */
  public Group row(String name, Load load, String peer) {
    peers.put(name, peer);
    return row(name, load);
  }

  /** Measures all loads, and the first one twice. */
  List<Result> measure(Pace pace) throws Exception {
    Map<String, Load> all = new LinkedHashMap<>(loads);
    String first = all.keySet().iterator().next();
    all.put(AGAIN, all.get(first));
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (Map.Entry<String, Load> each : all.entrySet()) {
      each.getValue().run(pace.warmUp());
      costs.put(each.getKey(), new ArrayList<>());
    }
    for (int round = 0; round < pace.rounds(); round++) {
      for (Map.Entry<String, Load> each : all.entrySet()) {
        costs.get(each.getKey()).add(each.getValue().run(pace.round()));
      }
    }
    double control = typical(costs.get(AGAIN)).micros() / typical(costs.get(first)).micros();
    List<Result> results = new ArrayList<>();
    for (String name : loads.keySet()) {
      String peer = peers.get(name);
      Cost own = typical(costs.get(name));
      Double ratio = peer == null ? null : typical(costs.get(peer)).micros() / own.micros();
      results.add(
          new Result(title, name, own.micros(), own.server(), own.bytes(), peer, ratio, control));
    }
    return results;
  }

  /** The end of the fastest tenth: other programs on the machine only make a round slower. */
  private static Cost typical(List<Cost> costs) {
    List<Cost> sorted = new ArrayList<>(costs);
    sorted.sort(Comparator.comparingDouble(Cost::micros));
    return sorted.get(sorted.size() / 10);
  }
}
