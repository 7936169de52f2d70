package io.carttransfer.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * The connections to all nodes of one kind: those that have the keys, or sentinels. Thread-safe.
 */
final class RedisNodes {

  /** Jedis knows it from 4 on. */
  private static final ProtocolCommand ROLE = () -> "ROLE".getBytes(US_ASCII);

  private final Map<InetSocketAddress, RedisConnections> pools = new ConcurrentHashMap<>();
  private final RedisAddress address;
  private final boolean sentinels;
  private final int timeout;
  private final LongSupplier nanos;
  private volatile boolean closed;

  /**
   * @param sentinels whether these are the sentinels of the address
   * @param timeout for connecting, and for each answer
   */
  RedisNodes(RedisAddress address, boolean sentinels, Duration timeout, LongSupplier nanos) {
    this.address = address;
    this.sentinels = sentinels;
    this.timeout = (int) timeout.toMillis();
    this.nanos = nanos;
  }

  /** Does this on a connection to this node. */
  <T> T call(InetSocketAddress node, Function<Jedis, T> work) {
    RedisConnections pool =
        pools.computeIfAbsent(node, n -> new RedisConnections(() -> connect(n), nanos));
    if (closed) {
      pool.close();
    }
    return pool.call(work);
  }

  /** Forgets all other nodes. */
  void keep(Collection<InetSocketAddress> nodes) {
    for (InetSocketAddress each : pools.keySet()) {
      if (!nodes.contains(each)) {
        RedisConnections left = pools.remove(each);
        if (left != null) {
          left.close();
        }
      }
    }
  }

  void close() {
    closed = true;
    pools.values().forEach(RedisConnections::close);
  }

  private Jedis connect(InetSocketAddress node) {
    SSLParameters tls = new SSLParameters();
    // Without it, rediss would accept the certificate of any host.
    tls.setEndpointIdentificationAlgorithm("HTTPS");
    Jedis jedis =
        new Jedis(
            node.getHostString(),
            node.getPort(),
            timeout,
            timeout,
            address.isTls(),
            null,
            tls,
            null);
    boolean ready = false;
    try {
      // Before Jedis 3.7 its constructor does not.
      jedis.connect();
      greet(jedis, sentinels ? address.sentinelLogin() : address.login());
      ready = true;
      return jedis;
    } finally {
      if (!ready) {
        RedisConnections.close(jedis);
      }
    }
  }

  /** With plain commands: Jedis supports named users only from 3.3 on. */
  private void greet(Jedis jedis, byte @Nullable [][] login) {
    if (login != null) {
      jedis.sendCommand(Command.AUTH, login);
    }
    if (sentinels) {
      return;
    }
    if (address.database() > 0) {
      jedis.select(address.database());
    }
    if (address.primaryName() != null) {
      Object role = ((List<?>) jedis.sendCommand(ROLE, new byte[0][])).get(0);
      if (!Arrays.equals((byte[]) role, "master".getBytes(US_ASCII))) {
        throw new JedisConnectionException("The sentinels name it, but it is not the primary yet.");
      }
    }
  }
}
