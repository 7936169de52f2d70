package io.carttransfer.store;

import io.carttransfer.common.Limits;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Which node has a key. Thread-safe, without a thread of its own: a request asks the nodes that
 * know, one request at a time and at most every 100 ms.
 */
abstract class RedisTopology {

  private static final long LEAST_INTERVAL = Duration.ofMillis(100).toNanos();

  private final ReentrantLock turn = new ReentrantLock();
  private final long oldAfter;
  private final LongSupplier nanos;
  private volatile boolean asked;
  private volatile long askedAt;
  private volatile boolean doubted = true;
  private volatile @Nullable RuntimeException failure;

  /**
   * @param oldAfter the age at which an answer is renewed although nothing has failed
   */
  RedisTopology(Duration oldAfter, LongSupplier nanos) {
    this.oldAfter = oldAfter.toNanos();
    this.nanos = nanos;
  }

  /** Asks the nodes that know; throws if none answers. Called by one thread at a time. */
  abstract void ask();

  /** What is known about this slot, or null. */
  abstract @Nullable InetSocketAddress known(int slot);

  /** This node has failed: others are asked first. */
  abstract void avoid(InetSocketAddress node);

  /** A node said that this slot is there. */
  abstract void moved(int slot, InetSocketAddress to);

  /** The node to be asked for keys of this slot. */
  final InetSocketAddress node(int slot) {
    if (doubted) {
      refresh(true);
    } else if (now() - askedAt > oldAfter) {
      // The others continue with what is known.
      refresh(false);
    }
    InetSocketAddress node = known(slot);
    if (node == null) {
      throw new JedisException(
          String.valueOf(failure == null ? null : failure.getMessage()), failure);
    }
    return node;
  }

  /** A node for this slot other than the failed one, or null if there is none. */
  final @Nullable InetSocketAddress elsewhere(int slot, InetSocketAddress failed) {
    doubt();
    avoid(failed);
    refresh(true);
    InetSocketAddress node = known(slot);
    return failed.equals(node) ? null : node;
  }

  /** According to the clock of the constructor. */
  final long now() {
    return nanos.getAsLong();
  }

  /** It is asked for again before the next use. */
  final void doubt() {
    doubted = true;
  }

  private void refresh(boolean patient) {
    if (!takeTurn(patient)) {
      return;
    }
    try {
      if (!asked || now() - askedAt >= LEAST_INTERVAL) {
        try {
          ask();
          // Only now, so that others wait for the answer.
          doubted = false;
        } catch (RuntimeException e) {
          failure = e;
          doubted = true;
        }
        askedAt = now();
        asked = true;
      }
    } finally {
      turn.unlock();
    }
  }

  private boolean takeTurn(boolean patient) {
    try {
      return patient
          ? turn.tryLock(Limits.QUERY_TIME.toMillis(), TimeUnit.MILLISECONDS)
          : turn.tryLock();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
