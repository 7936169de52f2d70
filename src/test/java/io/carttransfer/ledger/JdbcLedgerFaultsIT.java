package io.carttransfer.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.StallingProxy;
import io.carttransfer.harness.database.Together;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger is never in the way: what it costs, and what happens when its engine does not. */
@Needs(Program.POSTGRESQL)
class JdbcLedgerFaultsIT {

  private static String schema;

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final LogCounter log = new LogCounter();
  private StallingProxy proxy;
  private HikariDataSource pool;
  private JdbcLedger ledger;

  @BeforeAll
  static void make() throws Exception {
    schema = PostgresSchema.make("ledger_faults");
  }

  @BeforeEach
  void start() {
    proxy = new StallingProxy(Postgres.shared().port());
    pool =
        Pools.hikari(
            Postgres.shared().url(proxy.port(), schema + "&socketTimeout=3&prepareThreshold=0"),
            true);
    ledger = new JdbcLedger(counted(), Duration.ofDays(90), nanos::get);
    ledger.record(LedgerContract.step("warm", "taken"));
    log.begin();
  }

  @AfterEach
  void stop() {
    log.end();
    pool.close();
    proxy.close();
  }

  @AfterAll
  static void drop() throws Exception {
    try (var connection = DriverManager.getConnection(Postgres.shared().url());
        var statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA ledger_faults CASCADE");
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void aFirstStepIsOneStatementARepeatedOneTwoAndOneAMinute() throws Exception {
    // A way of its own, as pools speak by themselves now and then.
    try (StallingProxy quiet = new StallingProxy(Postgres.shared().port());
        Connection connection =
            DriverManager.getConnection(
                Postgres.shared().url(quiet.port(), schema + "&prepareThreshold=0"))) {
      Ledger one = new JdbcLedger(always(connection), Duration.ofDays(90), nanos::get);
      String reference = LedgerContract.any();

      assertEquals(1, roundTrips(quiet, one, LedgerContract.step(reference, "taken")));
      assertEquals(1, roundTrips(quiet, one, LedgerContract.step(reference, "asked")));
      assertEquals(0, roundTrips(quiet, one, LedgerContract.step(reference, "asked")));
      assertEquals(0, roundTrips(quiet, one, LedgerContract.step(reference, "asked")));
      pass(Duration.ofSeconds(61));
      assertEquals(1, roundTrips(quiet, one, LedgerContract.step(reference, "asked")));
      assertEquals(0, roundTrips(quiet, one, LedgerContract.step(reference, "asked")));

      Ledger other = new JdbcLedger(always(connection), Duration.ofDays(90), nanos::get);
      assertEquals(2, roundTrips(quiet, other, LedgerContract.step(reference, "taken")));
      assertEquals(0, roundTrips(quiet, other, LedgerContract.step(reference, "taken")));
    }
  }

  private static int roundTrips(StallingProxy way, Ledger to, Step step) {
    int before = way.roundTrips();
    to.record(step);
    return way.roundTrips() - before;
  }

  /** A pool of one connection, which stays open. */
  private static DataSource always(Connection connection) {
    Class<?>[] connections = {Connection.class};
    Object kept =
        Proxy.newProxyInstance(
            JdbcLedgerFaultsIT.class.getClassLoader(),
            connections,
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(connection, arguments));
    Class<?>[] sources = {DataSource.class};
    return (DataSource)
        Proxy.newProxyInstance(
            JdbcLedgerFaultsIT.class.getClassLoader(), sources, (proxy, method, arguments) -> kept);
  }

  /** The pool, counting what it is asked: it connects to the engine by itself as well. */
  private DataSource counted() {
    Class<?>[] sources = {DataSource.class};
    return (DataSource)
        Proxy.newProxyInstance(
            JdbcLedgerFaultsIT.class.getClassLoader(),
            sources,
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              try {
                return method.invoke(pool, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void oneThreadWaitsForASilentEngineAndNoOther() throws Exception {
    proxy.stall();
    AtomicInteger back = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Step step = LedgerContract.step(LedgerContract.any(), "taken");
      threads.add(
          new Thread(
              () -> {
                ledger.record(step);
                back.incrementAndGet();
              }));
    }
    threads.forEach(Thread::start);
    Together.await(() -> back.get() >= 19);

    proxy.goOn();
    for (Thread thread : threads) {
      thread.join();
    }
    pass(Duration.ofSeconds(31));
    ledger.record(LedgerContract.step("after", "taken"));

    assertTrue(ledger.find("after").isPresent());
    assertTrue(ledger.health().isUp());
    assertEquals(0, ledger.health().skipped());
  }

  @Test
  void anEngineThatFailsIsLeftAloneForThirtySecondsAndWhatWaitedIsWritten() throws Exception {
    proxy.refuse();
    ledger.record(LedgerContract.step("lost", "taken"));
    assertFalse(ledger.health().isUp());
    proxy.accept();

    ledger.record(LedgerContract.step("waits", "taken"));
    pass(Duration.ofSeconds(29));
    int before = asked.get();
    ledger.record(LedgerContract.step("waits", "filled"));
    assertThrows(LedgerUnavailable.class, () -> ledger.find("waits"));
    assertEquals(before, asked.get(), "left alone");

    pass(Duration.ofSeconds(2));
    ledger.record(LedgerContract.step("waits", "ordered"));

    assertTrue(ledger.health().isUp());
    History history = ledger.find("waits").orElseThrow();
    assertEquals(3, history.steps().size());
    Step taken = history.step("taken");
    long later = history.step("ordered").firstAt() - taken.firstAt();
    assertTrue(later >= 30_000, "the time is that of the step, not of the write: " + later);
    assertEquals(1, log.lines.size(), log.lines.toString());
  }

  @Test
  void whatDoesNotFitIsSkippedAndCountedAndLoggedOnceAMinute() {
    proxy.refuse();
    for (int i = 0; i < 2000; i++) {
      ledger.record(LedgerContract.step(LedgerContract.any(), "taken"));
    }
    for (int i = 0; i < 6; i++) {
      pass(Duration.ofSeconds(31));
      ledger.record(LedgerContract.step(LedgerContract.any(), "taken"));
    }

    assertTrue(ledger.health().skipped() >= 1400, "skipped " + ledger.health().skipped());
    assertTrue(log.lines.size() <= 4, log.lines.toString());
    proxy.accept();
  }

  private static final class LogCounter extends Handler {

    private final Logger logger = Logger.getLogger("io.carttransfer.ledger");
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    void begin() {
      logger.addHandler(this);
    }

    void end() {
      logger.removeHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().intValue() >= 900) {
        lines.add(line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
