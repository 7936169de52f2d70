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
import java.util.stream.Stream;

/** A real container that serves one web application at the root, in a process of its own. */
public final class Server implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);
  private static final Pattern STARTED =
      Pattern.compile("Server startup in|Started @\\d+ms|Started .*Server@.*@\\d+ms");

  private final ServerProcess process;
  private final Path base;
  private final URI address;

  private Server(ServerProcess process, Path base, URI address) {
    this.process = process;
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

  static Server start(ServerProcess process, Path base, URI address) {
    Server server = new Server(process, base, address);
    server.awaitStart();
    return server;
  }

  private void awaitStart() {
    try {
      process.await("start", START, () -> STARTED.matcher(process.output()).find());
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
    return log.toString();
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
