package io.carttransfer.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A page that is not the shop's, at a port of its own. */
final class Elsewhere implements AutoCloseable {

  private final HttpServer server;

  private Elsewhere(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens one.
   *
   * @param html of its only page
   */
  static Elsewhere open(String html) {
    try {
      InetAddress loopback = InetAddress.getByName("127.0.0.1");
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      byte[] page = html.getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      server.start();
      return new Elsewhere(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code localhost} is another site than the shop, {@code 127.0.0.1} the same one. */
  String address(String host) {
    return "http://" + host + ":" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
