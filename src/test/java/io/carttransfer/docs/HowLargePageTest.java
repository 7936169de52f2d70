package io.carttransfer.docs;

import io.carttransfer.common.Limits;
import io.carttransfer.harness.docs.DocPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/how-large.md are computed from what {@code StoreCpuBench} measured. */
class HowLargePageTest {

  private static final long[] NODES = {1, 10, 1000};
  private static final long WAITING_SECONDS = 30 * 60;

  /** At the busiest, each second, for each node. */
  private static final long TRANSFERS = 1;

  /** Of the transfers at the busiest: the mean of day and night. */
  private static final double MEAN = 0.2;

  /** Of the transfers. */
  private static final double ORDERS = 1 / 3.0;

  /** A transfer is saved once and opened more than once, so count the measured pair twice. */
  private static final int PAIRS = 2;

  /**
   * @param waiting bytes of a transfer of three lines
   * @param order bytes of an order
   * @param shop microseconds of CPU in the shop for a save and an open
   * @param engine the same in the engine
   */
  private record Store(String name, long waiting, long order, double shop, double engine) {}

  private static final List<Store> STORES =
      List.of(
          new Store("`memory`", 200, 123, 4, 0),
          new Store("`sealed`", 0, 0, 2.4, 0),
          new Store("`jdbc`, PostgreSQL 15", 326, 150, 81, 340),
          new Store("`jdbc`, MariaDB 10.11", 453, 179, 83, 290),
          new Store("`redis`, one Redis", 262, 165, 34, 27),
          new Store("`redis`, Cluster of three primaries and three replicas", 306, 207, 33, 54));

  @Test
  void theMeasuredFiguresAreThoseOfThePage() {
    String table =
        row(
                "store",
                "bytes of a waiting transfer",
                "bytes of an order",
                "CPU of the shop, µs",
                "CPU of the engine, µs")
            + row("---", "---", "---", "---", "---")
            + STORES.stream()
                .map(
                    each ->
                        row(
                            each.name,
                            each.waiting == 0 ? "–" : count(each.waiting),
                            each.order == 0 ? "–" : count(each.order),
                            decimal(each.shop),
                            decimal(each.engine)))
                .collect(Collectors.joining());

    DocPage.at("docs/how-large.md").assertBetween("measured", table);
  }

  @Test
  void theComputedFiguresFollowFromThem() {
    String table =
        row("nodes of the shop", NODES, HowLargePageTest::count)
            + "|---|---|---|---|\n"
            + row("transfers a second at the busiest time", NODES, n -> count(TRANSFERS * n))
            + row("transfers that wait", NODES, n -> count(waiting(n)))
            + row("orders in 90 days", NODES, n -> count(orders(n)))
            + STORES.stream().map(HowLargePageTest::rows).collect(Collectors.joining());

    DocPage.at("docs/how-large.md").assertBetween("computed", table);
  }

  private static String rows(Store store) {
    String bytes = row(store.name + ": bytes", NODES, n -> bytes(store, n));
    return store.engine == 0
        ? bytes
        : bytes
            + row(
                store.name + ": cores of the engine at the busiest time",
                NODES,
                n -> cores(TRANSFERS * n * PAIRS * store.engine / 1e6));
  }

  private static String bytes(Store store, long nodes) {
    if (store.waiting == 0) {
      return "none";
    }
    return store.engine == 0 && nodes > 1
        ? "for one node only"
        : bytes(waiting(nodes) * store.waiting + orders(nodes) * store.order);
  }

  private static long waiting(long nodes) {
    return TRANSFERS * nodes * WAITING_SECONDS;
  }

  private static long orders(long nodes) {
    return Math.round(TRANSFERS * nodes * MEAN * ORDERS * Limits.ORDER_MEMORY.toSeconds());
  }

  private static String row(String name, long[] nodes, LongFunction<String> cell) {
    return "| "
        + name
        + " | "
        + Arrays.stream(nodes).mapToObj(cell).collect(Collectors.joining(" | "))
        + " |\n";
  }

  private static String row(String... cells) {
    return cells[0].equals("---")
        ? "|---".repeat(cells.length) + "|\n"
        : "| " + String.join(" | ", cells) + " |\n";
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String decimal(double number) {
    return number == 0 ? "–" : String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
  }

  private static String bytes(double bytes) {
    return bytes < 1e9
        ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private static String cores(double cores) {
    return cores < 0.001
        ? "below 0.001"
        : String.format(Locale.ROOT, cores < 0.1 ? "%.3f" : "%.1f", cores);
  }
}
