package io.carttransfer.store;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Commands on keys of one slot, sent to the nodes that answer them. Used once. */
final class RedisCall {

  /** A node that was silent for so long may have been replaced. */
  private static final long SLOW = Duration.ofMillis(500).toNanos();

  private final RedisNodes nodes;
  private final RedisTopology topology;
  private final int slot;
  private final RedisStep[] steps;
  private @Nullable InetSocketAddress last;

  RedisCall(RedisNodes nodes, RedisTopology topology, int slot, RedisStep... steps) {
    this.nodes = nodes;
    this.topology = topology;
    this.slot = slot;
    this.steps = steps;
  }

  /** The node that was asked last; null if none was. */
  @Nullable InetSocketAddress lastNode() {
    return last;
  }

  /** Gets all answers; if a node is lost, tries once more with the node that now has the slot. */
  void run() {
    InetSocketAddress first = topology.node(slot);
    long start = topology.now();
    try {
      follow(first);
      InetSocketAddress newer = topology.now() - start > SLOW ? elsewhere() : null;
      if (newer != null) {
        // The first node may run the commands after all; all of them can be repeated.
        follow(newer);
      }
    } catch (JedisException e) {
      InetSocketAddress other = afterFailure(e);
      if (other == null) {
        throw e;
      }
      follow(other);
    }
  }

  private @Nullable InetSocketAddress afterFailure(JedisException e) {
    InetSocketAddress failed = last;
    boolean lost = e instanceof JedisConnectionException || RedisConnections.isMisplaced(e);
    if (failed == null || !lost) {
      return null;
    }
    if (RedisConnections.isTimeout(e)) {
      // It has used up its time. The next call finds out where the slot is by then.
      topology.avoid(failed);
      topology.doubt();
      return null;
    }
    return elsewhere();
  }

  private @Nullable InetSocketAddress elsewhere() {
    return last == null ? null : topology.elsewhere(slot, last);
  }

  private void follow(InetSocketAddress first) {
    for (RedisStep each : steps) {
      each.begin(first);
    }
    for (InetSocketAddress node = first; node != null; node = next()) {
      last = node;
      InetSocketAddress here = node;
      nodes.call(here, jedis -> exchange(jedis, here));
    }
  }

  private @Nullable InetSocketAddress next() {
    for (RedisStep each : steps) {
      if (each.node() != null) {
        return each.node();
      }
    }
    return null;
  }

  private boolean exchange(Jedis jedis, InetSocketAddress node) {
    List<RedisStep> here = new ArrayList<>(steps.length);
    Pipeline pipeline = jedis.pipelined();
    for (RedisStep each : steps) {
      if (node.equals(each.node())) {
        here.add(each);
        each.send(pipeline);
      }
    }
    pipeline.sync();
    for (RedisStep each : here) {
      InetSocketAddress moved = each.receive(node);
      if (moved != null) {
        topology.moved(slot, moved);
      }
    }
    return true;
  }
}
