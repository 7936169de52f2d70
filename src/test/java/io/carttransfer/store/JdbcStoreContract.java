package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the jdbc store promises on every engine. */
interface JdbcStoreContract extends RemembersOrders, OutlivesNodes {

  /** The pool of a shop whose database has the tables. */
  DataSource pool() throws Exception;

  /** A database without the tables, and the script that makes them. */
  DataSource withoutTables() throws Exception;

  String script();

  /** The same database as {@link #pool()} from a session in this zone, by its offset: "+09:00". */
  DataSource inTimeZone(String offset) throws Exception;

  @Override
  default TransferStore store(String namespace, Duration lifetime) throws Exception {
    return new JdbcStore(namespace, lifetime, pool());
  }

  @Test
  default void anAgeIsTheSameFromEveryTimeZone() throws Exception {
    try (TransferStore east = new JdbcStore(SHOP, LIFETIME, inTimeZone("+09:00"));
        TransferStore west = new JdbcStore(SHOP, LIFETIME, inTimeZone("-08:00"))) {
      Token fromEast = east.save(Transfers.any());
      Token fromWest = west.save(Transfers.any());

      for (Token token : List.of(fromEast, fromWest)) {
        assertTrue(east.open(token).age().compareTo(Duration.ofMinutes(1)) < 0);
        assertTrue(west.open(token).age().compareTo(Duration.ofMinutes(1)) < 0);
      }
    }
  }

  @Test
  default void theClockOfTheDatabaseIsTheTimeSince1970() throws Exception {
    long before = System.currentTimeMillis();

    long told = number("SELECT now_millis FROM cart_transfer_clock");

    assertTrue(told >= before - 5 && told <= System.currentTimeMillis() + 5, "told " + told);
  }

  @Test
  default void aMissingTableIsAnOutageThatNamesTheScript() throws Exception {
    try (TransferStore store = new JdbcStore(SHOP, LIFETIME, withoutTables())) {
      Token token = Token.keyed(Token.key(SHOP, "any"), new byte[Token.SECRET_BYTES]);

      List<StoreUnavailable> failures =
          List.of(
              assertThrows(StoreUnavailable.class, () -> store.save(Transfers.any())),
              assertThrows(StoreUnavailable.class, () -> store.open(token)),
              assertThrows(StoreUnavailable.class, () -> store.markOrdered("any", "order-1")));

      for (StoreUnavailable failure : failures) {
        assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
        assertTrue(failure.getMessage().contains(script()), failure.getMessage());
      }
    }
  }

  @Test
  default void expiredRowsGoAsOthersAreSaved() throws Exception {
    try (TransferStore brief = store(SHOP, Duration.ofMillis(1));
        TransferStore store = store()) {
      for (int i = 0; i < 100; i++) {
        brief.save(Transfers.any());
      }
      Token live = store.save(Transfers.any());

      for (int i = 0; i < 100; i++) {
        store.save(Transfers.any());
      }

      long expired =
          number(
              "SELECT COUNT(*) FROM cart_transfer t CROSS JOIN cart_transfer_clock c"
                  + " WHERE t.expires_at <= c.now_millis");
      assertTrue(expired < 32, expired + " are left");
      assertTrue(store.open(live).isLive());
    }
  }

  @Test
  default void ordersGoAfterNinetyDaysAndNotBefore() throws Exception {
    try (TransferStore store = store()) {
      Transfer old = Transfers.any();
      Transfer young = Transfers.any();
      store.markOrdered(old.reference(), "old");
      store.markOrdered(young.reference(), "young");
      makeOlder(old, Limits.ORDER_MEMORY);
      makeOlder(young, Limits.ORDER_MEMORY.minusMinutes(5));

      for (int i = 0; i < JdbcStore.SAVES_PER_CLEANING; i++) {
        store.save(Transfers.any());
      }

      assertEquals("another", store.markOrdered(old.reference(), "another"));
      assertEquals("young", store.markOrdered(young.reference(), "another"));
    }
  }

  @Test
  default void nodesThatSaveAtTheSameTimeDoNotFailAtCleaning() throws Exception {
    try (TransferStore one = store(SHOP, Duration.ofMillis(1));
        TransferStore other = store(SHOP, Duration.ofMillis(1))) {
      List<Integer> saved =
          Together.call(
              8,
              thread -> {
                int count = 0;
                for (; count < 50; count++) {
                  (thread % 2 == 0 ? one : other).save(Transfers.any());
                }
                return count;
              });

      assertEquals(List.of(50, 50, 50, 50, 50, 50, 50, 50), saved);
    }
  }

  private void makeOlder(Transfer ordered, Duration age) throws Exception {
    String hash = JdbcStore.hex(Token.key(SHOP, ordered.reference()));
    try (Connection connection = pool().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE cart_transfer_order SET recorded_at = recorded_at - "
              + age.toMillis()
              + " WHERE reference_hash = '"
              + hash
              + "'");
      commit(connection);
    }
  }

  private long number(String query) throws Exception {
    try (Connection connection = pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      long number = row.getLong(1);
      commit(connection);
      return number;
    }
  }

  private static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }
}
