package io.carttransfer.store;

import io.carttransfer.common.Limits;
import io.carttransfer.database.Database;
import io.carttransfer.text.FailureLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes a small batch of the rows that have expired: reads some keys by the index of their time,
 * then deletes by key, so that no engine locks more than those rows.
 */
final class ExpiredRows {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.store");

  private static final int BATCH = 128;

  /** Between, and not less than: engines that know nothing of a table guess far fewer rows. */
  static final String EXPIRED_TRANSFERS =
      "SELECT secret_hash, reference_hash FROM cart_transfer WHERE expires_at BETWEEN 0 AND ?";

  private static final String DELETE_TRANSFER =
      "DELETE FROM cart_transfer WHERE secret_hash = ? AND reference_hash = ?";

  static final String EXPIRED_ORDERS =
      "SELECT reference_hash FROM cart_transfer_order WHERE recorded_at BETWEEN 0 AND ?";
  private static final String DELETE_ORDER =
      "DELETE FROM cart_transfer_order WHERE reference_hash = ? AND recorded_at <= ?";

  private final Connection connection;
  private final long now;

  /**
   * @param connection without an open transaction
   * @param now the database's time
   */
  ExpiredRows(Connection connection, long now) {
    this.connection = connection;
    this.now = now;
  }

  /** Never fails: what is left is deleted another time. */
  void delete() {
    try {
      deleteTransfers();
      deleteOrders(now - Limits.ORDER_MEMORY.toMillis());
    } catch (SQLException | RuntimeException | LinkageError e) {
      Database.rollbackAfter(e, connection);
      FailureLog.logWhole(
          LOG, Level.FINE, "Expired transfers were not deleted; the next save tries again", e);
    }
  }

  /** In the order of keys, so that nodes that delete the same rows do not deadlock. */
  private void deleteTransfers() throws SQLException {
    Map<String, String> expired = new TreeMap<>();
    try (PreparedStatement select = Database.prepare(connection, EXPIRED_TRANSFERS)) {
      select.setMaxRows(BATCH);
      select.setLong(1, now);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          expired.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    if (expired.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = Database.prepare(connection, DELETE_TRANSFER)) {
      for (Map.Entry<String, String> key : expired.entrySet()) {
        delete.setString(1, key.getKey());
        delete.setString(2, key.getValue());
        delete.addBatch();
      }
      delete.executeBatch();
    }
    Database.commit(connection);
  }

  private void deleteOrders(long before) throws SQLException {
    Set<String> expired = new TreeSet<>();
    try (PreparedStatement select = Database.prepare(connection, EXPIRED_ORDERS)) {
      select.setMaxRows(BATCH);
      select.setLong(1, before);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          expired.add(rows.getString(1));
        }
      }
    }
    if (expired.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = Database.prepare(connection, DELETE_ORDER)) {
      for (String key : expired) {
        delete.setString(1, key);
        delete.setLong(2, before);
        delete.addBatch();
      }
      delete.executeBatch();
    }
    Database.commit(connection);
  }
}
