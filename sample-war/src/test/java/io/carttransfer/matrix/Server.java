package io.carttransfer.matrix;

import io.carttransfer.harness.container.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A real container that serves one web application at the root, in a process of its own. */
public final class Server implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);

  /** A level of java.util.logging or of the loggers that containers bring. */
  private static final Pattern TROUBLE = Pattern.compile("\\b(SEVERE|ERROR|FATAL)\\b");

  /** How terminals are told to write in colour. */
  private static final String COLOURS = "\u001B\\[[0-9;]*m";

  private final ServerProcess process;
  private final Family family;
  private final Path base;
  private final URI address;

  private Server(ServerProcess process, Family family, Path base, URI address) {
    this.process = process;
    this.family = family;
    this.base = base;
    this.address = address;
  }

  /**
   * Starts a container.
   *
   * @param row which one
   * @param java the home of the Java that runs it
   * @param war the web application
   * @param base an empty folder for all that it writes
   */
  static Server start(Row row, Path java, Path war, Path base) {
    return Installation.of(row, java, war, base, List.of()).start();
  }

  static Server start(ServerProcess process, Family family, Path base, URI address) {
    Server server = new Server(process, family, base, address);
    server.awaitStart();
    return server;
  }

  private void awaitStart() {
    try {
      process.await("start", START, () -> family.started().matcher(process.output()).find());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  public URI address() {
    return address;
  }

  /** What it printed since it was started, and what Tomcat keeps apart for the application. */
  public String log() {
    StringBuilder log = new StringBuilder(process.output());
    Path logs = base.resolve("logs");
    try (Stream<Path> files = Files.isDirectory(logs) ? Files.list(logs) : Stream.empty()) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.getFileName().toString().startsWith("localhost.")) {
          log.append(Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return log.toString().replaceAll(COLOURS, "");
  }

  /**
   * What was logged at a level of trouble, but for what such a container always logs by itself.
   * Each entry is two lines: some loggers write level and message apart.
   */
  List<String> trouble() {
    List<String> lines = log().lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> TROUBLE.matcher(lines.get(i)).find())
        .mapToObj(i -> String.join("\n", lines.subList(i, Math.min(i + 2, lines.size()))))
        .filter(family.ownTrouble().asPredicate().negate())
        .toList();
  }

  /**
   * Waits until the condition holds.
   *
   * @throws IllegalStateException with what it printed, when it ends before that or the time is up
   */
  void await(String what, BooleanSupplier condition) {
    process.await(what, START, condition);
  }

  /** The operating system's number of its process. */
  public long pid() {
    return process.pid();
  }

  /** Asks it to stop, as an operator does, and waits until it has. */
  public void stop() {
    process.stop();
  }

  /** Ends it without ceremony, as SIGKILL does. */
  @Override
  public void close() {
    process.close();
  }
}
