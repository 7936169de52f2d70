package io.carttransfer.ledger;

import io.carttransfer.database.Database;
import io.carttransfer.text.FailureLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes a small batch of expired steps with every 32nd write: reads some keys by the index of
 * their time, then deletes by key, so that no engine locks more than those rows. Not thread-safe.
 */
final class ExpiredSteps {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.ledger");

  static final int WRITES_PER_CLEANING = 32;
  private static final int BATCH = 128;

  /** BETWEEN instead of less-than: engines without statistics then expect far fewer rows. */
  private static final String EXPIRED =
      "SELECT reference, outcome FROM cart_transfer_step WHERE first_at BETWEEN 0 AND"
          + " (SELECT now_millis FROM cart_transfer_clock) - ?";

  private static final String DELETE =
      "DELETE FROM cart_transfer_step WHERE reference = ? AND outcome = ?";

  private final long keptMillis;
  private int writes;

  ExpiredSteps(Duration kept) {
    this.keptMillis = kept.toMillis();
  }

  /** Never fails: what is left is deleted another time. */
  void deleteSome(Connection connection) throws SQLException {
    if (++writes % WRITES_PER_CLEANING != 0) {
      return;
    }
    Database.commit(connection);
    try {
      delete(connection, expired(connection));
      Database.commit(connection);
    } catch (SQLException e) {
      Database.rollback(connection);
      FailureLog.logWhole(
          LOG, Level.FINE, "Expired steps were not deleted; the next write tries again", e);
    }
  }

  /** In the order of keys, so that nodes that delete the same rows do not deadlock. */
  private List<String[]> expired(Connection connection) throws SQLException {
    List<String[]> keys = new ArrayList<>();
    try (PreparedStatement select = Database.prepare(connection, EXPIRED)) {
      select.setMaxRows(BATCH);
      select.setLong(1, keptMillis);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keys.add(new String[] {rows.getString(1), rows.getString(2)});
        }
      }
    }
    keys.sort(
        Comparator.comparing((String[] key) -> key[0]).thenComparing((String[] key) -> key[1]));
    return keys;
  }

  private static void delete(Connection connection, List<String[]> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = Database.prepare(connection, DELETE)) {
      for (String[] key : keys) {
        delete.setString(1, key[0]);
        delete.setString(2, key[1]);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }
}
