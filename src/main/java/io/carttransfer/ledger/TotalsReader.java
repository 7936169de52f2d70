package io.carttransfer.ledger;

import io.carttransfer.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts what happened in a period, with statements that read indexes or a bounded sample. */
final class TotalsReader {

  private static final String NO_TESTS = " AND NOT s.reference LIKE 'test-%'";

  private static final String NOW = "SELECT now_millis FROM cart_transfer_clock";

  private static final String STATES =
      "SELECT r.bucket, r.stage, COUNT(*) FROM (SELECT FLOOR(MIN(s.first_at) / BUCKET) AS bucket,"
          + " MAX(s.stage) AS stage FROM cart_transfer_step s WHERE s.first_at >= ?"
          + NO_TESTS
          + " GROUP BY s.reference) r GROUP BY r.bucket, r.stage";

  private static final String FAULTS =
      "SELECT s.outcome, s.violations, COUNT(*), SUM(s.times), MIN(s.first_at), MAX(s.last_at)"
          + " FROM cart_transfer_step s WHERE s.stage IN (0, 3, 6) AND s.first_at >= ?"
          + NO_TESTS
          // An order that was recorded after all is not a problem.
          + " AND NOT (s.outcome IN ('"
          + Step.NOT_RECORDED
          + "', '"
          + Step.STILL_NOT_RECORDED
          + "') AND EXISTS (SELECT 1 FROM cart_transfer_step o WHERE o.reference = s.reference"
          + " AND o.outcome = '"
          + Step.ORDERED
          + "' AND o.order_number = s.order_number))"
          + " GROUP BY s.outcome, s.violations";

  private static final String REFUSED =
      "SELECT "
          + LedgerTable.COLUMNS
          + " FROM cart_transfer_step s WHERE s.stage = 0 AND s.first_at >= ?"
          + NO_TESTS
          + " ORDER BY s.first_at DESC";

  private static final String NEWEST_FILLED =
      "SELECT s.reference FROM cart_transfer_step s WHERE s.stage = 4 AND s.first_at >= ?"
          + NO_TESTS
          + " ORDER BY s.first_at DESC";

  private static final String SHARED_ORDERS =
      "SELECT s.order_number, MIN(s.reference), MAX(s.reference) FROM cart_transfer_step s"
          + " WHERE s.stage = 5 AND s.first_at >= ? AND s.order_number IS NOT NULL"
          + NO_TESTS
          + " GROUP BY s.order_number HAVING MIN(s.reference) <> MAX(s.reference)";

  /** Two parts, so that each uses the index of its stage. */
  private static final String TAKEN_AND_UNKNOWN =
      "SELECT r.stage, r.recent, COUNT(*) FROM (SELECT s.stage, CASE WHEN s.first_at >= ? THEN 1"
          + " ELSE 0 END AS recent FROM cart_transfer_step s WHERE s.stage = 1"
          + " AND s.first_at >= ?"
          + NO_TESTS
          + " UNION ALL SELECT s.stage, CASE WHEN s.first_at >= ? THEN 1 ELSE 0 END AS recent"
          + " FROM cart_transfer_step s WHERE s.stage = 0 AND s.first_at >= ?"
          + " AND s.violations LIKE '%unknown-sku%'"
          + NO_TESTS
          + ") r GROUP BY r.stage, r.recent";

  private final Connection connection;
  private final Period period;
  private TotalsDraft draft = new TotalsDraft(0, 0);

  TotalsReader(Connection connection, Period period) {
    this.connection = connection;
    this.period = period;
  }

  Totals read() throws SQLException {
    query(
        NOW,
        select -> {},
        row ->
            draft = new TotalsDraft(row.getLong(1) - period.length().toMillis(), row.getLong(1)));
    long bucket = period.bucket().toMillis();
    query(
        STATES.replace("BUCKET", String.valueOf(bucket)),
        this::from,
        row ->
            draft.count(
                row.getLong(1) * bucket, State.of(Stage.ofNumber(row.getInt(2))), row.getLong(3)));
    query(FAULTS, this::from, row -> draft.fault(fault(row)));
    query(
        REFUSED + CandidateQuery.limit(connection, TotalsDraft.REFUSALS),
        this::from,
        row -> draft.refused(LedgerTable.read(row)));
    readWays();
    readSharedOrders();
    readUnknownSkus();
    return new Totals(draft);
  }

  private static Fault fault(ResultSet row) throws SQLException {
    String violations = row.getString(2);
    return new Fault(
        EscapedText.unescape(row.getString(1)),
        violations == null ? null : EscapedText.unescape(violations),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6));
  }

  private void readWays() throws SQLException {
    List<String> references = new ArrayList<>();
    query(
        NEWEST_FILLED + CandidateQuery.limit(connection, TotalsDraft.WAYS),
        this::from,
        row -> references.add(EscapedText.unescape(row.getString(1))));
    LedgerReader.histories(connection, references).values().forEach(draft::way);
  }

  private void readSharedOrders() throws SQLException {
    query(
        SHARED_ORDERS,
        this::from,
        row -> {
          List<String> references = new ArrayList<>();
          references.add(EscapedText.unescape(row.getString(2)));
          references.add(EscapedText.unescape(row.getString(3)));
          draft.sharedOrder(EscapedText.unescape(row.getString(1)), references);
        });
  }

  private void readUnknownSkus() throws SQLException {
    long recent = draft.until() - Period.DAY.length().toMillis();
    long week = draft.until() - Period.WEEK.length().toMillis();
    long[] counts = new long[4];
    query(
        TAKEN_AND_UNKNOWN,
        select -> {
          select.setLong(1, recent);
          select.setLong(2, week);
          select.setLong(3, recent);
          select.setLong(4, week);
        },
        row -> {
          int group = (row.getInt(1) == 0 ? 0 : 1) + (row.getInt(2) == 1 ? 0 : 2);
          counts[group] += row.getLong(3);
        });
    draft.unknownSkus(new UnknownSkus(counts[0], counts[1], counts[2], counts[3]));
  }

  private void from(PreparedStatement select) throws SQLException {
    select.setLong(1, draft.from());
  }

  private interface Parameters {
    void set(PreparedStatement select) throws SQLException;
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void query(String sql, Parameters parameters, Row each) throws SQLException {
    try (PreparedStatement select = Database.prepare(connection, sql)) {
      parameters.set(select);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    }
  }
}
