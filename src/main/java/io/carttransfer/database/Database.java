package io.carttransfer.database;

import io.carttransfer.common.Limits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The shop's database: one connection for each call, a commit only if the pool has switched
 * autocommit off, and every failure reported as the calling package's own exception. Thread-safe.
 *
 * @param <X> what the calling package throws if the database fails
 */
public final class Database<X extends Exception> {

  private static final String[][] ENGINES = {
    {"postgres", "postgresql.sql"},
    {"mysql", "mysql.sql"},
    {"mariadb", "mysql.sql"},
    {"h2", "h2.sql"},
  };

  private final DataSource source;
  private final String tables;
  private final String scripts;
  private final BiFunction<String, Throwable, X> unavailable;

  /**
   * @param source the shop's own pool, which limits the wait for a connection
   * @param tables what the package needs there, for the message if it is missing: "one or two"
   * @param scripts the folder in the jar that has each engine's script, with a slash at its end
   * @param unavailable creates the package's exception from a message, as a sentence, and the cause
   */
  public Database(
      DataSource source,
      String tables,
      String scripts,
      BiFunction<String, Throwable, X> unavailable) {
    this.source = source;
    this.tables = tables;
    this.scripts = scripts;
    this.unavailable = unavailable;
  }

  /**
   * Does work in a transaction of its own.
   *
   * @param what what is being done, for the message of a failure: "save a transfer"
   */
  public <T> T call(String what, Work<T, X> work) throws X {
    try (Connection connection = source.getConnection()) {
      try {
        T result = work.with(connection);
        commit(connection);
        return result;
      } catch (Exception | LinkageError e) {
        rollbackAfter(e, connection);
        if (e instanceof SQLException && isWrongTable((SQLException) e)) {
          throw unavailable.apply(wrongTable(what, connection), e);
        }
        throw e;
      }
    } catch (SQLException | RuntimeException | LinkageError e) {
      // Pools and drivers throw more than SQLException; some throw a LinkageError at their first
      // use.
      throw unavailable.apply(
          "The database (cart-transfer.datasource) did not " + what + ": " + described(e), e);
    }
  }

  private static @Nullable String described(Throwable thrown) {
    return thrown instanceof SQLException ? thrown.getMessage() : thrown.toString();
  }

  /** Prepares a statement that times out after {@link Limits#QUERY_TIME}. */
  public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout((int) Limits.QUERY_TIME.getSeconds());
    return statement;
  }

  /** Commits, unless autocommit is on. */
  public static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  /** Rolls back, unless autocommit is on. */
  public static void rollback(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }

  /** Rolls back without hiding the original failure. */
  public static void rollbackAfter(Throwable failure, Connection connection) {
    try {
      rollback(connection);
    } catch (SQLException | RuntimeException | LinkageError e) {
      failure.addSuppressed(e);
    }
  }

  /** Whether a row with this key already exists; SQLSTATE class 23 (ISO/IEC 9075-2). */
  public static boolean isDuplicate(SQLException e) {
    return e instanceof SQLIntegrityConstraintViolationException || hasState(e, "23");
  }

  /** Whether another transaction interfered; SQLSTATE class 40 (ISO/IEC 9075-2). */
  public static boolean isRolledBack(SQLException e) {
    return hasState(e, "40");
  }

  /** SQLSTATE class 42, wrong names and missing rights; one engine says S0002 for a wrong name. */
  private static boolean isWrongTable(SQLException e) {
    return hasState(e, "42") || hasState(e, "S0002");
  }

  /** The name of the engine, in lower case. */
  public static String product(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
  }

  private String wrongTable(String what, Connection connection) throws SQLException {
    return "Cannot "
        + what
        + ": "
        + tables
        + " is missing in the database (cart-transfer.datasource), or the user has no access to"
        + " it. "
        + advice(product(connection));
  }

  private String advice(String product) {
    for (String[] engine : ENGINES) {
      if (product.contains(engine[0])) {
        return "Run " + scripts + engine[1] + " from the plug-in's jar in that database, once.";
      }
    }
    return "See \"Other engines\" in docs/stores.md for what to run there, once.";
  }

  private static boolean hasState(SQLException e, String start) {
    return e.getSQLState() != null && e.getSQLState().startsWith(start);
  }
}
