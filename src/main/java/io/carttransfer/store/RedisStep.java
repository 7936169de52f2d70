package io.carttransfer.store;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.Response;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

/**
 * One command on its way from node to node. Each command has its own way: while a slot moves, one
 * key may be on one node and the next key on another. Not thread-safe; used by one call.
 */
final class RedisStep {

  private static final int MOST_HOPS = 5;

  private final ProtocolCommand verb;
  private final byte[][] arguments;
  private @Nullable InetSocketAddress node;
  private boolean asking;
  private int hops;
  private @Nullable Response<Object> asked;
  private @Nullable Response<Object> response;
  private @Nullable Object answer;

  RedisStep(ProtocolCommand verb, byte[]... arguments) {
    this.verb = verb;
    this.arguments = arguments;
  }

  /** Begins at this node, whatever was before. */
  void begin(InetSocketAddress first) {
    node = first;
    asking = false;
    hops = 0;
  }

  /** Where it goes next; null if it has its answer. */
  @Nullable InetSocketAddress node() {
    return node;
  }

  void send(Pipeline pipeline) {
    asked = asking ? pipeline.sendCommand(Command.ASKING, new byte[0][]) : null;
    response = pipeline.sendCommand(verb, arguments);
  }

  /**
   * Reads the answer, or a redirection.
   *
   * @return where the slot now is, or null if the answer does not say
   */
  @Nullable InetSocketAddress receive(InetSocketAddress from) {
    try {
      if (asked != null) {
        asked.get();
      }
      answer = response == null ? null : response.get();
      node = null;
      return null;
    } catch (JedisMovedDataException e) {
      return hop(e.getTargetNode(), from, false);
    } catch (JedisAskDataException e) {
      hop(e.getTargetNode(), from, true);
      return null;
    }
  }

  private InetSocketAddress hop(HostAndPort target, InetSocketAddress from, boolean ask) {
    if (++hops > MOST_HOPS) {
      throw new JedisException("its nodes redirect the command in a circle");
    }
    InetSocketAddress next = ClusterTopology.at(target.getHost(), target.getPort(), from);
    node = next;
    asking = ask;
    return next;
  }

  byte @Nullable [] bytes() {
    return (byte[]) answer;
  }

  long number() {
    return answer == null ? -1 : (Long) answer;
  }
}
