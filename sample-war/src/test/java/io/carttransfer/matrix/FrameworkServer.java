package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.web.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** One Tomcat 9 with shops on frameworks, each at a path of its own. */
final class FrameworkServer implements AutoCloseable {

  private final Row tomcat = Matrix.row("Tomcat", "9.").with(Scanning.FEW);
  private final Path base;
  private final Installation installation;
  private Server server;

  /**
   * @param base an empty folder
   */
  FrameworkServer(Path base) throws IOException {
    this.base = base;
    this.installation = Installation.empty(tomcat, Path.of(System.getProperty("java.home")), base);
  }

  /** Adds a shop, with these filters in this order. */
  void add(FrameworkShop shop, String path, FrameworkFilter... filters) throws IOException {
    shop.write(tomcat, folder(path), at(path), List.of(filters));
  }

  /**
   * Adds a shop that is bound in another way.
   *
   * @param binding as in web.xml, so with its characters escaped
   */
  void add(FrameworkShop shop, String path, String binding, FrameworkFilter... filters)
      throws IOException {
    shop.write(tomcat, folder(path), at(path), binding, List.of(filters));
  }

  Path folder(String path) {
    return base.resolve("webapps").resolve(path);
  }

  URI at(String path) {
    return installation.address().resolve(path + "/");
  }

  void start() throws IOException {
    server = installation.start();
  }

  String log() {
    return server.log();
  }

  void assertShows(String words, Page page) {
    assertEquals(200, page.status(), page.text() + log());
    assertTrue(page.words().contains(words), page.text());
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
