package io.carttransfer.ledger;

import io.carttransfer.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows that may put a reference into a selection, newest first, read by a suitable index. The
 * reader checks everything else with the whole history.
 */
final class CandidateQuery {

  private static final String SELECT = "SELECT s.first_at, s.reference FROM ";

  private static final String WHERE = " s WHERE ";
  private static final int SEARCHED_REFUSALS = 2000;

  /** Bounded on both sides, so that an engine without statistics uses the index. */
  private static final String IN_WINDOW =
      " AND s.first_at BETWEEN ? AND ? AND (s.first_at < ? OR s.reference < ?)"
          + " ORDER BY s.first_at DESC, s.reference DESC";

  /** As a sum, so that no engine scans all times when the text finds the rows at once. */
  private static final String BY_TEXT =
      " AND s.first_at + 0 BETWEEN ? AND ? AND (s.first_at + 0 < ? OR s.reference < ?)"
          + " ORDER BY s.first_at + 0 DESC, s.reference DESC";

  private final Connection connection;
  private final Selection selection;
  private final long from;
  private final int limit;
  private final List<Candidate> rows = new ArrayList<>();

  /**
   * @param from the beginning of the window; its end is where the selection begins
   */
  CandidateQuery(Connection connection, Selection selection, long from, int limit) {
    this.connection = connection;
    this.selection = selection;
    this.from = from;
    this.limit = limit;
  }

  List<Candidate> read() throws SQLException {
    if (selection.text() != null) {
      String text = selection.text();
      String start = LedgerTable.reference(text);
      read("s.reference >= ? AND s.reference < ?" + BY_TEXT, start, after(start));
      read("s.order_number = ?" + BY_TEXT, LedgerTable.order(text));
      read("s.token = ?" + BY_TEXT, LedgerTable.token(text));
      readFrom(newestRefusals(), "s.detail LIKE ? ESCAPE '!'" + BY_TEXT, skus(text));
      rows.sort(
          Comparator.comparingLong(Candidate::at).thenComparing(Candidate::reference).reversed());
      return rows.size() > limit ? rows.subList(0, limit) : rows;
    }
    State state = selection.state();
    if (state == null) {
      read("1 = 1" + IN_WINDOW);
    } else if (state == State.TROUBLE) {
      read("s.stage IN (3, 6)" + IN_WINDOW);
    } else {
      read(stages(state) + IN_WINDOW);
    }
    return rows;
  }

  /**
   * Rows of a state whose references went no further. The condition uses each row's own stage;
   * otherwise MariaDB would collect the references of all later steps before it reads the first
   * row.
   */
  private static String stages(State state) {
    int lowest = state.lowest().number();
    int highest = state.highest().number();
    String own =
        lowest == highest ? "s.stage = " + lowest : "s.stage IN (" + lowest + ", " + highest + ")";
    return highest == Stage.ORDER_TROUBLE.number()
        ? own
        : own
            + " AND NOT EXISTS (SELECT 1 FROM cart_transfer_step h WHERE h.reference = s.reference"
            + " AND h.stage > CASE WHEN s.stage > "
            + highest
            + " THEN s.stage ELSE "
            + highest
            + " END)";
  }

  /** A SKU is searched only in these: no index finds a part of a text. */
  private String newestRefusals() throws SQLException {
    return "(SELECT r.first_at, r.reference, r.detail FROM cart_transfer_step r WHERE r.stage = 0"
        + " ORDER BY r.first_at DESC"
        + limit(connection, SEARCHED_REFUSALS)
        + ")";
  }

  private void read(String condition, String... parameters) throws SQLException {
    readFrom("cart_transfer_step", condition, parameters);
  }

  private void readFrom(String table, String condition, String... parameters) throws SQLException {
    String sql = SELECT + table + WHERE + condition + limit(connection, limit);
    try (PreparedStatement select = Database.prepare(connection, sql)) {
      int index = 0;
      for (String parameter : parameters) {
        select.setString(++index, parameter);
      }
      select.setLong(++index, from);
      select.setLong(++index, selection.beforeAt());
      select.setLong(++index, selection.beforeAt());
      select.setString(++index, LedgerTable.reference(selection.beforeReference()));
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(new Candidate(found.getLong(1), EscapedText.unescape(found.getString(2))));
        }
      }
    }
  }

  static String limit(Connection connection, int limit) throws SQLException {
    return LedgerDatabase.takesLimit(connection)
        ? " LIMIT " + limit
        : " OFFSET 0 ROWS FETCH FIRST " + limit + " ROWS ONLY";
  }

  /** The first text after all that begin with this one; escaped texts have no higher character. */
  private static String after(String start) {
    return start + '~';
  }

  /** The SKUs are the last of the details, so only they follow their name. */
  private static String skus(String text) {
    String escaped = EscapedText.escape(text, 400);
    return "%skus=%" + escaped.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
  }
}
