package io.carttransfer.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.MariaDb;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Scripts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the report asks of a ledger that knows 100,000 references of 90 days:
 *
 * <pre>mvn -Pbench -pl src test -Dtest=LedgerBench</pre>
 *
 * <p>Each question is asked several times; the first, the median and the least time are printed, in
 * milliseconds, with all that lies between here and the engine.
 */
final class LedgerBench {

  private static final int REFERENCES = 100_000;
  private static final int ROUNDS = 9;
  private static final long DAY = Duration.ofDays(1).toMillis();

  private static final String INSERT =
      "INSERT INTO cart_transfer_step (reference, outcome, stage, first_at, last_at, times,"
          + " violations, order_number, total, token, node, detail)"
          + " VALUES (?, ?, ?, ?, ?, 1, ?, ?, NULL, ?, 'node', ?)";

  private final Random random = new Random(4711);
  private String someReference;
  private String someOrder;
  private String someToken;

  private interface Question {
    Object ask() throws LedgerUnavailable;
  }

  @Test
  void postgres() throws Exception {
    String url =
        Postgres.shared().url()
            + PostgresSchema.make("ledger_bench")
            + "&reWriteBatchedInserts=true";
    fill(url);
    measure("PostgreSQL, never analysed", url);
    execute(url, "ANALYZE");
    measure("PostgreSQL, analysed", url);
  }

  @Test
  void mariaDb() throws Exception {
    MariaDb server = MariaDb.shared();
    execute(server.url(server.port(), "", ""), "CREATE DATABASE ledger_bench");
    String url = server.url(server.port(), "ledger_bench", "&useBulkStmts=true");
    Scripts.run(url, JdbcLedger.class, "mysql.sql");
    fill(url);
    measure("MariaDB", url);
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void measure(String engine, String url) throws Exception {
    try (HikariDataSource pool = Pools.hikari(url, true);
        Ledger ledger = new JdbcLedger(pool, Duration.ofDays(90), System::nanoTime)) {
      time(engine, "the newest 50", () -> list(ledger, null, null));
      for (State state : State.values()) {
        time(engine, "the newest 50 " + state.word(), () -> list(ledger, null, state));
      }
      time(engine, "one reference", () -> ledger.find(someReference));
      time(engine, "search: a reference", () -> list(ledger, someReference, null));
      time(engine, "search: 1 of 16 references", () -> list(ledger, "a", null));
      time(engine, "search: an order", () -> list(ledger, someOrder, null));
      time(engine, "search: a token", () -> list(ledger, someToken, null));
      time(engine, "search: a SKU", () -> list(ledger, "SKU-17", null));
      time(engine, "search: nothing", () -> list(ledger, "zzz", null));
      for (Period period : Period.values()) {
        time(engine, "totals of " + period.word(), () -> ledger.totals(period));
      }
    }
  }

  private static Listing list(Ledger ledger, String text, State state) throws LedgerUnavailable {
    return ledger.list(Selection.of(text, state, 50));
  }

  private static void time(String engine, String what, Question question) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      question.ask();
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    double first = millis.get(0);
    millis.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%-28s %-28s first %7.1f ms, median %7.1f ms, least %7.1f ms%n",
        engine,
        what,
        first,
        millis.get(ROUNDS / 2),
        millis.get(0));
  }

  private void fill(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      long now = System.currentTimeMillis();
      for (int i = 0; i < REFERENCES; i++) {
        long at = now - 90 * DAY + (90 * DAY - 3_600_000) * i / REFERENCES;
        add(insert, at);
        if (i % 1000 == 999) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
  }

  /** Half of the references are ordered; one in ten each is refused, never opened or troubled. */
  private void add(PreparedStatement insert, long at) throws SQLException {
    String reference = new UUID(random.nextLong(), random.nextLong()).toString();
    String token = "T" + Long.toString(random.nextLong() >>> 1, 36);
    int fate = random.nextInt(10);
    if (fate == 0) {
      String sku = "skus=SKU-" + random.nextInt(500);
      row(insert, reference, "refused-invalid-cart", at, "unknown-sku", null, null, sku);
      return;
    }
    row(insert, reference, "taken", at, null, null, token, "lines=3 units=4 left-out=0");
    if (fate == 1) {
      return;
    }
    if (fate == 2) {
      row(insert, reference, "cart-failed", at + 9000, null, null, null, "cause=no");
      return;
    }
    row(insert, reference, "filled", at + 10_000, null, null, null, "units=4 by=url");
    if (fate > 4) {
      String order = "S-" + Integer.toString(random.nextInt(), 36);
      row(insert, reference, "ordered", at + 200_000, null, order, null, "");
      someReference = reference;
      someOrder = order;
      someToken = token;
    }
  }

  private static void row(
      PreparedStatement insert,
      String reference,
      String outcome,
      long at,
      String violations,
      String order,
      String token,
      String detail)
      throws SQLException {
    insert.setString(1, reference);
    insert.setString(2, outcome);
    insert.setInt(3, Stage.of(outcome).number());
    insert.setLong(4, at);
    insert.setLong(5, at);
    insert.setString(6, violations);
    insert.setString(7, order);
    insert.setString(8, token);
    insert.setString(9, detail);
    insert.addBatch();
  }
}
