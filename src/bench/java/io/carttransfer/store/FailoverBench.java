package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.RedisCluster;
import io.carttransfer.harness.database.RedisSentinels;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * What each kind of failover loses of the transfers that are saved meanwhile, by four threads:
 *
 * <pre>mvn -Pbench -pl src test -Dtest=FailoverBench</pre>
 *
 * <p>Losses are printed, since replication is asynchronous. What must never be fails: a transfer
 * that is gone though its primary has it, and one with another one's content.
 */
final class FailoverBench {

  private static final int THREADS = 4;
  private static final int SLOT = 0;

  private final AtomicInteger number = new AtomicInteger();

  private interface Event {
    void happen() throws Exception;
  }

  @Test
  void cluster() throws Exception {
    RedisCluster cluster = new RedisCluster(Program.REDIS);
    try (TransferStore store = RedisStores.at(cluster.address())) {
      measure("Cluster, SIGKILL", store, all(cluster), () -> crash(cluster));
      measure("Cluster, SIGSTOP", store, all(cluster), () -> freeze(cluster));
      measure(
          "CLUSTER FAILOVER",
          store,
          all(cluster),
          () -> cluster.failOver(cluster.replicaOf(cluster.primaryOf(SLOT))));
      measure("resharding", store, all(cluster), () -> reshard(cluster));
    }
  }

  @Test
  void sentinel() throws Exception {
    RedisSentinels set = new RedisSentinels(Program.REDIS);
    try (TransferStore store = RedisStores.at(set.address())) {
      measure("Sentinel, SIGKILL", store, set.servers(), () -> crash(set));
      measure("Sentinel, SIGSTOP", store, set.servers(), () -> freeze(set));
      measure("SENTINEL FAILOVER", store, set.servers(), () -> order(set));
      measure(
          "SENTINEL FAILOVER after CLIENT PAUSE 5000 WRITE",
          store,
          set.servers(),
          () -> {
            set.primary().ask("CLIENT", "PAUSE", "5000", "WRITE");
            order(set);
          });
      for (Redis each : set.servers()) {
        each.ask("CONFIG", "SET", "min-replicas-to-write", "1");
        each.ask("CONFIG", "SET", "min-replicas-max-lag", "2");
      }
      measure("SENTINEL FAILOVER, min-replicas-to-write 1", store, set.servers(), () -> order(set));
    }
  }

  private static List<Redis> all(RedisCluster cluster) {
    return cluster.nodes();
  }

  private static void crash(RedisCluster cluster) throws Exception {
    Redis primary = cluster.primaryOf(SLOT);
    Redis replica = cluster.replicaOf(primary);
    primary.kill();
    Together.await(() -> replica.ask("ROLE").startsWith("master"));
    primary.start();
    cluster.awaitHealth();
  }

  private static void freeze(RedisCluster cluster) throws Exception {
    Redis primary = cluster.primaryOf(SLOT);
    Redis replica = cluster.replicaOf(primary);
    primary.freeze();
    Together.await(() -> replica.ask("ROLE").startsWith("master"));
    primary.thaw();
    cluster.awaitHealth();
  }

  private static void reshard(RedisCluster cluster) {
    Redis from = cluster.primaryOf(SLOT);
    Redis to = cluster.anotherPrimary(SLOT);
    for (int slot = SLOT; slot < 200; slot++) {
      cluster.beginToMove(slot, from, to);
      cluster.finishMove(slot, from, to);
    }
  }

  private static void crash(RedisSentinels set) throws Exception {
    Redis primary = set.primary();
    primary.kill();
    Together.await(() -> set.primary() != primary);
    primary.start();
    set.awaitHealth();
  }

  private static void freeze(RedisSentinels set) throws Exception {
    Redis primary = set.primary();
    primary.freeze();
    Together.await(() -> set.primary() != primary);
    primary.thaw();
    set.awaitHealth();
  }

  private static void order(RedisSentinels set) throws Exception {
    set.failOver();
    set.awaitHealth();
  }

  private void measure(String what, TransferStore store, List<Redis> servers, Event event)
      throws Exception {
    Map<Token, Transfer> saved = new ConcurrentHashMap<>();
    AtomicBoolean enough = new AtomicBoolean();
    AtomicLong refused = new AtomicLong();
    AtomicLong longest = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> savers =
        IntStream.range(0, THREADS)
            .mapToObj(i -> threads.submit(() -> save(store, saved, enough, refused, longest)))
            .collect(Collectors.toList());
    try {
      Together.await(() -> saved.size() > 2000);
      event.happen();
      int atTheEnd = saved.size();
      Together.await(() -> saved.size() > atTheEnd + 2000);
    } finally {
      enough.set(true);
      threads.shutdown();
    }
    for (Future<?> each : savers) {
      each.get(1, TimeUnit.MINUTES);
    }
    report(what, store, servers, saved, refused.get(), longest.get());
  }

  private void save(
      TransferStore store,
      Map<Token, Transfer> saved,
      AtomicBoolean enough,
      AtomicLong refused,
      AtomicLong longest) {
    while (!enough.get()) {
      Transfer transfer = Transfers.numbered(number.incrementAndGet(), 3);
      long start = System.nanoTime();
      try {
        saved.put(store.save(transfer), transfer);
      } catch (StoreUnavailable e) {
        refused.incrementAndGet();
      } catch (AlreadyOrdered e) {
        throw new IllegalStateException(e);
      }
      longest.accumulateAndGet(System.nanoTime() - start, Math::max);
    }
  }

  private static void report(
      String what,
      TransferStore store,
      List<Redis> servers,
      Map<Token, Transfer> saved,
      long refused,
      long longest)
      throws Exception {
    int gone = 0;
    for (Map.Entry<Token, Transfer> each : saved.entrySet()) {
      Opening opening = store.open(each.getKey());
      if (opening.isLive()) {
        assertEquals(each.getValue(), opening.transfer());
      } else {
        gone++;
        assertEquals("", keeper(each.getKey(), servers), "a primary has what is gone");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-48s %,8d saved, %,7d lost, %,7d refused, longest call %,5d ms%n",
        what,
        saved.size(),
        gone,
        refused,
        longest / 1_000_000);
  }

  /** The primary that has the transfer of this token. */
  private static String keeper(Token token, List<Redis> servers) {
    String key = new String(RedisStore.transferKey(token), StandardCharsets.US_ASCII);
    return servers.stream()
        .filter(each -> each.ask("ROLE").startsWith("master") && has(each, key))
        .map(each -> "" + each.port())
        .collect(Collectors.joining());
  }

  private static boolean has(Redis server, String key) {
    try {
      return server.ask("EXISTS", key).equals("1");
    } catch (JedisDataException e) {
      // MOVED: it is not the one that would have it.
      return false;
    }
  }
}
