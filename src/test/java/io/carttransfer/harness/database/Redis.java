package io.carttransfer.harness.database;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** A real Redis. */
public final class Redis implements Outages {

  private static Redis shared;

  private final DatabaseServer server = new DatabaseServer();

  /**
   * @param settings more of its command line, for instance {@code --appendonly yes}
   */
  public Redis(String... settings) {
    List<String> command =
        new ArrayList<>(
            Arrays.asList(
                Program.REDIS.path().toString(),
                "--port",
                "" + server.port(),
                "--bind",
                "127.0.0.1",
                "--save",
                ""));
    command.addAll(Arrays.asList(settings));
    server.start(
        command,
        () -> {
          try (Jedis jedis = client()) {
            return jedis.ping();
          } catch (JedisDataException e) {
            // It answers, even if it wants a password first.
            return null;
          }
        });
  }

  /** One that was started once for all tests of a run. */
  public static synchronized Redis shared() {
    if (shared == null) {
      shared = new Redis();
    }
    return shared;
  }

  public int port() {
    return server.port();
  }

  public URI uri() {
    return uri(port());
  }

  public static URI uri(int port) {
    return URI.create("redis://127.0.0.1:" + port);
  }

  @Override
  public void stop() {
    server.stop("TERM");
  }

  @Override
  public void start() {
    server.start();
  }

  @Override
  public void freeze() {
    server.freeze();
  }

  @Override
  public void thaw() {
    server.thaw();
  }

  public Jedis client() {
    return new Jedis(uri());
  }
}
