package io.carttransfer.store;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Transfer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/**
 * What saving a transfer and opening it once costs, beside the least that the same engine can do:
 *
 * <pre>mvn -Pbench -pl src test -Dtest=StoresBench</pre>
 *
 * <p>Four threads; the two loops of a pair take turns, and the medians of their rounds are printed.
 */
final class StoresBench {

  private static final int THREADS = 4;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration ROUND = Duration.ofSeconds(3);

  private static final String SHOP = TransferStoreContract.SHOP;
  private static final Duration LIFETIME = TransferStoreContract.LIFETIME;

  private final AtomicInteger number = new AtomicInteger();

  private interface Loop {
    void once(int thread) throws Exception;
  }

  @Test
  void redis() throws Exception {
    List<Jedis> clients = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      clients.add(Redis.shared().client());
    }
    try (TransferStore store = RedisStores.at(Redis.shared())) {
      compare("Redis, PING", thread -> clients.get(thread).ping(), saveAndOpen(store));
    } finally {
      clients.forEach(Jedis::close);
    }
  }

  @Test
  void postgres() throws Exception {
    try (HikariDataSource pool = Pools.hikari(Postgres.shared().url(), true);
        TransferStore store = new JdbcStore(SHOP, LIFETIME, pool)) {
      compare("PostgreSQL, SELECT 1", thread -> selectOne(pool), saveAndOpen(store));
    }
  }

  @Test
  void withoutAnEngine() throws Exception {
    try (TransferStore memory = new MemoryStore(SHOP, LIFETIME, 512 << 20, System::nanoTime);
        TransferStore sealed =
            new SealedStore(SHOP, LIFETIME, List.of(new byte[32]), Clock.systemUTC())) {
      print("memory, save and open", median(List.of(saveAndOpenForgetting(memory)))[0]);
      print("sealed, save and open", median(List.of(saveAndOpen(sealed)))[0]);
    }
  }

  private Loop saveAndOpen(TransferStore store) {
    return thread -> {
      if (!store.open(store.save(next())).isLive()) {
        throw new IllegalStateException("not live");
      }
    };
  }

  /** As {@link #saveAndOpen}; a full store starts anew, so that another thread finds its gone. */
  private Loop saveAndOpenForgetting(TransferStore store) {
    return thread -> {
      try {
        store.open(store.save(next()));
      } catch (StoreUnavailable e) {
        store.close();
      }
    };
  }

  private Transfer next() {
    return Transfers.numbered(number.incrementAndGet() % 10_000_000, 3);
  }

  private static void selectOne(HikariDataSource pool) throws Exception {
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT 1");
        ResultSet row = select.executeQuery()) {
      row.next();
    }
  }

  private static void compare(String name, Loop least, Loop ours) throws Exception {
    double[] medians = median(List.of(least, ours));
    print(name, medians[0]);
    print("  save and open", medians[1]);
    System.out.printf(Locale.ROOT, "  ratio %.2f%n", medians[1] / medians[0]);
  }

  private static void print(String name, double micros) {
    System.out.printf(
        Locale.ROOT, "%-24s %8.1f us, %,9.0f/s%n", name, micros, 1e6 / micros * THREADS);
  }

  /** Microseconds of one thread for each loop. */
  private static double[] median(List<Loop> loops) throws Exception {
    List<List<Double>> times = new ArrayList<>();
    for (Loop loop : loops) {
      run(loop, WARM_UP);
      times.add(new ArrayList<>());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < loops.size(); i++) {
        times.get(i).add(run(loops.get(i), ROUND));
      }
    }
    return times.stream()
        .mapToDouble(
            each -> {
              Collections.sort(each);
              return each.get(ROUNDS / 2);
            })
        .toArray();
  }

  private static double run(Loop loop, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Long> counts =
        Together.call(
            THREADS,
            thread -> {
              long count = 0;
              for (; System.nanoTime() < end; count++) {
                loop.once(thread);
              }
              return count;
            });
    long all = counts.stream().mapToLong(Long::longValue).sum();
    return time.toNanos() / 1e3 * THREADS / all;
  }
}
