package io.carttransfer.store;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.bench.Calls;
import io.carttransfer.bench.Group;
import io.carttransfer.bench.Table;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.transfer.Transfer;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import redis.clients.jedis.Jedis;

/** Saving a transfer and opening it once, in each store; and what a waiting transfer takes. */
public final class StoreRows {

  private static final String SHOP = TransferStoreContract.SHOP;
  private static final Duration LIFETIME = TransferStoreContract.LIFETIME;
  private static final int MANY = 1_000_000;

  private final AtomicInteger number = new AtomicInteger();
  private final List<Transfer> transfers = new ArrayList<>();

  public StoreRows() {
    for (int i = 0; i < 4096; i++) {
      transfers.add(Transfers.numbered(i, 3));
    }
  }

  public void addTo(Table table) throws Exception {
    codec(table);
    withoutAnEngine(table);
    table.add("heap, 3 lines of 14 characters", "a waiting transfer", heap());
    if (Program.REDIS.find().isPresent()) {
      redis(table);
    }
    if (Program.POSTGRESQL.find().isPresent()) {
      postgres(table);
    }
  }

  private static void codec(Table table) throws Exception {
    Transfer transfer = Transfers.numbered(1, 200);
    byte[] encoded = TransferCodec.encode(transfer);
    table.add(
        new Group("codec, 200 lines")
            .row("encode", Calls.of(thread -> TransferCodec.encode(transfer)))
            .row("decode", Calls.of(thread -> TransferCodec.decode(ByteBuffer.wrap(encoded)))));
  }

  private void withoutAnEngine(Table table) throws Exception {
    try (TransferStore few = memory(1_000);
        TransferStore many = memory(MANY);
        TransferStore sealed =
            new SealedStore(SHOP, LIFETIME, List.of(new byte[32]), Clock.systemUTC())) {
      table.add(
          new Group("save and open, no engine, CPU")
              .row("memory, 1,000 waiting, 1 thread", saveAndOpen(few))
              .row(
                  "memory, 1,000 waiting, 4 threads",
                  saveAndOpen(few).threads(4),
                  "memory, 1,000 waiting, 1 thread")
              .row(
                  "memory, 1,000,000 waiting, 1 thread",
                  saveAndOpen(many),
                  "memory, 1,000 waiting, 1 thread")
              .row("sealed, 1 thread", saveAndOpen(sealed))
              .row("sealed, 4 threads", saveAndOpen(sealed).threads(4), "sealed, 1 thread"));
    }
  }

  /** A store in which always so many wait: its time goes by with what is saved. */
  private TransferStore memory(int waiting) throws Exception {
    AtomicLong saved = new AtomicLong();
    MemoryStore store =
        new MemoryStore(SHOP, Duration.ofNanos(2L * waiting), 512 << 20, saved::incrementAndGet);
    for (int i = 0; i < waiting; i++) {
      store.open(store.save(next()));
    }
    return store;
  }

  private double heap() throws Exception {
    int count = 200_000;
    long before = used();
    MemoryStore store = new MemoryStore(SHOP, LIFETIME, 512 << 20, System::nanoTime);
    for (int i = 0; i < count; i++) {
      store.save(next());
    }
    double bytes = (double) (used() - before) / count;
    store.close();
    return bytes;
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void redis(Table table) throws Exception {
    for (int threads : new int[] {1, 4}) {
      List<Jedis> clients = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        clients.add(Redis.shared().client());
      }
      try (TransferStore store = RedisStores.at(Redis.shared())) {
        table.add(
            new Group("Redis, by the clock, threads: " + threads)
                .row(
                    "two PINGs",
                    Calls.of(thread -> pings(clients.get(thread))).threads(threads).byTheClock())
                .row(
                    "save and open",
                    saveAndOpen(store).threads(threads).byTheClock(),
                    "two PINGs"));
      } finally {
        clients.forEach(Jedis::close);
      }
    }
  }

  private void postgres(Table table) throws Exception {
    for (int threads : new int[] {1, 4}) {
      try (HikariDataSource pool = Pools.hikari(Postgres.shared().url(), true);
          TransferStore store = new JdbcStore(SHOP, LIFETIME, pool)) {
        table.add(
            new Group("PostgreSQL, by the clock, threads: " + threads)
                .row(
                    "three SELECT 1",
                    Calls.of(thread -> selects(pool)).threads(threads).byTheClock())
                .row(
                    "save and open",
                    saveAndOpen(store).threads(threads).byTheClock(),
                    "three SELECT 1"));
      }
    }
  }

  /** In a small store, a thread that was held up may find its transfer gone. */
  private Calls saveAndOpen(TransferStore store) {
    return Calls.of(thread -> store.open(store.save(next())));
  }

  private Transfer next() {
    return transfers.get(number.incrementAndGet() & 4095);
  }

  private static Object pings(Jedis client) {
    client.ping();
    return client.ping();
  }

  private static Object selects(HikariDataSource pool) throws Exception {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      try (Connection connection = pool.getConnection();
          PreparedStatement select = connection.prepareStatement("SELECT 1");
          ResultSet row = select.executeQuery()) {
        row.next();
        sum += row.getInt(1);
      }
    }
    return sum;
  }
}
