package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.browser.Look;
import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InChromium;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Scripts;
import io.carttransfer.ledger.JdbcLedger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The report of a shop that took 100,000 bags in 90 days: it can be read, filtered, searched. */
@Needs(Program.POSTGRESQL)
@InChromium
final class ManyReferencesIT {

  /** One bag every 77.76 s, of which the last digit decides the fate. */
  private static final List<String> FILL =
      List.of(
          """
          CREATE TEMPORARY TABLE bag AS
          SELECT n, n % 10 AS fate, md5(CAST(n AS TEXT)) AS reference,
                 now_millis - CAST(100000 - n AS BIGINT) * 77760 - 600000 AS at
          FROM generate_series(1, 100000) AS n, cart_transfer_clock""",
          insert(
              "'refused-invalid-cart', 0, at, at, 1, 'unknown-sku', NULL,"
                  + " 'skus=NO-SUCH-' || (n / 10) % 500",
              "= 0"),
          insert("'taken', 1, at, at, 1, NULL, NULL, 'lines=3 units=4 left-out=0'", "> 0"),
          insert("'cart-failed', 3, at + 9000, at + 9000, 2, NULL, NULL, 'cause=closed'", "= 2"),
          insert("'filled', 4, at + 9000, at + 9000, 1, NULL, NULL, 'units=4 by=url'", "> 2"),
          insert("'ordered', 5, at + 250000, at + 250000, 1, NULL, 'S-' || n, ''", "> 4"),
          "ANALYZE cart_transfer_step");

  private static Node node;

  private static String insert(String columns, String fate) {
    return "INSERT INTO cart_transfer_step (reference, outcome, stage, first_at, last_at, times,"
        + " violations, order_number, detail, node) SELECT reference, "
        + columns
        + ", 'many' FROM bag WHERE fate "
        + fate;
  }

  @BeforeAll
  static void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    String database = Postgres.shared().url() + "&currentSchema=many_references";
    try (Connection connection = DriverManager.getConnection(Postgres.shared().url());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA many_references");
    }
    Scripts.run(database, "postgresql.sql");
    Scripts.run(database, JdbcLedger.class, "postgresql.sql");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      for (String sql : FILL) {
        statement.execute(sql);
      }
    }
    List<String> options = new ArrayList<>(ClusterShop.jdbc());
    options.add("-Dcart-transfer.ledger=jdbc");
    ClusterShop shop = ClusterShop.in(folder.resolve("war")).withPool(database);
    node = Node.of(Node.JETTY_12, shop, folder.resolve("server"), options).start();
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void canBeSeenAndUsed(Chromium chromium) {
    chromium.openFresh(
        node.address()
            .resolve("cart-transfer/report/?period=30d")
            .toString()
            .replace("http://", "http://demo:demo@"));
    Look look = new Look(chromium);
    awaitRows(chromium, "the newest", 50);
    Patience.await("the chart", () -> count(chromium, ".chart") == 1);
    // 30 days hold a third of the bags, of which a tenth each was refused or stayed unopened.
    assertEquals(
        List.of("3,33x refused", "3,33x came no further", "3,33x came no further"),
        chromium.script(
            "return [...document.querySelectorAll('#way .rate:last-child')]"
                + ".map(note => note.textContent.replace(/\\d /, 'x ')).slice(0, 3)"));
    assertTrue(text(chromium).matches("(?s).*3,33[23] references\\..*"), text(chromium));
    look.at("report-100000");
    look.inTheDark("report-100000");

    chromium.script("document.getElementById('more').click()");
    awaitRows(chromium, "more", 100);

    choose(chromium, "trouble");
    Patience.await("those in trouble", () -> count(chromium, "#references td.trouble") == 50);
    look.at("report-100000-trouble");

    choose(chromium, "");
    awaitRows(chromium, "all again", 50);
    search(chromium, "S-77777");
    Patience.await("the one order", () -> count(chromium, "#steps li") == 3);
    assertTrue(text(chromium).contains("Ordered as S-77777"), text(chromium));
  }

  private static void awaitRows(Chromium chromium, String what, int rows) {
    Patience.await(what, () -> count(chromium, "#references tbody th") == rows);
  }

  private static void choose(Chromium chromium, String state) {
    chromium.script(
        "const filter = document.getElementById('filter'); filter.value = '"
            + state
            + "'; filter.dispatchEvent(new Event('change'))");
  }

  private static void search(Chromium chromium, String text) {
    chromium.script(
        "document.getElementById('text').value = '"
            + text
            + "'; document.querySelector('#search button').click()");
  }

  private static int count(Chromium chromium, String selector) {
    return ((Number) chromium.script("return document.querySelectorAll('" + selector + "').length"))
        .intValue();
  }

  private static String text(Chromium chromium) {
    return (String) chromium.script("return document.body.innerText");
  }
}
