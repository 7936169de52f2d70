package io.carttransfer.report;

import io.carttransfer.ledger.State;
import io.carttransfer.ledger.Totals;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The columns of the chart, including empty ones. */
final class ChartColumns {

  /** The parts of a column, from the bottom. */
  static final List<State> STATES =
      Collections.unmodifiableList(
          Arrays.asList(State.ORDERED, State.FILLED, State.OPENED, State.UNOPENED, State.REFUSED));

  private ChartColumns() {}

  /** References by state, by the begin of the column in milliseconds since 1970. */
  static SortedMap<Long, Map<State, Long>> of(Totals totals, long width) {
    SortedMap<Long, Map<State, Long>> columns = new TreeMap<>();
    for (long begin = totals.from() / width * width; begin <= totals.until(); begin += width) {
      columns.put(begin, Collections.emptyMap());
    }
    columns.putAll(totals.buckets());
    return columns;
  }
}
