package io.carttransfer.check;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.carttransfer.harness.web.Certificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Serves a shop on loopback, with TLS and without, on the JDK's own server. */
final class ShopServer implements AutoCloseable {

  private static final int LARGEST = 70_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer plain;
  private final HttpsServer secure;
  private final Function<Call, Reply> shop;
  private final Duration bodyAtMost;

  private ShopServer(Function<Call, Reply> shop, Certificates tls, Duration bodyAtMost) {
    this.shop = shop;
    this.bodyAtMost = bodyAtMost;
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      plain = HttpServer.create(any, 0);
      secure = HttpsServer.create(any, 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    secure.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    for (HttpServer server : new HttpServer[] {plain, secure}) {
      server.setExecutor(threads);
      server.createContext("/", this::serve);
      server.start();
    }
  }

  /**
   * Opens a shop.
   *
   * @param bodyAtMost how long a body may take
   */
  static ShopServer open(Function<Call, Reply> shop, Certificates tls, Duration bodyAtMost) {
    return new ShopServer(shop, tls, bodyAtMost);
  }

  int plainPort() {
    return plain.getAddress().getPort();
  }

  int securePort() {
    return secure.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    Reply reply =
        shop.apply(
            new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                body(exchange.getRequestBody())));
    if (reply != null) {
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < reply.headers().size(); i += 2) {
        exchange.getResponseHeaders().add(reply.headers().get(i), reply.headers().get(i + 1));
      }
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
    exchange.close();
  }

  /** The body, as far as it is not too large; null when it is too slow. */
  private String body(InputStream in) throws IOException {
    CompletableFuture<byte[]> reading =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                byte[] start = in.readNBytes(LARGEST);
                // A server that closes while a client still sends may destroy its own answer.
                in.transferTo(OutputStream.nullOutputStream());
                return start;
              } catch (IOException e) {
                return new byte[0];
              }
            },
            threads);
    try {
      byte[] bytes = reading.get(bodyAtMost.toMillis(), TimeUnit.MILLISECONDS);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    plain.stop(0);
    secure.stop(0);
    threads.shutdownNow();
  }
}
