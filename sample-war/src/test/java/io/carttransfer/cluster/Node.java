package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import io.carttransfer.matrix.Installation;
import io.carttransfer.matrix.Row;
import io.carttransfer.matrix.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the shop's servers: a container in a process of its own, which can be killed. */
final class Node implements AutoCloseable {

  static final Row TOMCAT_10 = Row.of("Tomcat", "6.0", 17);
  static final Row TOMCAT_11 = Row.of("Tomcat", "6.1", 17);
  static final Row JETTY_12 = Row.of("Jetty ee10", "6.0", 17);

  private final Installation installation;
  private final Path base;
  private Server server;

  private Node(Installation installation, Path base) {
    this.installation = installation;
    this.base = base;
  }

  /** Sets one up; it does not run yet. */
  static Node of(Row row, ClusterShop shop, Path base, List<String> options) {
    try {
      Files.createDirectories(base);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> all = new ArrayList<>(List.of("-Xmx128m"));
    all.addAll(ClusterShop.settings());
    all.addAll(options);
    Path java = Path.of(System.getProperty("java.home"));
    return new Node(Installation.of(row, java, shop.folder(), base, all), base);
  }

  /** For Jetty: more lines of its start.ini. */
  void addToStartIni(String... lines) {
    try {
      Files.write(base.resolve("start.ini"), List.of(lines), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it; returns when it has shown the pages that bags arrive at. */
  Node start() {
    server = installation.start();
    WebView view = WebView.open();
    URI cart = address().resolve("cart");
    String mug = "" + Article.MUG.id();
    view.post(cart, Map.of("id", mug, "quantity", "1", "add", "1"));
    Page checkout = view.get(address().resolve("checkout"));
    assertEquals(200, checkout.status(), checkout.text());
    return this;
  }

  /** As SIGKILL does. */
  void kill() {
    server.close();
  }

  /** As an operator does. */
  void stop() {
    server.stop();
  }

  URI address() {
    return installation.address();
  }

  /** The folder that outlives its processes. */
  Path base() {
    return base;
  }

  long pid() {
    return server.pid();
  }

  /** What it printed since it was started. */
  String log() {
    return server.log();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
