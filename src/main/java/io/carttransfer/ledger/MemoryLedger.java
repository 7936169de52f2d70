package io.carttransfer.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger in the heap of one node. It never exceeds its limit: the reference that was
 * inactive for the longest time is dropped. Thread-safe.
 */
public final class MemoryLedger implements Ledger {

  private static final int BYTES_OF_A_REFERENCE = 300;

  private final long maxBytes;
  private final long keptMillis;
  private final Clock clock;

  private final Object lock = new Object();
  private final Map<String, Map<String, Step>> references = new LinkedHashMap<>();
  private long bytes;
  private long dropped;

  /**
   * @param maxBytes how much heap it may use
   * @param kept how long a reference is kept after its last step
   * @param clock provides the time of the steps
   */
  public MemoryLedger(long maxBytes, Duration kept, Clock clock) {
    this.maxBytes = maxBytes;
    this.keptMillis = kept.toMillis();
    this.clock = clock;
  }

  @Override
  public void record(Step step) {
    synchronized (lock) {
      // Added again, so that the longest inactive one is the first.
      Map<String, Step> steps = references.remove(step.reference());
      if (steps == null) {
        steps = new LinkedHashMap<>();
        bytes += BYTES_OF_A_REFERENCE;
      }
      references.put(step.reference(), steps);
      put(steps, step);
      makeRoom(clock.millis() - keptMillis);
    }
  }

  private void put(Map<String, Step> steps, Step step) {
    Step before = steps.get(step.outcome());
    boolean isAnotherOrder =
        before != null
            && step.outcome().equals(Step.ORDERED)
            && step.order() != null
            && !step.order().equals(before.order());
    if (isAnotherOrder) {
      put(steps, step.as(Step.ORDERED_TWICE));
      return;
    }
    Step after = before == null ? step : before.again(step);
    steps.put(step.outcome(), after);
    bytes += after.bytes() - (before == null ? 0 : before.bytes());
  }

  private void makeRoom(long expired) {
    Iterator<Map<String, Step>> oldest = references.values().iterator();
    while (oldest.hasNext()) {
      Map<String, Step> steps = oldest.next();
      long last = 0;
      for (Step step : steps.values()) {
        last = Math.max(last, step.lastAt());
      }
      if (last > expired && (bytes <= maxBytes || references.size() == 1)) {
        return;
      }
      dropped += last > expired ? 1 : 0;
      oldest.remove();
      bytes -= BYTES_OF_A_REFERENCE;
      for (Step step : steps.values()) {
        bytes -= step.bytes();
      }
    }
  }

  @Override
  public Optional<History> find(String reference) {
    synchronized (lock) {
      Map<String, Step> steps = references.get(reference);
      return steps == null
          ? Optional.empty()
          : Optional.of(new History(new ArrayList<>(steps.values())));
    }
  }

  @Override
  public Listing list(Selection selection) {
    List<History> found = new ArrayList<>();
    for (History history : all()) {
      long place = selection.place(history);
      if (place != Long.MIN_VALUE
          && selection.isBehind(place, history.reference())
          && selection.admits(history)) {
        found.add(history);
      }
    }
    found.sort(
        Comparator.comparingLong(selection::place).thenComparing(History::reference).reversed());
    boolean more = found.size() > selection.limit();
    List<History> page = more ? found.subList(0, selection.limit()) : found;
    History last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new Listing(
        page, more, last == null ? 0 : selection.place(last), last == null ? "" : last.reference());
  }

  @Override
  public Totals totals(Period period) {
    long now = clock.millis();
    TotalsDraft draft = new TotalsDraft(now - period.length().toMillis(), now);
    Map<String, Set<String>> byOrder = new HashMap<>();
    List<History> ways = new ArrayList<>();
    long[] unknown = new long[4];
    for (History history : all()) {
      if (!history.isTest()) {
        countUnknown(history, now, unknown);
        List<Step> inPeriod = since(history, draft.from());
        if (!inPeriod.isEmpty()) {
          count(draft, period, new History(inPeriod), byOrder);
          ways.add(history);
        }
      }
    }
    byOrder.forEach(
        (order, references) -> {
          if (references.size() > 1) {
            draft.sharedOrder(order, references);
          }
        });
    ways.sort(Comparator.comparingLong((History history) -> history.newest().firstAt()).reversed());
    ways.subList(0, Math.min(TotalsDraft.WAYS, ways.size())).forEach(draft::way);
    draft.unknownSkus(new UnknownSkus(unknown[0], unknown[1], unknown[2], unknown[3]));
    return new Totals(draft);
  }

  private static void count(
      TotalsDraft draft, Period period, History history, Map<String, Set<String>> byOrder) {
    long bucket = period.bucket().toMillis();
    long begin = history.steps().get(0).firstAt() / bucket * bucket;
    draft.count(begin, State.of(history.stage()), 1);
    for (Step step : history.steps()) {
      if (step.stage() == Stage.REFUSED || step.stage().isTrouble()) {
        draft.refused(step);
        if (!history.isRecordedAfterAll(step)) {
          draft.fault(Fault.of(step));
        }
      }
      if (step.outcome().equals(Step.ORDERED) && step.order() != null) {
        byOrder.computeIfAbsent(step.order(), order -> new TreeSet<>()).add(history.reference());
      }
    }
  }

  private static void countUnknown(History history, long now, long[] counts) {
    for (Step step : history.steps()) {
      boolean recent = step.firstAt() >= now - Period.DAY.length().toMillis();
      if (step.firstAt() >= now - Period.WEEK.length().toMillis()) {
        if (step.stage() == Stage.TAKEN) {
          counts[recent ? 1 : 3]++;
        } else if (isUnknownSku(step.detail("violations"))) {
          counts[recent ? 0 : 2]++;
        }
      }
    }
  }

  /** Whether these codes of violations include a SKU that the shop does not know. */
  static boolean isUnknownSku(@Nullable String violations) {
    return violations != null && violations.contains("unknown-sku");
  }

  private static List<Step> since(History history, long from) {
    List<Step> steps = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step.firstAt() >= from) {
        steps.add(step);
      }
    }
    return steps;
  }

  private List<History> all() {
    synchronized (lock) {
      List<History> all = new ArrayList<>(references.size());
      for (Map<String, Step> steps : references.values()) {
        all.add(new History(new ArrayList<>(steps.values())));
      }
      Collections.reverse(all);
      return all;
    }
  }

  @Override
  public LedgerHealth health() {
    synchronized (lock) {
      return new LedgerHealth(true, 0, dropped, null);
    }
  }

  /** The heap in use, measured like {@code maxBytes}. */
  long bytes() {
    synchronized (lock) {
      return bytes;
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    synchronized (lock) {
      references.clear();
      bytes = 0;
    }
  }
}
