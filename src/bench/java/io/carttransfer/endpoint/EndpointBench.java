package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.sun.management.OperatingSystemMXBean;
import io.carttransfer.harness.container.EmbeddedJetty;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.plain.PlainShop;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What the endpoint costs beside the least that a servlet can do with a body and beside the servlet
 * that a shop would write itself; and what the filter costs a page that has nothing to do with us:
 *
 * <pre>mvn -Pbench -pl src test -Dtest=EndpointBench</pre>
 *
 * <p>Four keep-alive connections to an embedded Jetty; the loops take turns. Printed are the
 * medians of microseconds of CPU a request, of client and server together, and requests a second.
 */
final class EndpointBench {

  private static final Logger OURS = Logger.getLogger("io.carttransfer");
  private static final int CONNECTIONS = 4;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(3);

  /** Reads the body and answers what is as long as our answer. */
  public static final class Constant extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final byte[] ANSWER = new byte[430];

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getInputStream().readAllBytes();
      response.setContentType("application/json");
      response.setContentLength(ANSWER.length);
      response.getOutputStream().write(ANSWER);
    }
  }

  /** What a shop would write: objects, reader and writer, the cart in a map until it is fetched. */
  public static final class HandMade extends HttpServlet {

    private static final long serialVersionUID = 1;
    private final transient Gson gson = new Gson();
    private final transient Map<String, Cart> carts = new ConcurrentHashMap<>();

    private record Item(String sku, int quantity) {}

    private record Cart(List<Item> items, String currency, String reference) {}

    private record Answer(String url, String method, List<Map<String, String>> cookies) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Cart cart = gson.fromJson(request.getReader(), Cart.class);
      if (cart.items().stream().anyMatch(item -> item.quantity() < 1)) {
        response.sendError(400);
        return;
      }
      String id = UUID.randomUUID().toString();
      if (carts.size() > 10_000) {
        carts.clear();
      }
      carts.put(id, cart);
      String url = "https://shop.example.com/checkout?cart=" + id;
      response.setContentType("application/json;charset=UTF-8");
      Map<String, String> cookie = Map.of("name", "cart", "value", id, "domain", "example.com");
      gson.toJson(new Answer(url, "GET", List.of(cookie)), response.getWriter());
    }
  }

  /** A page of a shop. */
  public static final class Small extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html;charset=UTF-8");
      response.getOutputStream().write("<!DOCTYPE html><title>A page</title>".getBytes());
    }
  }

  @Test
  void theEndpoint() throws Exception {
    try (EmbeddedJetty jetty = EmbeddedJetty.start()) {
      OURS.setLevel(Level.WARNING);
      URI shop = jetty.deploy(EndpointBench::shop);
      for (int lines : new int[] {3, 20, 200}) {
        System.out.println("a cart of " + lines + " lines");
        compare(
            shop,
            "constant answer",
            post("constant", lines),
            "hand-made servlet",
            post("hand-made", lines),
            "cart transfer",
            post("cart-transfer", lines));
      }
    } finally {
      OURS.setLevel(null);
    }
  }

  @Test
  void thePagesOfTheShop() throws Exception {
    try (EmbeddedJetty jetty = EmbeddedJetty.start()) {
      URI shop = jetty.deploy(EndpointBench::shop);
      compare(
          shop,
          "page without filter",
          get("plain-page"),
          "page behind filter",
          get("account/page"));
    }
  }

  private static WebApp shop(URI address) {
    return PlainShop.at(address)
        .contextParam("cart-transfer.store.max-bytes", "256MiB")
        .contextParam("cart-transfer.lifetime", "PT2S")
        .servlet("constant", Constant.class, "/constant")
        .servlet("hand-made", HandMade.class, "/hand-made")
        .servlet("page", Small.class, "/plain-page", "/account/page");
  }

  private static String post(String path, int lines) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      items.append(i == 0 ? "" : ", ").append("{\"quantity\": 2, \"sku\": \"A10000000000");
      items.append(100 + i).append("\"}");
    }
    String body =
        "{\"items\": [" + items + "], \"currency\": \"GBP\", \"reference\": \"R-20261124-000001\"}";
    return "POST %s/"
        + path
        + " HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String get(String path) {
    StringBuilder cookies = new StringBuilder("JSESSIONID=node0abcdefghijklmnop");
    for (int i = 0; i < 19; i++) {
      cookies.append("; tracker_").append(i).append("=GA1.2.123456789.1700000000").append(i);
    }
    return "GET %s/" + path + " HTTP/1.1\r\nHost: shop\r\nCookie: " + cookies + "\r\n\r\n";
  }

  private static void compare(URI shop, String... namesAndRequests) throws Exception {
    int loops = namesAndRequests.length / 2;
    List<List<double[]>> rounds = new ArrayList<>();
    for (int i = 0; i < loops; i++) {
      rounds.add(new ArrayList<>());
      run(shop, namesAndRequests[2 * i + 1], WARM_UP);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < loops; i++) {
        rounds.get(i).add(run(shop, namesAndRequests[2 * i + 1], ROUND));
      }
    }
    for (int i = 0; i < loops; i++) {
      List<double[]> all = rounds.get(i);
      all.sort((one, two) -> Double.compare(one[0], two[0]));
      double[] median = all.get(ROUNDS / 2);
      System.out.printf(
          Locale.ROOT,
          "  %-20s %7.1f us of CPU, %,8.0f/s%n",
          namesAndRequests[2 * i],
          median[0],
          median[1]);
    }
  }

  /** Microseconds of CPU a request, and requests a second. */
  private static double[] run(URI shop, String template, Duration time) throws Exception {
    byte[] request =
        String.format(template, shop.getPath().replaceAll("/$", ""))
            .getBytes(StandardCharsets.ISO_8859_1);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long end = System.nanoTime() + time.toNanos();
    Callable<Long> client = () -> ask(shop, request, end);
    ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
    long count = 0;
    try {
      for (Future<Long> each : pool.invokeAll(Collections.nCopies(CONNECTIONS, client))) {
        count += each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    double used = (system.getProcessCpuTime() - cpu) / 1e3;
    return new double[] {used / count, count / (time.toNanos() / 1e9)};
  }

  private static long ask(URI shop, byte[] request, long end) throws IOException {
    long count = 0;
    try (Socket socket = new Socket(shop.getHost(), shop.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (; System.nanoTime() < end; count++) {
        socket.getOutputStream().write(request);
        readAnswer(in);
      }
    }
    return count;
  }

  private static void readAnswer(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(256);
    int newlines = 0;
    while (newlines < 2) {
      int c = in.read();
      head.write(c);
      newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    assertTrue(text.startsWith("HTTP/1.1 200"), text);
    int at = text.indexOf("Content-Length: ");
    assertTrue(at > 0, text);
    int length = Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
    in.skipNBytes(length);
  }
}
