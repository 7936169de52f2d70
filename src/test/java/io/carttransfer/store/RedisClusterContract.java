package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.RedisCluster;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redis.clients.jedis.util.JedisClusterCRC16;

/** What the redis store promises on a Cluster, of which it is told one node. */
abstract class RedisClusterContract implements RemembersOrders, OutlivesNodes {

  private final Program engine;
  private RedisCluster cluster;

  RedisClusterContract(Program engine) {
    this.engine = engine;
  }

  @BeforeEach
  final void connect() throws Exception {
    cluster = RedisCluster.shared(engine);
  }

  @AfterEach
  final void heal() throws Exception {
    cluster.awaitHealth();
  }

  @Override
  public TransferStore store(String namespace, Duration lifetime) {
    return RedisStores.at(cluster.nodes().get(5).uri().toString(), namespace, lifetime);
  }

  @Test
  void eachTransferIsOnTheNodeThatHasItsSlot() throws Exception {
    try (TransferStore store = store()) {
      for (int i = 0; i < 30; i++) {
        Token token = store.save(Transfers.any());

        assertEquals(1, keys(token, cluster.primaryOf(slot(token))).size());
        assertTrue(store.open(token).isLive());
      }
    }
  }

  @Test
  void whileASlotMovesEachKeyIsFoundWhereItIs() throws Exception {
    Transfer transfer = Transfers.any();
    try (TransferStore store = store()) {
      Token moved = store.save(transfer);
      int slot = slot(moved);
      Redis from = cluster.primaryOf(slot);
      Redis to = cluster.anotherPrimary(slot);
      cluster.beginToMove(slot, from, to);
      keys(moved, from).forEach(key -> cluster.moveKey(key, from, to));
      long asked = asked(to);

      assertEquals(transfer, store.open(moved).transfer());
      assertEquals(asked + 3, asked(to), "ASKING before each command that answered ASK");
      Token fresh = store.save(transfer);
      assertEquals("order-1", store.markOrdered(transfer.reference(), "order-1"));
      assertEquals(asked + 7, asked(to), "ASKING before no other command");
      assertEquals("order-1", store.open(moved).orderNumber());
      assertEquals("order-1", store.open(fresh).orderNumber());
      cluster.finishMove(slot, from, to);

      assertEquals("order-1", store.open(moved).orderNumber());
      assertEquals("order-1", store.open(fresh).orderNumber());
      assertThrows(AlreadyOrdered.class, () -> store.save(transfer));
    }
  }

  @Test
  void whatHasNotMovedYetIsOpenedWhereItWas() throws Exception {
    Transfer transfer = Transfers.any();
    try (TransferStore store = store()) {
      Token token = store.save(transfer);
      store.markOrdered(transfer.reference(), "order-1");
      int slot = slot(token);
      Redis from = cluster.primaryOf(slot);
      Redis to = cluster.anotherPrimary(slot);
      cluster.beginToMove(slot, from, to);
      long asked = asked(to);

      assertEquals("order-1", store.open(token).orderNumber());
      assertEquals(asked, asked(to));
      keys(token, from).stream()
          .filter(key -> key.endsWith(":order"))
          .forEach(key -> cluster.moveKey(key, from, to));

      assertEquals("order-1", store.open(token).orderNumber());
      assertEquals(asked + 1, asked(to), "the order alone is there");
      cluster.finishMove(slot, from, to);
    }
  }

  @Test
  void anOrderedFailoverIsNotSeen() throws Exception {
    Transfer transfer = Transfers.any();
    try (TransferStore store = store()) {
      Token token = store.save(transfer);
      Redis replica = cluster.replicaOf(cluster.primaryOf(slot(token)));

      cluster.failOver(replica);

      assertEquals(transfer, store.open(token).transfer());
      assertTrue(store.open(store.save(transfer)).isLive());
    }
  }

  @Test
  void aDeadPrimaryIsUnavailableUntilItsReplicaHasItsSlots() throws Exception {
    Transfer transfer = Transfers.any();
    try (TransferStore store = store()) {
      Token token = store.save(transfer);
      Token elsewhere = elsewhere(store, token);
      Redis primary = cluster.primaryOf(slot(token));
      Redis.awaitReplicas(primary);

      primary.kill();
      try {
        assertUnavailable(() -> store.open(token));
        Together.await(() -> opens(store, token));
        assertEquals(transfer, store.open(token).transfer());
        assertTrue(store.open(store.save(transfer)).isLive());
        // A Cluster that misses slots may refuse the others, too, until each node knows.
        Together.await(() -> opens(store, elsewhere));
      } finally {
        primary.start();
      }
    }
  }

