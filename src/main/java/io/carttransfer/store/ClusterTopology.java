package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One Redis, or a Cluster. No setting says which: a single Redis never answers MOVED. If nobody
 * returns the map of slots, any node is asked, and its MOVED says where to go.
 */
final class ClusterTopology extends RedisTopology {

  private static final int SLOTS = 16_384;
  private static final byte[] SLOTS_COMMAND = "SLOTS".getBytes(US_ASCII);

  private final List<InetSocketAddress> seeds;
  private final RedisNodes nodes;

  /** All known nodes, in the order in which to ask them. */
  private volatile List<InetSocketAddress> members;

  /** Where each slot is; null until anything is known. */
  private volatile @Nullable AtomicReferenceArray<@Nullable InetSocketAddress> owners;

  private volatile @Nullable InetSocketAddress avoided;

  ClusterTopology(List<InetSocketAddress> seeds, RedisNodes nodes, LongSupplier nanos) {
    super(Duration.ofNanos(Long.MAX_VALUE), nanos);
    this.seeds = seeds;
    this.members = seeds;
    this.nodes = nodes;
  }

  @Override
  @Nullable InetSocketAddress known(int slot) {
    AtomicReferenceArray<@Nullable InetSocketAddress> map = owners;
    InetSocketAddress owner = map == null ? null : map.get(slot);
    List<InetSocketAddress> any = members;
    return owner == null && !any.isEmpty() ? any.get(0) : owner;
  }

  @Override
  synchronized void avoid(InetSocketAddress node) {
    avoided = node;
    Set<InetSocketAddress> order = new LinkedHashSet<>(members);
    order.remove(node);
    order.add(node);
    members = new ArrayList<>(order);
  }

  @Override
  synchronized void moved(int slot, InetSocketAddress to) {
    AtomicReferenceArray<@Nullable InetSocketAddress> map = owners;
    if (map == null) {
      map = new AtomicReferenceArray<>(SLOTS);
      owners = map;
    }
    map.set(slot, to);
    members = union(members, Collections.singleton(to));
    // If one slot has moved, others may have moved, too.
    doubt();
  }

  @Override
  void ask() {
    if (seeds.size() == 1 && owners == null) {
      return;
    }
    JedisException last = new JedisException("No node is known.");
    for (InetSocketAddress each : union(members, seeds)) {
      try {
        learn(each, nodes.call(each, jedis -> jedis.sendCommand(Command.CLUSTER, SLOTS_COMMAND)));
        return;
      } catch (JedisException e) {
        last = e;
        if (!(e instanceof JedisDataException)) {
          avoid(each);
        }
        if (RedisConnections.isTimeout(e)) {
          // No request waits for more than one silent node.
          break;
        }
      }
    }
    findWithoutMap(last);
  }

  /** A node that may not return the map still answers MOVED. */
  private void findWithoutMap(JedisException why) {
    if (String.valueOf(why.getMessage()).contains("cluster support disabled")) {
      // Several nodes that do not know each other would each have some of the transfers.
      members = Collections.emptyList();
      owners = null;
      throw new JedisDataException(
          "it is not part of a Cluster, but cart-transfer.redis names several nodes. Name one"
              + " Redis, or"
              + " sentinels as redis-sentinel://host1:26379,host2:26379/mymaster.");
    }
    AtomicReferenceArray<@Nullable InetSocketAddress> map = owners;
    for (int slot = 0; map != null && slot < SLOTS; slot++) {
      InetSocketAddress owner = map.get(slot);
      if (owner != null && owner.equals(avoided)) {
        map.set(slot, null);
      }
    }
    if (!(why instanceof JedisDataException)) {
      throw why;
    }
  }

  private synchronized void learn(InetSocketAddress from, Object answer) {
    AtomicReferenceArray<@Nullable InetSocketAddress> map = new AtomicReferenceArray<>(SLOTS);
    List<InetSocketAddress> order = new ArrayList<>();
    order.add(from);
    order.addAll(seeds);
    for (Object each : (List<?>) answer) {
      List<?> range = (List<?>) each;
      for (Object member : range.subList(2, range.size())) {
        order.add(address((List<?>) member, from));
      }
      InetSocketAddress owner = address((List<?>) range.get(2), from);
      for (int slot = number(range.get(0)); slot <= number(range.get(1)); slot++) {
        map.set(slot, owner);
      }
    }
    owners = map;
    members = union(order, Collections.emptyList());
    avoided = null;
    nodes.keep(members);
  }

  private static InetSocketAddress address(List<?> member, InetSocketAddress from) {
    byte[] host = (byte[]) member.get(0);
    return at(host == null ? "" : new String(host, UTF_8), number(member.get(1)), from);
  }

  /**
   * A node that does not know its own address returns an empty one or "?": then it is the one that
   * answered.
   */
  static InetSocketAddress at(String host, int port, InetSocketAddress from) {
    boolean unknown = host.isEmpty() || host.equals("?");
    return InetSocketAddress.createUnresolved(unknown ? from.getHostString() : host, port);
  }

  private static int number(Object value) {
    return ((Long) value).intValue();
  }

  private static List<InetSocketAddress> union(
      Collection<InetSocketAddress> some, Collection<InetSocketAddress> others) {
    Set<InetSocketAddress> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return new ArrayList<>(all);
  }
}
