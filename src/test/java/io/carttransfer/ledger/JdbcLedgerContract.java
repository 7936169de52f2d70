package io.carttransfer.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Together;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the jdbc ledger promises on every engine. */
interface JdbcLedgerContract extends LedgerContract {

  AtomicLong NANOS = new AtomicLong();

  /** The pool of a shop whose database has the table. */
  DataSource pool() throws Exception;

  /** A database without the table, and the script that makes it. */
  DataSource withoutTables() throws Exception;

  String script();

  @BeforeEach
  default void empty() throws Exception {
    try (Connection connection = pool().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM cart_transfer_step");
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }

  default long rows() throws Exception {
    try (Connection connection = pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM cart_transfer_step")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  default Ledger ledger() throws Exception {
    return new JdbcLedger(pool(), Duration.ofDays(90), NANOS::get);
  }

  @Override
  default void passAMinute() {
    NANOS.addAndGet(Duration.ofMinutes(1).toNanos());
  }

  @Test
  default void whatOneNodeWroteAnotherReads() throws Exception {
    try (Ledger one = ledger();
        Ledger other = ledger()) {
      one.record(LedgerContract.step("4711", "taken"));
      other.record(LedgerContract.step("4711", "filled"));

      assertEquals(2, one.find("4711").orElseThrow().steps().size());
      assertEquals(2, other.find("4711").orElseThrow().steps().size());
    }
  }

  @Test
  default void twoNodesThatWriteTheSameReferenceAtOnceLoseNothing() throws Exception {
    try (Ledger one = ledger();
        Ledger other = ledger()) {
      for (int round = 0; round < 20; round++) {
        String reference = "r" + round;
        Together.call(
            2,
            i -> {
              Ledger ledger = i == 0 ? one : other;
              ledger.record(LedgerContract.step(reference, "taken"));
              ledger.record(LedgerContract.step(reference, "ordered", "order", "S-1"));
              return null;
            });

        History history = one.find(reference).orElseThrow();
        assertEquals(2, history.steps().size(), reference);
        assertEquals(2, history.step("taken").times(), reference);
        assertEquals(2, history.step("ordered").times(), reference);
      }
      assertEquals(0, one.health().skipped() + other.health().skipped());
    }
  }

  @Test
  default void manyThreadsOfOneNodeLoseNothing() throws Exception {
    try (Ledger ledger = ledger()) {
      Together.call(
          16,
          i -> {
            for (int j = 0; j < 10; j++) {
              ledger.record(LedgerContract.step("r" + i + "-" + j, "taken"));
            }
            return null;
          });
      ledger.record(LedgerContract.step("last", "taken"));

      assertEquals(161, ledger.list(Selection.of(null, null, 200)).histories().size());
      assertEquals(0, ledger.health().skipped());
    }
  }

  @Test
  default void whatIsRepeatedWithinAMinuteIsWrittenWhenTheNodeEnds() throws Exception {
    try (Ledger ledger = ledger()) {
      for (int i = 0; i < 5; i++) {
        ledger.record(LedgerContract.step("4711", "asked"));
      }
    }

    try (Ledger ledger = ledger()) {
      assertEquals(5, ledger.find("4711").orElseThrow().step("asked").times());
    }
  }

  @Test
  default void expiredStepsGoWithTheWrites() throws Exception {
    try (Ledger ledger = new JdbcLedger(pool(), Duration.ofMillis(1), NANOS::get)) {
      for (int i = 0; i < 5 * ExpiredSteps.WRITES_PER_CLEANING; i++) {
        ledger.record(LedgerContract.step("r" + i, "taken"));
      }

      assertTrue(rows() < 2 * ExpiredSteps.WRITES_PER_CLEANING, rows() + " rows");
    }
  }

  @Test
  default void aMissingTableIsNamedWithItsScriptAndStopsNobody() throws Exception {
    try (Ledger ledger = new JdbcLedger(withoutTables(), Duration.ofDays(1), NANOS::get)) {
      ledger.record(LedgerContract.step("4711", "taken"));

      for (LedgerUnavailable failure :
          List.of(
              assertThrows(LedgerUnavailable.class, () -> ledger.find("4711")),
              assertThrows(LedgerUnavailable.class, () -> ledger.totals(Period.DAY)))) {
        assertTrue(failure.getMessage().contains(script()), failure.getMessage());
      }
      assertTrue(ledger.health().message().contains(script()), ledger.health().message());
    }
  }
}
