package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.harness.database.LogLines;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;

@Needs(Program.REDIS)
final class RedisStoreIT implements RemembersOrders, OutlivesNodes {

  @Override
  public TransferStore store(String namespace, Duration lifetime) {
    return RedisStores.at(Redis.shared().uri().toString(), namespace, lifetime);
  }

  @Test
  void allKeysOfAReferenceShareItsTagAndEndByThemselves() throws Exception {
    Transfer transfer = Transfers.any();
    String tag = "{" + Token.key(SHOP, transfer.reference()) + "}";
    try (TransferStore store = store();
        Jedis jedis = Redis.shared().client()) {
      store.save(transfer);
      store.save(transfer);
      store.markOrdered(transfer.reference(), "order-1");

      Set<String> keys = jedis.keys("cart-transfer:" + tag + ":*");

      assertEquals(3, keys.size());
      for (String key : keys) {
        long longest = (key.endsWith(":order") ? Limits.ORDER_MEMORY : LIFETIME).toMillis();
        long left = (Long) jedis.sendCommand(Protocol.Command.PTTL, key);
        assertTrue(left > longest - 60_000 && left <= longest, key + " " + left);
      }
    }
  }

  @Test
  void neitherTheSecretNorTheTokenIsStored() throws Exception {
    try (TransferStore store = store();
        Jedis jedis = Redis.shared().client()) {
      String token = store.save(Transfers.any()).value();
      String secret = token.substring(16);

      assertEquals(Set.of(), jedis.keys("*" + secret + "*"));
    }
  }

  @Test
  void anAgeSurvivesAChangeOfTheLifetime() throws Exception {
    try (TransferStore before = store(SHOP, Duration.ofMinutes(60));
        TransferStore after = store(SHOP, Duration.ofMinutes(10))) {
      Token token = before.save(Transfers.any());

      Duration age = after.open(token).age();

      assertTrue(age.compareTo(Duration.ofMinutes(1)) < 0, age.toString());
    }
  }

  @Test
  void connectionsThatWereIdleForLongAreNotTrusted() throws Exception {
    long[] nanos = {0};
    try (TransferStore store =
            new RedisStore(
                SHOP,
                LIFETIME,
                RedisAddress.parse(Redis.shared().uri().toString()),
                () -> nanos[0]);
        Jedis jedis = Redis.shared().client()) {
      store.save(Transfers.any());
      long before = connectionsReceived(jedis);
      nanos[0] += Duration.ofSeconds(59).toNanos();
      store.save(Transfers.any());
      assertEquals(before, connectionsReceived(jedis));

      nanos[0] += Duration.ofSeconds(60).toNanos();
      store.save(Transfers.any());

      assertEquals(before + 1, connectionsReceived(jedis));
    }
  }

  @Test
  void aClosedStoreLeavesNoConnectionOpen() throws Exception {
    Redis redis = new Redis();
    try (Jedis jedis = redis.client()) {
      TransferStore store = RedisStores.at(redis);
      Together.call(8, i -> store.save(Transfers.any()));

      store.close();

      Together.await(() -> jedis.info("clients").contains("connected_clients:1\r"));
    }
  }

  @Test
  void aFullRedisRefusesTheNextAndKeepsWhatItHas() throws Exception {
    Redis redis = new Redis("--maxmemory", "3mb", "--maxmemory-policy", "noeviction");
    try (TransferStore store = RedisStores.at(redis)) {
      List<Token> tokens = new ArrayList<>();

      StoreUnavailable full =
          assertThrows(
              StoreUnavailable.class,
              () -> {
                while (tokens.size() < 10_000) {
                  tokens.add(store.save(Transfers.ofLines(200)));
                }
              });

      assertEquals(Reason.STORE_FULL, full.reason());
      assertEquals(0, full.getStackTrace().length);
      assertNull(full.getCause());
      assertTrue(tokens.size() > 10, tokens.size() + " found room");
      for (Token token : tokens) {
        assertTrue(store.open(token).isLive());
      }
    }
  }

