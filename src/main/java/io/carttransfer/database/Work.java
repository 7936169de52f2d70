package io.carttransfer.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done with one connection, in one transaction.
 *
 * @param <T> what it gives
 * @param <X> what it throws beside the database's failures
 */
public interface Work<T, X extends Exception> {

  /** Does it; the caller commits, or rolls back what failed. */
  T with(Connection connection) throws SQLException, X;
}
