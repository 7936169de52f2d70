package io.carttransfer.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One connection a call, and every failure in words that say what to do. */
class DatabaseTest {

  private final DataSource pool = mock(DataSource.class);
  private final Connection connection = mock(Connection.class);
  private final Database<IOException> database =
      new Database<>(pool, "one or two", "io/carttransfer/room/", IOException::new);

  @BeforeEach
  void connect() throws SQLException {
    when(pool.getConnection()).thenReturn(connection);
  }

  private IOException failure(Exception thrown) {
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                database.call(
                    "save a transfer",
                    given -> {
                      if (thrown instanceof RuntimeException) {
                        throw (RuntimeException) thrown;
                      }
                      throw (SQLException) thrown;
                    }));
    assertSame(thrown, failure.getCause());
    return failure;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void workIsCommittedWhereThePoolDoesNotDoSo(boolean autocommit) throws Exception {
    when(connection.getAutoCommit()).thenReturn(autocommit);

    assertEquals("done", database.call("save a transfer", given -> "done"));

    verify(connection, times(autocommit ? 0 : 1)).commit();
    verify(connection).close();
  }

  @Test
  void aFailureSaysWhatTheDriverSaidOrWhatItThrew() {
    String begin = "The database (cart-transfer.datasource) did not save a transfer: ";

    assertEquals(begin + "no route", failure(new SQLException("no route", "08001")).getMessage());
    assertEquals(
        begin + "java.lang.IllegalStateException: the pool is closed",
        failure(new IllegalStateException("the pool is closed")).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PostgreSQL           | 42P01 | Run io/carttransfer/room/postgresql.sql from the plug-in's jar in that database, once.
          MySQL                | 42S02 | Run io/carttransfer/room/mysql.sql from the plug-in's jar in that database, once.
          MariaDB              | 42S02 | Run io/carttransfer/room/mysql.sql from the plug-in's jar in that database, once.
          H2                   | 42S02 | Run io/carttransfer/room/h2.sql from the plug-in's jar in that database, once.
          Microsoft SQL Server | S0002 | See "Other engines" in docs/stores.md for what to run there, once.
          """)
  void aMissingTableIsNamedWithTheScriptOfItsEngine(String engine, String state, String advice)
      throws SQLException {
    DatabaseMetaData about = mock(DatabaseMetaData.class);
    when(connection.getMetaData()).thenReturn(about);
    when(about.getDatabaseProductName()).thenReturn(engine);

    assertEquals(
        "Cannot save a transfer: one or two is missing in the database"
            + " (cart-transfer.datasource), or the user has no access to it. "
            + advice,
        failure(new SQLException("no such table", state)).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "23505, true, false",
    "23000, true, false",
    "40001, false, true",
    "40P01, false, true",
    "08001, false, false",
    ", false, false"
  })
  void whatCameBetweenIsToldByItsSqlState(String state, boolean duplicate, boolean rolledBack) {
    SQLException thrown = new SQLException("something", state);

    assertEquals(duplicate, Database.isDuplicate(thrown));
    assertEquals(rolledBack, Database.isRolledBack(thrown));
  }

  @Test
  void aDuplicateIsAlsoToldByTheTypeOfTheException() {
    assertTrue(Database.isDuplicate(new SQLIntegrityConstraintViolationException("a duplicate")));
  }
}