  @Test
  void aPolicyThatDropsLiveTransfersIsWarnedOf() {
    for (String policy : List.of("allkeys-lru", "volatile-ttl", "volatile-lru", "allkeys-random")) {
      Redis redis = new Redis("--maxmemory", "100mb", "--maxmemory-policy", policy);

      List<String> lines = linesAtStart(redis.uri());

      assertEquals(1, lines.size(), policy);
      assertTrue(lines.get(0).startsWith("WARNING"), lines.get(0));
      assertTrue(lines.get(0).contains(policy), lines.get(0));
    }
  }

  @Test
  void aRedisThatKeepsEverythingOrMayNotBeAskedIsNotWarnedOf() {
    Redis keeping = new Redis("--maxmemory", "100mb", "--maxmemory-policy", "noeviction");
    Redis unbounded = new Redis("--maxmemory-policy", "allkeys-lru");
    Redis silent =
        new Redis(
            "--maxmemory",
            "100mb",
            "--maxmemory-policy",
            "allkeys-lru",
            "--rename-command",
            "INFO",
            "");

    assertEquals(List.of(), linesAtStart(keeping.uri()));
    assertEquals(List.of(), linesAtStart(unbounded.uri()));
    assertEquals(List.of(), linesAtStart(silent.uri()));
    assertEquals(List.of(), linesAtStart(URI.create("redis://127.0.0.1:1")));
  }

  @Test
  void userAndPasswordAreTakenFromTheUri() throws Exception {
    Redis redis =
        new Redis("--user", "default", "off", "--user", "shop", "on", ">a:b@c", "~*", "+@all");
    String uri = "redis://shop:a:b%40c@127.0.0.1:" + redis.port() + "/3";
    String wrong = "redis://shop:wrong-secret@127.0.0.1:" + redis.port();
    try (TransferStore store = RedisStores.at(uri);
        TransferStore refused = RedisStores.at(wrong)) {
      Token token = store.save(Transfers.any());
      StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> refused.open(token));

      assertTrue(store.open(token).isLive());
      assertTrue(failure.getMessage().contains("WRONGPASS"), failure.getMessage());
      assertTrue(!failure.getMessage().contains("wrong-secret"), failure.getMessage());
    }
  }

  @Test
  void aReplicaIsUnavailableUntilItIsThePrimary() throws Exception {
    Redis replica = new Redis("--replicaof", "127.0.0.1", "" + Redis.shared().port());
    try (TransferStore store = RedisStores.at(replica);
        Jedis jedis = replica.client()) {
      StoreUnavailable failure =
          assertThrows(StoreUnavailable.class, () -> store.save(Transfers.any()));
      jedis.slaveofNoOne();

      assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
      assertTrue(failure.getMessage().contains("READONLY"), failure.getMessage());
      assertTrue(store.open(store.save(Transfers.any())).isLive());
    }
  }

  @Test
  void whatALaterReleaseWroteIsAnOutageAndNotGone() throws Exception {
    Transfer transfer = Transfers.any();
    String key = "cart-transfer:{" + Token.key(SHOP, transfer.reference()) + "}:";
    try (TransferStore store = store();
        Jedis jedis = Redis.shared().client()) {
      Token token = store.save(transfer);
      for (String each : jedis.keys(key + "*")) {
        jedis.psetex(each.getBytes(StandardCharsets.US_ASCII), 60_000L, new byte[] {1, 2, 3});
      }

      StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> store.open(token));

      assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
      assertTrue(!failure.getMessage().contains(token.value()), failure.getMessage());
    }
  }

  private static long connectionsReceived(Jedis jedis) {
    String info = jedis.info("stats");
    return Long.parseLong(info.replaceAll("(?s).*total_connections_received:(\\d+).*", "$1"));
  }

  private static List<String> linesAtStart(URI uri) {
    try (LogLines log = new LogLines();
        TransferStore store = RedisSetup.open(SHOP, LIFETIME, uri.toString(), System::nanoTime)) {
      return log.lines();
    }
  }
}
