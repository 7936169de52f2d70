package io.carttransfer.store;

import io.carttransfer.common.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/**
 * Connections to one Redis, kept for the next call: as many as requests run at once, and none that
 * has been idle for long, as firewalls forget those without a word. Thread-safe; Jedis's own pool
 * would bring a thread along.
 */
final class RedisConnections {

  private static final long LONGEST_IDLE = Duration.ofMinutes(1).toNanos();

  private final URI uri;
  private final LongSupplier nanos;
  private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  RedisConnections(URI uri, LongSupplier nanos) {
    this.uri = uri;
    this.nanos = nanos;
  }

  /** A new connection, to be given back or closed. */
  Jedis connect() {
    int timeout = (int) Limits.QUERY_TIME.toMillis();
    SSLParameters tls = new SSLParameters();
    // Without it the certificate of any host would do for rediss.
    tls.setEndpointIdentificationAlgorithm("HTTPS");
    return new Jedis(uri, timeout, timeout, null, tls, null);
  }

  /** A connection that was given back, or null. */
  @Nullable Jedis takeIdle() {
    Idle last = idle.pollFirst();
    if (last == null) {
      return null;
    }
    if (nanos.getAsLong() - last.since < LONGEST_IDLE) {
      return last.connection;
    }
    close(last.connection);
    // The others have been idle for even longer.
    closeIdle();
    return null;
  }

  /** Keeps a connection that works for the next call. */
  void giveBack(Jedis connection) {
    idle.addFirst(new Idle(connection, nanos.getAsLong()));
    if (closed) {
      closeIdle();
    }
  }

  /** Closes what is idle: when one connection has broken, the others may have, too. */
  void closeIdle() {
    for (Idle each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      close(each.connection);
    }
  }

  void close() {
    closed = true;
    closeIdle();
  }

  static void close(Jedis connection) {
    try {
      connection.close();
    } catch (RuntimeException e) {
      // It was broken already.
    }
  }

  private static final class Idle {

    private final Jedis connection;
    private final long since;

    Idle(Jedis connection, long since) {
      this.connection = connection;
      this.since = since;
    }
  }
}
