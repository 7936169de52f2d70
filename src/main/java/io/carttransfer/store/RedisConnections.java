package io.carttransfer.store;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Connections to one node, kept for the next call: at most as many as there are simultaneous
 * requests, and none that has been idle for long, because firewalls silently drop those.
 * Thread-safe; Jedis's own pool would start a thread.
 */
final class RedisConnections {

  private static final long LONGEST_IDLE = Duration.ofMinutes(1).toNanos();

  private final Supplier<Jedis> connect;
  private final LongSupplier nanos;
  private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /**
   * @param connect creates a new connection, ready to use
   */
  RedisConnections(Supplier<Jedis> connect, LongSupplier nanos) {
    this.connect = connect;
    this.nanos = nanos;
  }

  /** Does this on a connection; a broken one that was idle is replaced once. */
  <T> T call(Function<Jedis, T> work) {
    Jedis last = takeIdle();
    if (last != null) {
      try {
        return with(last, work);
      } catch (JedisException e) {
        if (e instanceof JedisDataException || isTimeout(e)) {
          throw e;
        }
      }
    }
    return with(connect.get(), work);
  }

  /** Whether connecting or reading timed out. */
  static boolean isTimeout(Throwable e) {
    return Stream.concat(Stream.of(e), Stream.of(e.getSuppressed()))
        .anyMatch(
            each ->
                each instanceof SocketTimeoutException
                    || each.getCause() instanceof SocketTimeoutException);
  }

  /**
   * Whether another node may be able to do what this one cannot because of its state, not because
   * of the command.
   */
  static boolean isMisplaced(Throwable e) {
    return e instanceof JedisDataException
        && String.valueOf(e.getMessage())
            .matches("(?s)(READONLY|NOREPLICAS|MASTERDOWN|CLUSTERDOWN|LOADING)\\b.*");
  }

  private <T> T with(Jedis connection, Function<Jedis, T> work) {
    boolean works = false;
    try {
      T result = work.apply(connection);
      works = true;
      return result;
    } catch (JedisDataException e) {
      // After a failover, the old primary answers READONLY; its name now leads elsewhere.
      works = !isMisplaced(e);
      throw e;
    } finally {
      if (works) {
        giveBack(connection);
      } else {
        close(connection);
        // If one connection is broken, the others may be, too.
        closeIdle();
      }
    }
  }

  private @Nullable Jedis takeIdle() {
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

  private void giveBack(Jedis connection) {
    idle.addFirst(new Idle(connection, nanos.getAsLong()));
    if (closed) {
      closeIdle();
    }
  }

  private void closeIdle() {
    for (Idle each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      close(each.connection);
    }
  }

  /** Closes idle connections, and those in use once they are returned. */
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
