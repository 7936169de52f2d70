package io.carttransfer.bench;

import io.carttransfer.harness.database.Together;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;

/**
 * A request over keep-alive connections: what the threads of client and server use for it. The
 * client does the same for each request but for what its answer is long.
 */
final class Requests implements Load {

  private static final int CONNECTIONS = 4;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What a thread of the client did. */
  private record Asked(long count, long nanos) {}

  private final URI server;
  private final byte[] request;

  private Requests(URI server, byte[] request) {
    this.server = server;
    this.request = request;
  }

  /** The platform's call with a bag of so many lines. */
  static Requests bag(URI server, String path, int lines) {
    String body = body(lines);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    return new Requests(server, (head + body).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A bag of so many lines, each with a SKU of 14 characters. */
  static String body(int lines) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      items.append(i == 0 ? "" : ", ").append("{\"quantity\": 2, \"sku\": \"A10000000000");
      items.append(100 + i).append("\"}");
    }
    return "{\"items\": ["
        + items
        + "], \"currency\": \"GBP\", \"reference\": \"R-20261124-000001\"}";
  }

  @Override
  public Cost run(Duration time) throws Exception {
    long[] before = used();
    long end = System.nanoTime() + time.toNanos();
    List<Asked> all =
        Together.call(CONNECTIONS, connection -> ask(count -> System.nanoTime() < end));
    long[] after = used();
    double count = all.stream().mapToLong(Asked::count).sum();
    double client = all.stream().mapToLong(Asked::nanos).sum() / count / 1000;
    double ofServer = (after[0] - before[0]) / count / 1000;
    return new Cost(client + ofServer, ofServer, (after[1] - before[1]) / count);
  }

  /** Asks so often, however long it takes, that the server has compiled what it runs. */
  void warmUp() throws Exception {
    for (int i = 0; i < 10; i++) {
      Together.call(CONNECTIONS, connection -> ask(count -> count < 2500));
    }
  }

  private Asked ask(LongPredicate goesOn) throws IOException {
    long begin = THREADS.getCurrentThreadCpuTime();
    long count = 0;
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (; goesOn.test(count); count++) {
        socket.getOutputStream().write(request);
        answer(in);
      }
    }
    return new Asked(count, THREADS.getCurrentThreadCpuTime() - begin);
  }

  private long[] used() throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String call = "GET /usage HTTP/1.1\r\nHost: shop\r\n\r\n";
      socket.getOutputStream().write(call.getBytes(StandardCharsets.ISO_8859_1));
      String[] parts = answer(new BufferedInputStream(socket.getInputStream())).split(" ");
      return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
    }
  }

  /** The body of an answer, which has to be 200. */
  private static String answer(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(256);
    int newlines = 0;
    while (newlines < 2) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      head.write(c);
      newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
    }
    String text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int at = text.indexOf("content-length: ");
    if (!text.startsWith("http/1.1 200") || at < 0) {
      throw new IOException(text);
    }
    int length = Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
    return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
  }
}
