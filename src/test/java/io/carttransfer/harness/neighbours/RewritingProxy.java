package io.carttransfer.harness.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;

/**
 * A reverse proxy that shows a shop under another path, as web servers in front of a container do:
 * it rewrites the path of requests, of redirects and of cookies, and leaves pages alone.
 */
public final class RewritingProxy implements AutoCloseable {

  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "connection", "content-length", "host", "upgrade", "http2-settings", "transfer-encoding");

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;
  private final String path;
  private volatile URI shop;
  private volatile boolean replacesErrors;

  private RewritingProxy(HttpServer server, String path) {
    this.server = server;
    this.path = path;
  }

  /** Starts on a free port; shows the shop below this path, which ends with a slash. */
  public static RewritingProxy start(String path) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      RewritingProxy proxy = new RewritingProxy(server, path);
      server.createContext(path, proxy::handle);
      server.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void forwardTo(URI address) {
    shop = address;
  }

  /** From now on it shows a page of its own in the place of every error. */
  public void replaceErrors() {
    replacesErrors = true;
  }

  /** The shop's address as shoppers see it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(shop.resolve(asked.getRawPath().substring(path.length()) + query))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> pass(request, name, value)));
    try {
      answer(exchange, http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pass(HttpRequest.Builder request, String name, String value) {
    if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
      request.header(name, value);
    }
  }

  private void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(
                    value -> exchange.getResponseHeaders().add(name, outside(name, value)));
              }
            });
    boolean replaced = replacesErrors && response.statusCode() >= 400;
    byte[] body = replaced ? "The proxy's page".getBytes(UTF_8) : response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String outside(String header, String value) {
    String inside = shop.getPath();
    if (header.equalsIgnoreCase("Set-Cookie")) {
      String root = inside.substring(0, inside.length() - 1);
      return value.replaceFirst("(?i)Path=" + root + "(?=$|[;/])", "Path=" + path);
    }
    if (header.equalsIgnoreCase("Location")) {
      return value.replace(shop.toString(), address().toString());
    }
    return value;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
