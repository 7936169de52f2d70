package io.carttransfer.harness.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** A real Redis, or a server that speaks as one does. */
public final class Redis implements Outages {

  private static Redis shared;

  private final DatabaseServer server = new DatabaseServer();

  /**
   * @param settings more of its command line, for instance {@code --appendonly yes}
   */
  public Redis(String... settings) {
    this(Program.REDIS, settings);
  }

  public Redis(Program engine, String... settings) {
    List<String> command =
        new ArrayList<>(
            Arrays.asList(
                engine.path().toString(),
                "--port",
                "" + server.port(),
                "--bind",
                "127.0.0.1",
                "--save",
                ""));
    command.addAll(Arrays.asList(settings));
    start(command);
  }

  /** A sentinel, which changes the file that it is given: hence no command line. */
  Redis(Program engine, List<String> sentinel) {
    Path file = server.folder().resolve("sentinel.conf");
    List<String> lines = new ArrayList<>(List.of("port " + server.port(), "bind 127.0.0.1"));
    lines.addAll(sentinel);
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(List.of(engine.path().toString(), file.toString(), "--sentinel"));
  }

  private void start(List<String> command) {
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

  /** It ends at once and says good-bye to nobody. */
  public void kill() {
    server.stop("KILL");
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

  /** What it answers to a command of any kind, as text. */
  public String ask(String... words) {
    try (Jedis jedis = client()) {
      byte[][] arguments =
          Arrays.stream(words).skip(1).map(word -> word.getBytes(UTF_8)).toArray(byte[][]::new);
      return text(jedis.sendCommand(() -> words[0].getBytes(UTF_8), arguments));
    }
  }

  /** Until its replicas have all that it has. */
  public static void awaitReplicas(Redis primary) throws Exception {
    Together.await(
        () -> {
          String info = primary.ask("INFO", "replication");
          String offset = info.replaceAll("(?s).*master_repl_offset:(\\d+).*", "$1");
          return info.lines()
              .filter(line -> line.startsWith("slave") && line.contains("state="))
              .allMatch(line -> line.contains("offset=" + offset + ","));
        });
  }

  private static String text(Object answer) {
    if (answer instanceof List) {
      List<String> lines = new ArrayList<>();
      ((List<?>) answer).forEach(each -> lines.add(text(each)));
      return String.join("\n", lines);
    }
    return answer instanceof byte[] ? new String((byte[]) answer, UTF_8) : String.valueOf(answer);
  }
}
