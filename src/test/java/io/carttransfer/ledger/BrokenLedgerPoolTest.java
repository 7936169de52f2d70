package io.carttransfer.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a pool or a driver throws, the ledger is unavailable, and whoever records goes on. */
class BrokenLedgerPoolTest {

  private static final String FAILURES = "io.carttransfer.harness.database.Pools#unchecked";

  private final DataSource pool = mock(DataSource.class);
  private final Connection connection = mock(Connection.class);
  private final JdbcLedger ledger = new JdbcLedger(pool, Duration.ofDays(1), () -> 0);

  @ParameterizedTest
  @MethodSource(FAILURES)
  void aPoolThatThrowsAnythingIsUnavailable(Throwable thrown) throws Exception {
    when(pool.getConnection()).thenThrow(thrown);

    assertUnavailable(thrown);
    assertRecordingGoesOn();
  }

  @ParameterizedTest
  @MethodSource(FAILURES)
  void aDriverThatThrowsAnythingIsUnavailableAndItsTransactionRolledBack(Throwable thrown)
      throws Exception {
    when(pool.getConnection()).thenReturn(connection);
    when(connection.prepareStatement(anyString())).thenThrow(thrown);

    assertUnavailable(thrown);
    verify(connection, times(3)).rollback();
    assertRecordingGoesOn();
  }

  @Test
  void repeatsThatTheEngineDidNotTakeAreWrittenLater() throws Exception {
    AtomicLong nanos = new AtomicLong();
    PreparedStatement insert = mock(PreparedStatement.class);
    PreparedStatement update = mock(PreparedStatement.class);
    when(pool.getConnection()).thenReturn(connection);
    when(connection.prepareStatement(startsWith("INSERT"))).thenReturn(insert);
    when(connection.prepareStatement(startsWith("UPDATE"))).thenReturn(update);
    when(insert.executeUpdate()).thenReturn(1);
    when(update.executeUpdate()).thenThrow(new SQLException("gone", "08006")).thenReturn(1);
    Ledger often = new JdbcLedger(pool, Duration.ofDays(1), nanos::get);
    for (int i = 0; i < 3; i++) {
      often.record(LedgerContract.step("often", "asked"));
    }

    nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    often.record(LedgerContract.step("other", "asked"));
    assertFalse(often.health().isUp());
    nanos.addAndGet(Duration.ofSeconds(31).toNanos());
    often.record(LedgerContract.step("other", "filled"));

    assertTrue(often.health().isUp());
    assertEquals(0, often.health().skipped());
    verify(update, times(2)).executeUpdate();
    verify(update, times(2)).setLong(3, 2);
  }

  private void assertUnavailable(Throwable cause) {
    for (Executable read :
        List.<Executable>of(
            () -> ledger.find("4711"),
            () -> ledger.list(Selection.of(null, null, 50)),
            () -> ledger.totals(Period.DAY))) {
      String message = assertThrows(LedgerUnavailable.class, read).getMessage();
      assertTrue(message.endsWith("the ledger: " + cause), message);
    }
  }

  private void assertRecordingGoesOn() {
    ledger.record(LedgerContract.step("4711", "taken"));

    assertFalse(ledger.health().isUp());
    assertEquals(0, ledger.health().skipped());
  }
}
