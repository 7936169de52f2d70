package io.carttransfer.store;

import io.carttransfer.common.Mistake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Makes redis stores, and says first what stands against it. It can be used without Jedis, which
 * {@link RedisStore} cannot.
 */
public final class RedisSetup {

  private RedisSetup() {}

  /**
   * What is wrong with this address, or with the libraries of the web application; empty when
   * nothing is. Does not connect.
   *
   * @param address the value of {@code cart-transfer.redis}; nothing of it is repeated, as it may
   *     hold a password
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
   * A redis store; logs a warning when that Redis is set up to throw live transfers away. A Redis
   * that does not answer is no mistake: it may come up later.
   *
   * @param namespace what keeps this shop's transfers apart from those of others in the same Redis
   * @param lifetime how long a transfer can be opened
   * @param address one in which {@link #check(String)} finds no mistake
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
