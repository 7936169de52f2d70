package io.carttransfer.harness.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A server of an engine: a process of its own on a free port of loopback, in a folder of its own.
 */
public final class DatabaseServer {

  private final Path folder;
  private final int port = freePort();
  private List<String> command;
  private Callable<?> question;
  private Process process;

  public DatabaseServer() {
    try {
      this.folder = Files.createTempDirectory("cart-transfer-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  public int port() {
    return port;
  }

  public Path folder() {
    return folder;
  }

  /** Runs a program to its end. */
  public void run(List<String> command) {
    try {
      Process once = builder(command).start();
      if (!once.waitFor(60, TimeUnit.SECONDS) || once.exitValue() != 0) {
        throw new IllegalStateException("failed: " + command + "\n" + log());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts the server; returns when it answers. */
  public void start(List<String> howToStart, Callable<?> howToAsk) {
    command = howToStart;
    question = howToAsk;
    start();
  }

  /** Starts the server again after {@link #signal} has stopped it. */
  public void start() {
    try {
      process = builder(command).start();
      Together.await(this::answers);
    } catch (Exception e) {
      throw new IllegalStateException("failed: " + command + "\n" + log(), e);
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("it has ended");
    }
    try {
      question.call();
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  /** Asks the server to stop in the way that this signal means, and waits until it has. */
  public void stop(String signal) {
    signal(signal, List.of(process.toHandle()));
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("did not stop: " + command + "\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All its processes do nothing until {@link #thaw()}; its sockets stay open. */
  public void freeze() {
    signal("STOP", all());
  }

  public void thaw() {
    signal("CONT", all());
  }

  private List<ProcessHandle> all() {
    List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
    process.descendants().forEach(all::add);
    return all;
  }

  /** One by one: a process that was not there when the others were frozen may have ended since. */
  private void signal(String name, List<ProcessHandle> receivers) {
    for (ProcessHandle each : receivers) {
      try {
        run(List.of("kill", "-" + name, "" + each.pid()));
      } catch (IllegalStateException e) {
        if (each.isAlive()) {
          throw e;
        }
      }
    }
  }

  private void stop() {
    try {
      if (process != null) {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      }
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProcessBuilder builder(List<String> command) {
    File log = folder.resolve("log.txt").toFile();
    return new ProcessBuilder(new ArrayList<>(command))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log.txt"));
    } catch (IOException e) {
      return "without a log";
    }
  }

  /** A port of loopback that nobody listens on now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
        throws IOException {
      Files.deleteIfExists(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}
