package io.carttransfer.ledger;

import io.carttransfer.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes steps into the table {@code cart_transfer_step}: a new one with one statement, a repeated
 * one with two, or with one if the writer knows that it is repeated.
 */
final class LedgerTable {

  private static final String NOW = "(SELECT now_millis FROM cart_transfer_clock) - ?";

  private static final String INSERT =
      "INSERT INTO cart_transfer_step (reference, outcome, stage, first_at, last_at, times,"
          + " violations, order_number, total, token, node, detail) VALUES (?, ?, ?, "
          + NOW
          + ", "
          + NOW
          + ", ?, ?, ?, ?, ?, ?, ?)";

  private static final String UPDATE =
      "UPDATE cart_transfer_step SET last_at = CASE WHEN last_at < "
          + NOW
          + " THEN "
          + NOW
          + " ELSE last_at END, times = times + ?, node = ?, detail = ? WHERE reference = ? AND"
          + " outcome = ?";

  private static final String AND_ORDER = " AND order_number = ?";

  /** Columns of {@link #read}. */
  static final String COLUMNS =
      "s.reference, s.outcome, s.first_at, s.last_at, s.times, s.violations, s.order_number,"
          + " s.total, s.token, s.node, s.detail";

  private static final int LONGEST_REFERENCE = 216;
  private static final int LONGEST_OUTCOME = 48;
  private static final int LONGEST_VIOLATIONS = 200;
  private static final int LONGEST_ORDER = 255;
  private static final int LONGEST_TOTAL = 40;
  private static final int LONGEST_TOKEN = 32;
  private static final int LONGEST_NODE = 64;
  private static final int LONGEST_DETAIL = 1000;

  private final Connection connection;

  LedgerTable(Connection connection) {
    this.connection = connection;
  }

  /**
   * Adds a step, or counts it if its row exists.
   *
   * @param age how many milliseconds ago it happened
   */
  void add(Step step, long age) throws SQLException {
    try {
      LedgerDatabase.repeat(same -> insert(step, age), connection);
    } catch (SQLException e) {
      if (!Database.isDuplicate(e)) {
        throw e;
      }
      Database.rollback(connection);
      if (!LedgerDatabase.repeat(same -> update(step, age), connection)) {
        addSecondOrder(step, age, e);
      }
    }
  }

  /** Counts a step whose row exists, or adds it if the row is gone. */
  void count(Step step, long age) throws SQLException {
    if (!LedgerDatabase.repeat(same -> update(step, age), connection)) {
      add(step, age);
    }
  }

  /** The row has another order number, which only a store without orders allows. */
  private void addSecondOrder(Step step, long age, SQLException duplicate) throws SQLException {
    if (!isFirstOrder(step)) {
      throw duplicate;
    }
    add(step.as(Step.ORDERED_TWICE), age);
  }

  private static boolean isFirstOrder(Step step) {
    return step.outcome().equals(Step.ORDERED) && step.order() != null;
  }

  private boolean insert(Step step, long age) throws SQLException {
    try (PreparedStatement insert = Database.prepare(connection, INSERT)) {
      insert.setString(1, reference(step.reference()));
      insert.setString(2, EscapedText.escape(step.outcome(), LONGEST_OUTCOME));
      insert.setInt(3, step.stage().number());
      insert.setLong(4, age + step.lastAt() - step.firstAt());
      insert.setLong(5, age);
      insert.setLong(6, step.times());
      insert.setString(7, escaped(step.detail("violations"), LONGEST_VIOLATIONS));
      insert.setString(8, escaped(step.order(), LONGEST_ORDER));
      insert.setString(9, escaped(step.detail("total"), LONGEST_TOTAL));
      insert.setString(10, escaped(step.token(), LONGEST_TOKEN));
      insert.setString(11, EscapedText.escape(step.node(), LONGEST_NODE));
      insert.setString(12, detail(step));
      return insert.executeUpdate() > 0;
    }
  }

  /** Whether there was a row. */
  private boolean update(Step step, long age) throws SQLException {
    String sql = isFirstOrder(step) ? UPDATE + AND_ORDER : UPDATE;
    try (PreparedStatement update = Database.prepare(connection, sql)) {
      update.setLong(1, age);
      update.setLong(2, age);
      update.setLong(3, step.times());
      update.setString(4, EscapedText.escape(step.node(), LONGEST_NODE));
      update.setString(5, detail(step));
      update.setString(6, reference(step.reference()));
      update.setString(7, EscapedText.escape(step.outcome(), LONGEST_OUTCOME));
      if (isFirstOrder(step)) {
        update.setString(8, escaped(step.order(), LONGEST_ORDER));
      }
      return update.executeUpdate() > 0;
    }
  }

  private static String detail(Step step) {
    Map<String, String> others = new LinkedHashMap<>(step.details());
    others.remove("violations");
    others.remove("order");
    others.remove("total");
    others.remove("token");
    return EscapedText.join(others, LONGEST_DETAIL);
  }

  static String reference(String reference) {
    return EscapedText.escape(reference, LONGEST_REFERENCE);
  }

  static String order(String order) {
    return EscapedText.escape(order, LONGEST_ORDER);
  }

  static String token(String token) {
    return EscapedText.escape(token, LONGEST_TOKEN);
  }

  private static @Nullable String escaped(@Nullable String text, int longest) {
    return text == null ? null : EscapedText.escape(text, longest);
  }

  /** Reads a row of {@link #COLUMNS}. */
  static Step read(ResultSet row) throws SQLException {
    Map<String, String> details = new LinkedHashMap<>();
    put(details, "violations", row.getString(6));
    put(details, "order", row.getString(7));
    put(details, "total", row.getString(8));
    details.putAll(EscapedText.split(row.getString(11)));
    put(details, "token", row.getString(9));
    return Step.of(
            EscapedText.unescape(row.getString(1)),
            EscapedText.unescape(row.getString(2)),
            details,
            EscapedText.unescape(row.getString(10)),
            row.getLong(3))
        .withTimes(row.getLong(3), row.getLong(4), row.getLong(5));
  }

  private static void put(Map<String, String> details, String name, @Nullable String escaped) {
    if (escaped != null) {
      details.put(name, EscapedText.unescape(escaped));
    }
  }
}
