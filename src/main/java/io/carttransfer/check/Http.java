package io.carttransfer.check;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Sends each request once, on a connection of its own. The JDK's client repeats a POST whose
 * connection broke, which would hide what the platform sees.
 */
final class Http implements Closeable {

  private final Network network;
  private final long endNanos;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "end of connections");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param allMillis how long all requests together may take; later ones are not sent
   */
  Http(Network network, long allMillis) {
    this.network = network;
    this.endNanos = System.nanoTime() + allMillis * 1_000_000;
  }

  /** Sends a request and reads the answer. */
  Exchange send(Request request) {
    return exchange(
        request,
        network.answerMillis(),
        connection -> {
          connection.sendHead();
          connection.sendBody();
        });
  }

  /**
   * Sends a request whose body is sent a byte at a time.
   *
   * @param pauseMillis between two bytes
   * @param millis how long to continue
   */
  Exchange sendSlowly(Request request, int pauseMillis, int millis) {
    return exchange(
        request,
        millis,
        connection -> {
          connection.sendHead();
          byte[] body = request.body();
          for (int i = 0; i < body.length && connection.sendByte(body[i]); i++) {
            if (!connection.isSilentFor(pauseMillis)) {
              return;
            }
          }
        });
  }

  private Exchange exchange(Request request, int millis, Sending sending) {
    long start = System.nanoTime();
    int left = (int) Math.min(millis, (endNanos - start) / 1_000_000);
    if (left <= 0) {
      throw new NotApplicable("the time for all checks is up");
    }
    Exchange exchange;
    try (Connection connection = Connection.prepare(request, network, clock, left)) {
      try {
        connection.open(network);
        sending.to(connection);
        exchange = Exchange.answered(request, connection.receive(), since(start));
      } catch (IOException e) {
        IOException cause =
            connection.isTimeUp() ? new SocketTimeoutException(since(start) + " ms") : e;
        String server = request.address().getHost() + ":" + request.port();
        Failure failure = Failure.of(cause, server, connection.proxy());
        exchange = Exchange.failed(request, failure, since(start));
      }
    }
    exchanges.add(exchange);
    return exchange;
  }

  /** All requests and answers, in order. */
  List<Exchange> exchanges() {
    return new ArrayList<>(exchanges);
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** How a request is sent. */
  private interface Sending {
    void to(Connection connection) throws IOException;
  }
}
