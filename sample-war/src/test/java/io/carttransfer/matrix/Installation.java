package io.carttransfer.matrix;

import io.carttransfer.harness.container.Leash;
import io.carttransfer.harness.container.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A container's own folder with one web application at the root, and a port. Servers are started
 * from it, one after another; what one of them leaves in the folder, the next one finds.
 */
public final class Installation {

  private final Site site;
  private final Path java;
  private final List<String> options;

  private Installation(Row row, Path java, Path base, List<String> options) {
    this.site = new Site(row, base, ServerProcess.freePort());
    this.java = java;
    this.options = options;
  }

  /**
   * Sets up the folder.
   *
   * @param row which container
   * @param java the home of the Java that runs it
   * @param war the web application, packed or as a folder
   * @param base an empty folder for all that the container writes
   * @param options of the Java virtual machine; they come last, so they win
   */
  public static Installation of(Row row, Path java, Path war, Path base, List<String> options) {
    Installation installation = new Installation(row, java, base, new ArrayList<>());
    String checkout = installation.address().resolve("checkout").toString();
    installation.options.add("-Dcart-transfer.checkout-url=" + checkout);
    installation.options.addAll(options);
    try {
      installation.write(war);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return installation;
  }

  /**
   * Sets up a container without a web application; they come into the folder's {@code webapps}, and
   * say in their own web.xml what the app opens.
   *
   * @param row which container
   * @param java the home of the Java that runs it
   * @param base an empty folder for all that the container writes
   */
  static Installation empty(Row row, Path java, Path base) throws IOException {
    Installation installation = new Installation(row, java, base, List.of());
    installation.write();
    return installation;
  }

  private void write(Path war) throws IOException {
    write();
    boolean packed = Files.isRegularFile(war);
    copy(war, packed ? site.war() : site.war().resolveSibling("ROOT"));
  }

  private void write() throws IOException {
    Path base = site.base();
    Files.createDirectories(base.resolve("temp"));
    Files.createDirectories(base.resolve("webapps"));
    Leash.writeTo(base.resolve("leash"));
    site.row().family().write(site);
    site.row().scanning().write(site.row(), base);
  }

  /** Puts a second web application beside the one at the root. */
  Installation add(Path war, String context) {
    try {
      site.row().family().add(site, war, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Copies a file, or a folder with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, file.equals(from) ? to : copy);
      }
    }
  }

  /** Adds an option of the Java virtual machine, which wins over those before. */
  void with(String option) {
    options.add(option);
  }

  /** Starts a server; returns when it serves. */
  public Server start() {
    Path base = site.base();
    Family family = site.row().family();
    ServerProcess process =
        ServerProcess.start(command(), family.environment(site), base, base.resolve("out.txt"));
    return Server.start(process, family, base, address());
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(
        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.language=en"));
    command.add("-Djava.io.tmpdir=" + site.base().resolve("temp"));
    command.addAll(options);
    command.addAll(site.row().family().command(site));
    return command;
  }

  /** Where its servers answer. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + site.port() + "/");
  }
}
