package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The primary according to the sentinels. They are asked every second even without failures,
 * because after a requested failover the old primary still accepts writes for a moment, and loses
 * them.
 */
final class SentinelTopology extends RedisTopology {

  private static final ProtocolCommand SENTINEL = () -> "SENTINEL".getBytes(UTF_8);
  private static final byte[] WHERE = "GET-MASTER-ADDR-BY-NAME".getBytes(UTF_8);

  private final String name;
  private final RedisNodes sentinels;
  private final RedisNodes nodes;

  /** In the order in which to ask them; used only by the thread that asks. */
  private final List<InetSocketAddress> order;

  private volatile @Nullable InetSocketAddress primary;

  SentinelTopology(
      String name,
      List<InetSocketAddress> addresses,
      RedisNodes sentinels,
      RedisNodes nodes,
      LongSupplier nanos) {
    super(Duration.ofSeconds(1), nanos);
    this.name = name;
    this.order = new ArrayList<>(addresses);
    this.sentinels = sentinels;
    this.nodes = nodes;
  }

  @Override
  void ask() {
    RuntimeException last = new JedisException("No sentinel is known.");
    for (InetSocketAddress each : new ArrayList<>(order)) {
      try {
        InetSocketAddress named = ask(each);
        primary = named;
        nodes.keep(Collections.singleton(named));
        return;
      } catch (RuntimeException e) {
        last =
            new JedisException(
                "the sentinel " + RedisAddress.shown(each) + ": " + e.getMessage(), e);
        // The next request begins with the one that answered.
        order.remove(each);
        order.add(each);
      }
    }
    throw last;
  }

  private InetSocketAddress ask(InetSocketAddress sentinel) {
    List<?> answer =
        (List<?>)
            sentinels.call(
                sentinel, jedis -> jedis.sendCommand(SENTINEL, WHERE, name.getBytes(UTF_8)));
    if (answer == null) {
      throw new JedisException("It knows no primary named " + name + ".");
    }
    String port = new String((byte[]) answer.get(1), UTF_8);
    return ClusterTopology.at(
        new String((byte[]) answer.get(0), UTF_8), Integer.parseInt(port), sentinel);
  }

  @Override
  @Nullable InetSocketAddress known(int slot) {
    return primary;
  }

  @Override
  void avoid(InetSocketAddress node) {
    // There is no other primary until a sentinel names one.
  }

  @Override
  void moved(int slot, InetSocketAddress to) {
    // Only a Cluster redirects.
  }
}
