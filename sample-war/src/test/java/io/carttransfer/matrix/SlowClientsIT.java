package io.carttransfer.matrix;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forty clients that send a byte a second, against the twenty threads of a real container: each is
 * told so or cut off, and the platform is served meanwhile. Prints a line a container.
 */
class SlowClientsIT {

  private static final int CLIENTS = 40;
  private static final int THREADS = 20;

  /** Forty clients on twenty threads take two times the five seconds of a body. */
  private static final Duration TWO_DEADLINES = Duration.ofSeconds(10);

  /** The longest that a container of this test waits for a client that is silent: Tomcat. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  private static final String CART =
      "{\"items\":[{\"quantity\":1,\"sku\":\"item_1_sku\"}],\"currency\":\"GBP\",\"reference\":\"R\"}";

  @Test
  void nobodyHoldsAThreadAndTheNextCartIsTaken(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    List<Row> rows =
        List.of(
            Matrix.row("Tomcat", "9."),
            Matrix.row("Tomcat", "10.1"),
            Matrix.row("Jetty", "9.4"),
            Matrix.row("Jetty ee10", "12.1"));
    List<Callable<Void>> containers = new ArrayList<>();
    for (Row row : rows) {
      containers.add(
          () -> {
            try (Server server =
                start(row, folder.resolve(row.container().replace(" ", "-") + row.version()))) {
              new Siege(row, server.address()).run();
            }
            return null;
          });
    }

    inParallel(containers);
  }

  private static Server start(Row row, Path base) throws IOException {
    boolean javax = row.namespace().equals("javax");
    Path war = Path.of(System.getProperty(javax ? "matrix.war-twin" : "matrix.war"));
    Path java = Path.of(System.getProperty("java.home"));
    Files.createDirectories(base);
    Installation installation = Installation.of(row, java, war, base, List.of());
    if (row.isTomcat()) {
      Path file = base.resolve("conf/server.xml");
      String connector = "<Connector maxThreads=\"" + THREADS + "\" ";
      Files.writeString(file, Files.readString(file).replace("<Connector ", connector));
    } else {
      String line = "jetty.threadPool.maxThreads=" + THREADS + "\n";
      Files.writeString(base.resolve("start.ini"), line, StandardOpenOption.APPEND);
    }
    return installation.start();
  }

  private static void inParallel(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The clients of one container. */
  private record Siege(Row row, URI shop) {

    void run() throws Exception {
      post();
      CountDownLatch sending = new CountDownLatch(CLIENTS);
      ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
      long start = System.nanoTime();
      try {
        List<Future<Double>> clients =
            Stream.iterate(0, i -> i + 1)
                .limit(CLIENTS)
                .map(i -> threads.submit(() -> slow(i % 2 == 0, start, sending)))
                .toList();
        sending.await();
        Page page = post();
        double waited = seconds(start);

        assertEquals(200, page.status(), page.text());
        double last = 0;
        for (Future<Double> client : clients) {
          last = Math.max(last, client.get());
        }
        System.out.printf(
            Locale.ROOT,
            "%-10s  %-16s  %d clients at a byte a second on %d threads: the last one was let go"
                + " after %.1f s, a cart was taken after %.1f s%n",
            row.container(),
            row.version(),
            CLIENTS,
            THREADS,
            last,
            waited);
        Duration longest = TWO_DEADLINES.plus(READ_TIMEOUT);
        assertTrue(waited < longest.toSeconds(), row + ": a good request waited " + waited + " s");
      } finally {
        threads.shutdownNow();
      }
    }

    private Page post() {
      return WebView.open().send("POST", shop.resolve("cart-transfer"), "application/json", CART);
    }

    /** The seconds until this client was let go. */
    private double slow(boolean declared, long start, CountDownLatch sending) {
      try (RawConnection client = RawConnection.to(shop)) {
        client.send(
            "POST /cart-transfer HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n"
                + (declared
                    ? "Content-Length: 1000\r\n\r\n "
                    : "Transfer-Encoding: chunked\r\n\r\n1"));
        sending.countDown();
        String rest = declared ? " ".repeat(999) : "\r\n \r\n1".repeat(200);
        int sent = client.trickle(rest.getBytes(US_ASCII), Duration.ofSeconds(1));
        assertTrue(sent < 70, row + ": it could send " + sent + " bytes");
        assertTrue(client.isClosedWithin(READ_TIMEOUT), row + ": the connection is open");
        String answer = client.answer(Duration.ofMillis(1));
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408 "), row + ": " + answer);
        return seconds(start);
      }
    }

    private static double seconds(long start) {
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
