package io.carttransfer.harness.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server in a Java process of its own, held by a {@link Leash}; its output goes to a file. Start
 * it with {@link Leash} as main class, so that it ends with this JVM.
 */
public final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * @param command the Java command and its arguments
   * @param folder where it runs
   * @param output where its standard output and error go; overwritten
   */
  public static ServerProcess start(List<String> command, Path folder, Path output) {
    return start(command, Map.of(), folder, output);
  }

  /**
   * @param command the Java command and its arguments
   * @param environment more variables
   * @param folder where it runs
   * @param output where its standard output and error go; overwritten
   */
  public static ServerProcess start(
      List<String> command, Map<String, String> environment, Path folder, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    try {
      return new ServerProcess(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException("could not start " + command.get(0), e);
    }
  }

  /** A port of the loopback address that nobody listens on. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the condition holds.
   *
   * @throws IllegalStateException with the server's output, when the process ends or the time is up
   */
  public void await(String what, Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("ended before " + what + ":\n" + output());
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no " + what + " in " + atMost + ":\n" + output());
      }
      pause();
    }
  }

  private void pause() {
    try {
      process.waitFor(20, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** All that the server printed. */
  public String output() {
    try {
      return new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operating system's number of the process. */
  public long pid() {
    return process.pid();
  }

  /**
   * Asks the process to end, and waits until it has.
   *
   * @throws IllegalStateException with the server's output, when it does not end in a minute
   */
  public void stop() {
    // Not Process.destroy(), which closes the leash, too.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("did not stop:\n" + output());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process without ceremony: nothing of it is kept. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
