package io.carttransfer.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same shop, unchanged, in every container that it is promised for: real distributions, each in
 * a process of its own, on the oldest and the newest Java that it runs on. Prints a line a row.
 */
class ContainerMatrixIT {

  static List<Row> rows() {
    String only = System.getProperty("matrix.only", "");
    return Matrix.rows().stream().filter(row -> row.cells().contains(only)).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Execution(ExecutionMode.CONCURRENT)
  void doesTheMainJob(Row row, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path base)
      throws Exception {
    Path runtime = JavaRuntimes.of(row);
    long start = System.nanoTime();
    String result = "failed";
    try (ShopDatabase database = ShopDatabase.start(base);
        Server server = start(row, runtime, base, database)) {
      try {
        PagesShop.of(row).forEach(shop -> shop.run(server.address()));
        assertDoesTheMainJob(row, server, database);
        assertPassesTheChecker(row, runtime, server);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(row + ": " + e.getMessage() + "\n\n" + server.log(), e);
      }
      result = "ok";
    } finally {
      System.out.println(row.line(result, (System.nanoTime() - start) / 1e9));
    }
  }

  private static Server start(Row row, Path runtime, Path base, ShopDatabase database)
      throws Exception {
    List<String> options = new ArrayList<>(database.options());
    options.add("-Dcart-transfer.unknown-sku=skip");
    if (!row.store().equals("memory")) {
      database.addTransfers();
    }
    Installation installation = Installation.of(row, runtime, Shops.war(row, base), base, options);
    for (PagesShop shop : PagesShop.of(row)) {
      shop.addTo(installation, row, base);
    }
    return installation.start();
  }

  private static void assertDoesTheMainJob(Row row, Server server, ShopDatabase database)
      throws Exception {
    MainJob job = new MainJob(server.address());

    String number = job.run();

    if (row.hasDatabase()) {
      assertEquals(MainJob.WITH_A_LAMP, database.unitsOf(number), "as it is in the database");
    }
    String line = "reference=" + job.reference() + " outcome=ordered order=" + number + " ";
    assertTrue(server.log().contains(line), "the log joins reference and number");
    assertEquals(List.of(), server.trouble(), "nothing is severe");
  }

  /** The jar's own checker, run by the Java of the row. */
  private static void assertPassesTheChecker(Row row, Path runtime, Server server) {
    Checker checked =
        Checker.run(
            row,
            runtime,
            server.address().resolve("cart-transfer"),
            "--sku=item_1_sku",
            "--sku=item_2_sku:5",
            "--currency=GBP",
            "--expect=Speckled mug",
            "--expect=Striped tea towel",
            "--order-page=" + server.address().resolve("checkout"));

    assertEquals(0, checked.status(), checked.output());
    // How fast a container answers says nothing on a machine that runs several.
    List<String> warned =
        checked
            .output()
            .lines()
            .filter(line -> line.startsWith(" warn ") && !line.contains("/time "))
            .toList();
    assertEquals(List.of(), warned, checked.output());
  }

  @Test
  void tomcatAndJettyAreTriedWithEachStyleOfDescriptorAndWithLimitedScanning() {
    for (Set<String> styles : tried(Row::descriptor, row -> row.isTomcat() || row.isJetty())) {
      assertTrue(styles.containsAll(Set.of("3.0+", "2.5", "metadata-complete")), styles + "");
    }
    assertEquals(
        Set.of(Set.of(Scanning.ALL, Scanning.FEW)),
        tried(Row::scanning, row -> row.isTomcat() || row.isJetty()));
  }

  @Test
  void olderAndYoungerDescriptorsAreTriedInEachFamilyAndSoIsItsPool() {
    Map<String, List<Row>> families =
        Matrix.rows().stream().collect(groupingBy(row -> row.family().getClass().getName()));

    assertEquals(6, families.size());
    families.forEach(
        (family, rows) -> {
          assertTrue(rows.stream().anyMatch(row -> row.descriptor().startsWith("2.")), family);
          assertTrue(rows.stream().anyMatch(row -> !row.descriptor().startsWith("2.")), family);
          assertTrue(rows.stream().anyMatch(row -> row.store().equals("jdbc")), family);
        });
  }

  @Test
  void shopsThatAreBoundByTheirPagesAreTriedWhereverTheyCanBe() {
    Map<String, Set<List<PagesShop>>> tried =
        Matrix.rows().stream()
            .collect(
                groupingBy(row -> row.namespace() + row.el(), mapping(PagesShop::of, toSet())));

    assertEquals(
        Map.of(
            "javax2.2", Set.of(List.of()),
            "javax3.0", Set.of(List.of(PagesShop.SERVLETS, PagesShop.STRUTS1)),
            "jakarta4.0", Set.of(List.of(PagesShop.SERVLETS)),
            "jakarta5.0", Set.of(List.of(PagesShop.SERVLETS)),
            "jakarta6.0", Set.of(List.of(PagesShop.SERVLETS))),
        tried);
  }

  private static <T> Set<Set<T>> tried(Function<Row, T> column, Predicate<Row> which) {
    return Set.copyOf(
        Matrix.rows().stream()
            .filter(which)
            .collect(groupingBy(row -> row.container() + row.version(), mapping(column, toSet())))
            .values());
  }
}
