package io.carttransfer.matrix;

import io.carttransfer.container.Leash;
import io.carttransfer.container.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real container that serves one web application at the root, in a process of its own. */
final class Server implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
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
    int port = ServerProcess.freePort();
    URI address = URI.create("http://127.0.0.1:" + port + "/");
    try {
      Files.createDirectories(base.resolve("temp"));
      Files.createDirectories(base.resolve("webapps"));
      Files.copy(war, base.resolve("webapps/ROOT.war"));
      Path leash = Leash.writeTo(base.resolve("leash"));
      List<String> command = new ArrayList<>();
      command.add(java.resolve("bin/java").toString());
      command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Duser.language=en"));
      command.add("-Djava.io.tmpdir=" + base.resolve("temp"));
      command.add("-Dcart-transfer.checkout-url=" + address.resolve("checkout"));
      if (row.isTomcat()) {
        command.addAll(tomcat(row, base, port, leash));
      } else {
        command.addAll(jetty(row, base, port, leash));
      }
      ServerProcess process = ServerProcess.start(command, base, base.resolve("out.txt"));
      Server server = new Server(process, base, address);
      server.awaitStart();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitStart() {
    try {
      process.await("start", START, () -> STARTED.matcher(process.output()).find());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static List<String> tomcat(Row row, Path base, int port, Path leash) throws IOException {
    Path bin = row.home().resolve("bin");
    TomcatFiles.write(row, base, port);
    return List.of(
        "-cp",
        bin.resolve("bootstrap.jar")
            + File.pathSeparator
            + bin.resolve("tomcat-juli.jar")
            + File.pathSeparator
            + leash,
        "-Dcatalina.home=" + row.home(),
        "-Dcatalina.base=" + base,
        "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
        "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
        Leash.class.getName(),
        "org.apache.catalina.startup.Bootstrap",
        "start");
  }

  private static List<String> jetty(Row row, Path base, int port, Path leash) throws IOException {
    String environment = row.environment();
    List<String> ini = new ArrayList<>();
    for (String module : List.of("deploy", "jsp", "plus")) {
      ini.add("--module=" + environment + module);
    }
    ini.add("--module=http");
    ini.add("jetty.http.host=127.0.0.1");
    ini.add("jetty.http.port=" + port);
    Files.write(base.resolve("start.ini"), ini);
    Files.createDirectories(base.resolve("resources"));
    if (row.shop().equals("no scanning")) {
      Scanning.turnOffInJetty(base.resolve("webapps"), environment);
    }
    return List.of(
        "-cp",
        row.home().resolve("start.jar") + File.pathSeparator + leash,
        "-Djetty.home=" + row.home(),
        "-Djetty.base=" + base,
        Leash.class.getName(),
        "org.eclipse.jetty.start.Main");
  }

  URI address() {
    return address;
  }

  /** What it printed, and what Tomcat keeps apart for the web application. */
  String log() {
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

  @Override
  public void close() {
    process.close();
  }
}
