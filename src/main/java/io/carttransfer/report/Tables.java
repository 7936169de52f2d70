package io.carttransfer.report;

import io.carttransfer.ledger.History;
import io.carttransfer.ledger.LedgerUnavailable;
import io.carttransfer.ledger.Listing;
import io.carttransfer.ledger.Period;
import io.carttransfer.ledger.Selection;
import io.carttransfer.ledger.State;
import io.carttransfer.ledger.Step;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The page's content as tables for spreadsheets. */
final class Tables {

  private static final int MOST_REFERENCES = 10_000;

  private final Report report;

  Tables(Report report) {
    this.report = report;
  }

  /** The references of a selection, newest first, including further pages. */
  String references(Selection selection) throws LedgerUnavailable {
    Csv csv = new Csv();
    csv.row("reference", "test", "state", "verdict", "order", "tokens", "first", "last", "steps");
    int rows = 0;
    Listing page = report.ledger().list(selection);
    while (true) {
      for (History history : page.histories()) {
        add(csv, history);
        rows++;
      }
      if (!page.hasMore() || rows >= MOST_REFERENCES) {
        return csv.toString();
      }
      page = report.ledger().list(selection.before(page.nextAt(), page.nextReference()));
    }
  }

  private void add(Csv csv, History history) {
    Set<String> tokens = new LinkedHashSet<>();
    Set<String> steps = new LinkedHashSet<>();
    for (Step step : history.steps()) {
      steps.add(step.outcome() + (step.times() == 1 ? "" : " (" + step.times() + ")"));
      if (step.token() != null) {
        tokens.add(step.token());
      }
    }
    csv.row(
        history.reference(),
        history.isTest() ? "yes" : "no",
        State.of(history.stage()).word(),
        new Story(history, report.now(), report.lifetime().toMillis()).verdict(),
        history.order(),
        String.join(" ", tokens),
        Words.time(history.steps().get(0).firstAt()),
        Words.time(history.newest().firstAt()),
        String.join(" ", steps));
  }

  /** The columns of the chart. */
  String columns(Period period) throws LedgerUnavailable {
    Csv csv = new Csv();
    csv.row("from", "ordered", "filled", "opened", "unopened", "refused");
    ChartColumns.of(report.ledger().totals(period), period.bucket().toMillis())
        .forEach((begin, states) -> csv.row(row(begin, states)));
    return csv.toString();
  }

  private static Object[] row(long begin, Map<State, Long> states) {
    Object[] row = new Object[1 + ChartColumns.STATES.size()];
    row[0] = Words.time(begin);
    for (int i = 1; i < row.length; i++) {
      row[i] = states.getOrDefault(ChartColumns.STATES.get(i - 1), 0L);
    }
    return row;
  }
}
