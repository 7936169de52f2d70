package io.carttransfer.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work with one connection, in one transaction.
 *
 * @param <T> the result
 * @param <X> what it throws besides the database's failures
 */
public interface Work<T, X extends Exception> {

  /** Does the work; the caller commits or rolls back. */
  T with(Connection connection) throws SQLException, X;
}
