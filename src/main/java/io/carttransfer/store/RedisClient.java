package io.carttransfer.store;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Sends commands to the nodes that have their keys, in the same way for a single Redis, a Cluster
 * and Sentinel. Thread-safe.
 */
final class RedisClient {

  private static final Duration SENTINEL_TIME = Duration.ofMillis(500);

  private final RedisNodes nodes;
  private final RedisNodes sentinels;
  private final RedisTopology topology;

  RedisClient(RedisAddress address, LongSupplier nanos) {
    nodes = new RedisNodes(address, false, Limits.QUERY_TIME, nanos);
    sentinels = new RedisNodes(address, true, SENTINEL_TIME, nanos);
    String primary = address.primaryName();
    topology =
        primary == null
            ? new ClusterTopology(address.nodes(), nodes, nanos)
            : new SentinelTopology(primary, address.nodes(), sentinels, nodes, nanos);
  }

  /**
   * Sends these commands in one round trip, or more if a Cluster redirects them.
   *
   * @param what what Redis should do, for the message if it fails
   * @param slot of all their keys
   * @param read computes the result from the answers
   */
  <T> T call(String what, int slot, Supplier<T> read, RedisStep... steps) throws StoreUnavailable {
    RedisCall call = new RedisCall(nodes, topology, slot, steps);
    try {
      call.run();
      return read.get();
    } catch (RuntimeException | LinkageError e) {
      // Jedis throws more than JedisException, for instance if the answer is not from Redis, or if
      // another library does not match.
      throw unavailable(what, call.lastNode(), e);
    }
  }

  void close() {
    nodes.close();
    sentinels.close();
  }

  private static StoreUnavailable unavailable(
      String what, @Nullable InetSocketAddress node, Throwable e) {
    boolean full =
        e instanceof JedisDataException && String.valueOf(e.getMessage()).startsWith("OOM ");
    return new StoreUnavailable(
        full ? Reason.STORE_FULL : Reason.STORE_UNAVAILABLE,
        "Redis (cart-transfer.redis) did not "
            + what
            + ": "
            + (node == null ? "" : RedisAddress.shown(node) + ": ")
            + (e instanceof JedisException ? e.getMessage() : e),
        full ? null : e);
  }
}
