package io.carttransfer.store;

import io.carttransfer.common.Mistake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Creates redis stores, and first checks whether that is possible. Unlike {@link RedisStore}, it
 * can be used without Jedis.
 */
public final class RedisSetup {

  private RedisSetup() {}

  /**
   * What is wrong with this address, or with the libraries of the web application; empty if nothing
   * is. Does not connect.
   *
   * @param address the value of {@code cart-transfer.redis}; nothing of it is repeated, because it
   *     may contain a password
   */
  public static List<Mistake> check(String address) {
    List<Mistake> mistakes = new ArrayList<>();
    try {
      RedisAddress.parse(address);
    } catch (IllegalArgumentException e) {
      mistakes.add(
          Mistake.of(
              "cart-transfer.redis is not a Redis address: " + e.getMessage() + ".",
              RedisAddress.FORMS));
    }
    ClassLoader libraries = RedisSetup.class.getClassLoader();
    try {
      Class<?> command = load("redis.clients.jedis.commands.ProtocolCommand", libraries);
      load("redis.clients.jedis.Pipeline", libraries)
          .getMethod("sendCommand", command, byte[][].class);
      load("redis.clients.jedis.Jedis", libraries);
    } catch (ReflectiveOperationException | LinkageError e) {
      mistakes.add(
          Mistake.of(
              "cart-transfer.store is redis, but Jedis, or a library that it needs, is missing or"
                  + " too old: "
                  + e
                  + ".",
              "Put Jedis 3.1 or later with all that it needs (commons-pool2, slf4j-api, from Jedis"
                  + " 4 on also gson and json) into WEB-INF/lib, or choose another"
                  + " cart-transfer.store.",
              e));
    }
    return mistakes;
  }

  /**
   * A redis store; logs a warning if that Redis is configured to drop live transfers. A Redis that
   * does not answer is not an error: it may start later.
   *
   * @param namespace separates this shop's transfers from those of others in the same Redis
   * @param lifetime how long a transfer can be opened
   * @param address one in which {@link #check(String)} finds no error
   * @param nanos a monotonic clock, such as {@link System#nanoTime()}
   */
  public static TransferStore open(
      String namespace, Duration lifetime, String address, LongSupplier nanos) {
    RedisStore store = new RedisStore(namespace, lifetime, RedisAddress.parse(address), nanos);
    store.warnOfEviction();
    return store;
  }

  private static Class<?> load(String name, ClassLoader libraries) throws ClassNotFoundException {
    return Class.forName(name, true, libraries);
  }
}
