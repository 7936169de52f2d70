package io.carttransfer.ledger;

import io.carttransfer.database.Database;
import io.carttransfer.database.Work;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The shop's database as the ledger uses it: a transaction that failed because of another one is
 * repeated. Thread-safe.
 */
final class LedgerDatabase {

  private static final int ATTEMPTS = 5;

  private final Database<LedgerUnavailable> database;

  LedgerDatabase(DataSource source) {
    this.database =
        new Database<>(
            source,
            "cart_transfer_step or cart_transfer_clock",
            "io/carttransfer/ledger/",
            LedgerUnavailable::new);
  }

  /**
   * @param what what is being done, for the message of a failure, such as "read the ledger"
   */
  <T> T call(String what, Work<T, LedgerUnavailable> work) throws LedgerUnavailable {
    return database.call(what, connection -> repeat(work, connection));
  }

  /** Does the work in a transaction of its own, and repeats it if another one interfered. */
  static <T, X extends Exception> T repeat(Work<T, X> work, Connection connection)
      throws SQLException, X {
    for (int attempt = 1; ; attempt++) {
      try {
        T result = work.with(connection);
        Database.commit(connection);
        return result;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !Database.isRolledBack(e)) {
          throw e;
        }
        Database.rollback(connection);
      }
    }
  }

  /** Whether the engine uses {@code LIMIT n} instead of the standard's {@code FETCH FIRST}. */
  static boolean takesLimit(Connection connection) throws SQLException {
    String product = Database.product(connection);
    return product.contains("mysql") || product.contains("mariadb");
  }
}
