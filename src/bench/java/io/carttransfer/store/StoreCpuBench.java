package io.carttransfer.store;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.MariaDb;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.harness.database.RedisCluster;
import io.carttransfer.harness.database.Together;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The CPU that one save and one open take of the shop and of the engine: what docs/how-large.md is
 * computed from. CPU, not time, so that a busy machine does not matter much.
 *
 * <pre>mvn -Pbench -pl src test -Dtest=StoreCpuBench</pre>
 */
final class StoreCpuBench {

  private static final int THREADS = 4;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final String SHOP = TransferStoreContract.SHOP;
  private static final Duration LIFETIME = TransferStoreContract.LIFETIME;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final AtomicInteger number = new AtomicInteger();

  @Test
  void withoutAnEngine() throws Exception {
    try (TransferStore memory = new MemoryStore(SHOP, LIFETIME, 1L << 30, System::nanoTime);
        TransferStore sealed =
            new SealedStore(SHOP, LIFETIME, List.of(new byte[32]), Clock.systemUTC())) {
      measure("memory", memory, List.of());
      measure("sealed", sealed, List.of());
    }
  }

  @Test
  void jdbc() throws Exception {
    try (HikariDataSource postgres = Pools.hikari(Postgres.shared().url(), true);
        TransferStore onPostgres = new JdbcStore(SHOP, LIFETIME, postgres);
        HikariDataSource mariadb = Pools.hikari(MariaDb.shared().url(), true);
        TransferStore onMariaDb = new JdbcStore(SHOP, LIFETIME, mariadb)) {
      measure("PostgreSQL", onPostgres, engines("postgres"));
      measure("MariaDB", onMariaDb, engines("mariadbd"));
    }
  }

  @Test
  void redis() throws Exception {
    try (TransferStore one = RedisStores.at(Redis.shared())) {
      measure("Redis", one, engines("redis"));
    }
    List<ProcessHandle> before = engines("redis");
    RedisCluster cluster = new RedisCluster(Program.REDIS);
    List<ProcessHandle> nodes = engines("redis");
    nodes.removeAll(before);
    try (TransferStore three = RedisStores.at(cluster.address())) {
      measure("Redis Cluster, 3 + 3", three, nodes);
    }
  }

  /** Those that these tests have started, by a part of their path: Redis goes by many names. */
  private static List<ProcessHandle> engines(String name) {
    List<ProcessHandle> engines = new ArrayList<>();
    ProcessHandle.current()
        .descendants()
        .filter(each -> each.info().command().orElse("").contains(name))
        .forEach(engines::add);
    return engines;
  }

  private void measure(String name, TransferStore store, List<ProcessHandle> engines)
      throws Exception {
    run(store, engines);
    List<double[]> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(run(store, engines));
    }
    double[] medians = new double[3];
    for (int i = 0; i < medians.length; i++) {
      List<Double> values = new ArrayList<>();
      for (double[] round : rounds) {
        values.add(round[i]);
      }
      Collections.sort(values);
      medians[i] = values.get(ROUNDS / 2);
    }
    System.out.printf(
        Locale.ROOT,
        "%-22s save and open: shop %6.1f us, engine %6.1f us, %,8.0f/s%n",
        name,
        medians[0],
        medians[1],
        medians[2]);
  }

  private double[] run(TransferStore store, List<ProcessHandle> engines) throws Exception {
    double before = micros(engines);
    long end = System.nanoTime() + ROUND.toNanos();
    List<long[]> threads = Together.call(THREADS, thread -> saveAndOpenUntil(end, store));
    double pairs = threads.stream().mapToLong(each -> each[0]).sum();
    double shop = threads.stream().mapToLong(each -> each[1]).sum() / 1e3;
    return new double[] {
      shop / pairs, (micros(engines) - before) / pairs, pairs / ROUND.toMillis() * 1e3
    };
  }

  private long[] saveAndOpenUntil(long end, TransferStore store) throws Exception {
    long cpu = CPU.getCurrentThreadCpuTime();
    long pairs = 0;
    for (; System.nanoTime() < end; pairs++) {
      store.open(store.save(Transfers.numbered(number.incrementAndGet() % 10_000_000, 3)));
    }
    return new long[] {pairs, CPU.getCurrentThreadCpuTime() - cpu};
  }

  private static double micros(List<ProcessHandle> engines) {
    double nanos = 0;
    for (ProcessHandle each : engines) {
      nanos += each.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
      nanos +=
          each.descendants()
              .mapToLong(child -> child.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
              .sum();
    }
    return nanos / 1e3;
  }
}
