package io.carttransfer.store;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The shop's database as the jdbc store uses it: one connection a call, a commit only where the
 * pool has switched autocommit off, and every failure reported as {@link StoreUnavailable}.
 * Thread-safe.
 */
final class Database {

  private static final String[][] ENGINES = {
    {"postgres", "postgresql.sql"},
    {"mysql", "mysql.sql"},
    {"mariadb", "mysql.sql"},
    {"h2", "h2.sql"},
  };

  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  interface Work<T> {
    T with(Connection connection) throws SQLException, StoreUnavailable;
  }

  /**
   * @param what what is being done, for the message of a failure: "save a transfer"
   */
  <T> T call(String what, Work<T> work) throws StoreUnavailable {
    try (Connection connection = source.getConnection()) {
      try {
        T result = work.with(connection);
        commit(connection);
        return result;
      } catch (SQLException e) {
        rollbackAfter(e, connection);
        if (isWrongTable(e)) {
          throw new StoreUnavailable(Reason.STORE_UNAVAILABLE, wrongTable(what, connection), e);
        }
        throw e;
      } catch (StoreUnavailable | RuntimeException | LinkageError e) {
        rollbackAfter(e, connection);
        throw e;
      }
    } catch (SQLException | RuntimeException | LinkageError e) {
      // Pools and drivers throw more than SQLException, and some a LinkageError at their first use.
      throw new StoreUnavailable(
          Reason.STORE_UNAVAILABLE,
          "The database of cart-transfer.datasource did not " + what + ": " + described(e),
          e);
    }
  }

  private static @Nullable String described(Throwable thrown) {
    return thrown instanceof SQLException ? thrown.getMessage() : thrown.toString();
  }

  static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout((int) Limits.QUERY_TIME.getSeconds());
    return statement;
  }

  static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  static void rollback(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }

  /** Whether a row of this key is there already; SQLSTATE class 23 (ISO/IEC 9075-2). */
  static boolean isDuplicate(SQLException e) {
    return e instanceof SQLIntegrityConstraintViolationException || hasState(e, "23");
  }

  static void rollbackAfter(Throwable failure, Connection connection) {
    try {
      rollback(connection);
    } catch (SQLException | RuntimeException | LinkageError e) {
      failure.addSuppressed(e);
    }
  }

  /** SQLSTATE class 42, wrong names and missing rights; one engine says S0002 for a wrong name. */
  private static boolean isWrongTable(SQLException e) {
    return hasState(e, "42") || hasState(e, "S0002");
  }

  private static String wrongTable(String what, Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return "Cannot "
        + what
        + ": cart_transfer, cart_transfer_order or cart_transfer_clock is missing in the database of"
        + " cart-transfer.datasource, or its user may not use it. "
        + script(product.toLowerCase(Locale.ROOT));
  }

  private static String script(String product) {
    for (String[] engine : ENGINES) {
      if (product.contains(engine[0])) {
        return "Run io/carttransfer/store/" + engine[1] + " from the plug-in's jar there, once.";
      }
    }
    return "The chapter \"Other engines\" of docs/stores.md says what to run there, once.";
  }

  private static boolean hasState(SQLException e, String start) {
    return e.getSQLState() != null && e.getSQLState().startsWith(start);
  }
}