  @Test
  void aUserWithoutTheRightToTheMapOfSlotsIsServedAllTheSame() throws Exception {
    allow("+get", "+set", "+pttl", "+asking");
    try (TransferStore store = namedUser()) {
      Transfer transfer = Transfers.any();
      Token token = store.save(transfer);
      Token elsewhere = elsewhere(store, token);
      Redis replica = cluster.replicaOf(cluster.primaryOf(slot(token)));

      cluster.failOver(replica);

      assertEquals(transfer, store.open(token).transfer());
      assertTrue(store.open(elsewhere).isLive());
      assertEquals("order-1", store.markOrdered(transfer.reference(), "order-1"));
    }
  }

  @Test
  void theRightsThatTheDocumentationNamesAreEnough() throws Exception {
    allow("+get", "+set", "+pttl", "+cluster|slots", "+asking");
    try (TransferStore store = namedUser()) {
      for (int i = 0; i < 10; i++) {
        assertTrue(store.open(store.save(Transfers.any())).isLive());
      }
    }
  }

  @Test
  void severalSeedsAreEnoughWhenOneOfThemIsThere() throws Exception {
    String address = "redis://127.0.0.1:1,127.0.0.1:" + cluster.nodes().get(4).port();
    try (TransferStore store = RedisStores.at(address)) {
      assertTrue(store.open(store.save(Transfers.any())).isLive());
    }
  }

  @Test
  void severalThatAreNoClusterAreNotTaken() throws Exception {
    Redis one = new Redis(engine);
    Redis other = new Redis(engine);
    String address = "redis://127.0.0.1:" + one.port() + ",127.0.0.1:" + other.port();
    try (TransferStore store = RedisStores.at(address)) {
      StoreUnavailable failure =
          assertThrows(StoreUnavailable.class, () -> store.save(Transfers.any()));

      assertTrue(failure.getMessage().contains("not part of a Cluster"), failure.getMessage());
      assertEquals("0", one.ask("DBSIZE"));
      assertEquals("0", other.ask("DBSIZE"));
    }
  }

  final RedisCluster cluster() {
    return cluster;
  }

  final void allow(String... rights) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "ACL", "SETUSER", "shop", "reset", "on", ">hush:1", "~cart-transfer:*", "-@all"));
    command.addAll(List.of(rights));
    cluster.nodes().forEach(each -> each.ask(command.toArray(new String[0])));
  }

  private TransferStore namedUser() {
    return RedisStores.at(addressOfTheNamedUser());
  }

  final String addressOfTheNamedUser() {
    return "redis://shop:hush%3A1@127.0.0.1:" + cluster.nodes().get(0).port();
  }

  /** A transfer that the node of this one does not have. */
  private Token elsewhere(TransferStore store, Token token) throws Exception {
    Redis here = cluster.primaryOf(slot(token));
    Token other = store.save(Transfers.any());
    while (cluster.primaryOf(slot(other)) == here) {
      other = store.save(Transfers.any());
    }
    return other;
  }

  private static boolean opens(TransferStore store, Token token) {
    try {
      return store.open(token).isLive();
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  private static void assertUnavailable(Executable call) {
    assertEquals(Reason.STORE_UNAVAILABLE, assertThrows(StoreUnavailable.class, call).reason());
  }

  /** How often this node was told that somebody knows of its import. */
  private static long asked(Redis node) {
    Matcher calls =
        Pattern.compile("cmdstat_asking:calls=(\\d+)").matcher(node.ask("INFO", "commandstats"));
    return calls.find() ? Long.parseLong(calls.group(1)) : 0;
  }

  /** All keys of the token's reference. */
  private static List<String> keys(Token token, Redis node) {
    String keys = node.ask("KEYS", "cart-transfer:{" + token.key() + "}:*");
    return keys.isEmpty() ? List.of() : List.of(keys.split("\n"));
  }

  private static int slot(Token token) {
    return JedisClusterCRC16.getSlot("{" + token.key() + "}");
  }
}
