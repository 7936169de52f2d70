package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.carttransfer.common.Reason;
import io.carttransfer.harness.tags.Logged;
import io.carttransfer.transfer.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools and drivers throw more than SQLException: whatever it is, the store is unavailable. */
class BrokenPoolTest {

  private static final String FAILURES = "io.carttransfer.harness.database.Pools#unchecked";

  private static final Logger LOG = Logger.getLogger("io.carttransfer.store");
  private static final Token TOKEN = Token.keyed(Token.key("shop", "R-1"), new byte[16]);

  private final DataSource pool = mock(DataSource.class);
  private final JdbcStore store = new JdbcStore("shop", Duration.ofMinutes(30), pool);

  @ParameterizedTest
  @MethodSource(FAILURES)
  void aPoolThatThrowsAnythingIsUnavailable(Throwable thrown) throws Exception {
    when(pool.getConnection()).thenThrow(thrown);

    assertUnavailable(thrown);
  }

  @ParameterizedTest
  @MethodSource(FAILURES)
  void aDriverThatThrowsAnythingIsUnavailableAndItsTransactionRolledBack(Throwable thrown)
      throws Exception {
    Connection connection = connection();
    when(connection.prepareStatement(anyString())).thenThrow(thrown);

    assertUnavailable(thrown);
    verify(connection, times(3)).rollback();
    verify(connection, times(3)).close();
  }

  @ParameterizedTest
  @MethodSource(FAILURES)
  void aRollBackThatThrowsAnythingDoesNotHideTheFailure(Throwable thrown) throws Exception {
    Connection connection = connection();
    IllegalArgumentException first = new IllegalArgumentException("first");
    when(connection.prepareStatement(anyString())).thenThrow(first);
    doThrow(thrown).when(connection).rollback();

    StoreUnavailable failure =
        assertThrows(StoreUnavailable.class, () -> store.markOrdered("R-1", "1"));

    assertSame(first, failure.getCause());
    assertSame(thrown, first.getSuppressed()[0]);
  }

  @Test
  void rowsThatCannotBeDeletedAreNoFailureButALineForWhoLooks() throws Exception {
    Connection connection = connection();
    when(connection.prepareStatement(anyString())).thenThrow(new SQLException("no rights"));
    Level before = LOG.getLevel();
    LOG.setLevel(Level.FINE);

    try (Logged logged = new Logged()) {
      new ExpiredRows(connection, 0).delete();

      assertEquals(
          1,
          logged.count(
              Level.FINE, "Expired transfers were not deleted; the next " + "save tries again"));
    } finally {
      LOG.setLevel(before);
    }
    verify(connection).rollback();
  }

  private Connection connection() throws Exception {
    Connection connection = mock(Connection.class);
    when(connection.getAutoCommit()).thenReturn(false);
    when(pool.getConnection()).thenReturn(connection);
    return connection;
  }

  private void assertUnavailable(Throwable cause) {
    StoreUnavailable saved =
        assertThrows(StoreUnavailable.class, () -> store.save(Transfers.of("R-1", "A1")));
    StoreUnavailable opened = assertThrows(StoreUnavailable.class, () -> store.open(TOKEN));
    StoreUnavailable ordered =
        assertThrows(StoreUnavailable.class, () -> store.markOrdered("R-1", "1"));

    for (StoreUnavailable failure : new StoreUnavailable[] {saved, opened, ordered}) {
      assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
      assertSame(cause, failure.getCause());
    }
  }
}
