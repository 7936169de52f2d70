package io.carttransfer.ledger;

import io.carttransfer.common.Limits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The shop's database as the ledger uses it: one connection a call, a commit only where the pool
 * has switched autocommit off, and a transaction that another one has pushed aside tried again.
 * Thread-safe.
 */
final class LedgerDatabase {

  private static final int ATTEMPTS = 5;

  private static final String[][] ENGINES = {
    {"postgres", "postgresql.sql"},
    {"mysql", "mysql.sql"},
    {"mariadb", "mysql.sql"},
    {"h2", "h2.sql"},
  };

  private final DataSource source;

  LedgerDatabase(DataSource source) {
    this.source = source;
  }

  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * @param what what is being done, for the message of a failure: "read the ledger"
   */
  <T> T call(String what, Work<T> work) throws LedgerUnavailable {
    try (Connection connection = source.getConnection()) {
      return call(what, work, connection);
    } catch (SQLException | RuntimeException e) {
      throw new LedgerUnavailable(
          "The database of cart-transfer.datasource did not " + what + ": " + e.getMessage(), e);
    }
  }

  private static <T> T call(String what, Work<T> work, Connection connection)
      throws SQLException, LedgerUnavailable {
    try {
      return repeat(work, connection);
    } catch (SQLException | RuntimeException e) {
      rollbackAfter(e, connection);
      if (e instanceof SQLException && isWrongTable((SQLException) e)) {
        throw new LedgerUnavailable(wrongTable(what, connection), e);
      }
      throw e;
    }
  }

  /** Does the work in a transaction of its own, again when another one came between. */
  static <T> T repeat(Work<T> work, Connection connection) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        T result = work.with(connection);
        commit(connection);
        return result;
      } catch (SQLException e) {
        // SQLSTATE class 40, transaction rollback (ISO/IEC 9075-2).
        if (attempt == ATTEMPTS || !hasState(e, "40")) {
          throw e;
        }
        rollback(connection);
      }
    }
  }

  static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout((int) Limits.QUERY_TIME.getSeconds());
    return statement;
  }

  /** Whether the engine takes {@code LIMIT n} and not the standard's {@code FETCH FIRST}. */
  static boolean takesLimit(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    return product.contains("mysql") || product.contains("mariadb");
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

  private static void rollbackAfter(Exception failure, Connection connection) {
    try {
      rollback(connection);
    } catch (SQLException | RuntimeException e) {
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
        + ": cart_transfer_step or cart_transfer_clock is missing in the database of"
        + " cart-transfer.datasource, or its user may not use it. "
        + script(product.toLowerCase(Locale.ROOT));
  }

  private static String script(String product) {
    for (String[] engine : ENGINES) {
      if (product.contains(engine[0])) {
        return "Run io/carttransfer/ledger/" + engine[1] + " from the plug-in's jar there, once.";
      }
    }
    return "The chapter \"Other engines\" of docs/stores.md says what to run there, once.";
  }

  private static boolean hasState(SQLException e, String start) {
    return e.getSQLState() != null && e.getSQLState().startsWith(start);
  }
}
