package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.RedisSentinels;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the redis store promises behind Sentinel; failovers last, as each takes long to heal. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RedisSentinelContract implements RemembersOrders, OutlivesNodes {

  private final Program engine;
  private RedisSentinels set;

  RedisSentinelContract(Program engine) {
    this.engine = engine;
  }

  @BeforeEach
  final void connect() throws Exception {
    set = RedisSentinels.shared(engine);
  }

  @Override
  public TransferStore store(String namespace, Duration lifetime) {
    return RedisStores.at(set.address(), namespace, lifetime);
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aDeadPrimaryIsUnavailableUntilTheSentinelsNameAnother() throws Exception {
    Transfer transfer = Transfers.any();
    try (TransferStore store = store()) {
      Token token = store.save(transfer);
      set.awaitHealth();
      Redis primary = set.primary();
      Redis.awaitReplicas(primary);

      primary.kill();
      try {
        assertUnavailable(store, token);
        Together.await(() -> opens(store, token));

        assertEquals(transfer, store.open(token).transfer());
        assertTrue(store.open(store.save(transfer)).isLive());
      } finally {
        primary.start();
      }
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void anOrderedFailoverLeadsToTheNewPrimary() throws Exception {
    Transfer transfer = Transfers.any();
    try (TransferStore store = store()) {
      Token token = store.save(transfer);
      Redis.awaitReplicas(set.primary());

      set.failOver();

      Together.await(() -> savesTo(set.primary(), store));
      assertEquals(transfer, store.open(token).transfer());
    }
  }

  @Test
  void aNewPrimaryIsFoundThoughTheOldOneStillTakesWrites() throws Exception {
    Redis old = new Redis(engine);
    Redis fresh = new Redis(engine);
    Redis sentinel = RedisSentinels.sentinelOf(engine, old);
    String address = "redis-sentinel://127.0.0.1:" + sentinel.port() + "/mymaster";
    try (TransferStore store = RedisStores.at(address)) {
      Together.await(() -> savesTo(old, store));

      sentinel.ask("SENTINEL", "REMOVE", "mymaster");
      sentinel.ask("SENTINEL", "MONITOR", "mymaster", "127.0.0.1", "" + fresh.port(), "1");

      Together.await(() -> savesTo(fresh, store));
    }
  }

  @Test
  void aSentinelThatIsGoneAndOneThatIsSilentAreDoneWithout() throws Exception {
    Redis silent = set.sentinels().get(0);
    silent.freeze();
    String others = set.address().replace("redis-sentinel://", "redis-sentinel://127.0.0.1:1,");
    try (TransferStore store = RedisStores.at(others)) {
      assertTrue(store.open(store.save(Transfers.any())).isLive());
    } finally {
      silent.thaw();
    }
  }

  @Test
  void aNameThatNoSentinelKnowsIsSaidInTheLog() throws Exception {
    String unknown = set.address().replace("mymaster", "theirmaster");
    try (TransferStore store = RedisStores.at(unknown)) {
      StoreUnavailable failure =
          assertThrows(StoreUnavailable.class, () -> store.save(Transfers.any()));

      assertTrue(failure.getMessage().contains("theirmaster"), failure.getMessage());
    }
  }

  @Test
  void aReplicaThatASentinelNamesIsNotWrittenTo() throws Exception {
    Redis primary = new Redis(engine);
    Redis replica = new Redis(engine, "--replicaof", "127.0.0.1 " + primary.port());
    Redis mistaken = RedisSentinels.sentinelOf(engine, replica);
    String address = "redis-sentinel://127.0.0.1:" + mistaken.port() + "/mymaster";
    try (TransferStore store = RedisStores.at(address)) {
      Together.await(
          () ->
              assertThrows(StoreUnavailable.class, () -> store.save(Transfers.any()))
                  .getMessage()
                  .contains("not the primary yet"));
      assertEquals("0", replica.ask("DBSIZE"));
    }
  }

  /** With the rights that the documentation names. */
  final String addressOfANamedUser() {
    String[] user = {"ACL", "SETUSER", "shop", "reset", "on", ">hush", "~cart-transfer:*", "-@all"};
    for (Redis each : set.servers()) {
      each.ask(with(user, "+get", "+set", "+pttl", "+role"));
    }
    for (Redis each : set.sentinels()) {
      each.ask(with(user, "+sentinel|get-master-addr-by-name"));
    }
    return set.address().replace("://", "://shop:hush@") + "?sentinel=shop:hush";
  }

  @Test
  void theRightsThatTheDocumentationNamesAreEnough() throws Exception {
    try (TransferStore store = RedisStores.at(addressOfANamedUser())) {
      Transfer transfer = Transfers.any();

      assertTrue(store.open(store.save(transfer)).isLive());
      assertEquals("order-1", store.markOrdered(transfer.reference(), "order-1"));
    }
  }

  private static String[] with(String[] user, String... rights) {
    return Stream.concat(Arrays.stream(user), Arrays.stream(rights)).toArray(String[]::new);
  }

  private static boolean savesTo(Redis server, TransferStore store) throws AlreadyOrdered {
    try {
      String key = store.save(Transfers.any()).key();
      return !server.ask("KEYS", "cart-transfer:{" + key + "}:*").isEmpty();
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  private static boolean opens(TransferStore store, Token token) {
    try {
      return store.open(token).isLive();
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  private static void assertUnavailable(TransferStore store, Token token) {
    StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> store.open(token));
    assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
  }
}
