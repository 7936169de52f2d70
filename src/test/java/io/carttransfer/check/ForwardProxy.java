package io.carttransfer.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy that leads every name to a shop on loopback, so that a test has hosts of any name without
 * a network.
 */
final class ForwardProxy implements AutoCloseable {

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final int plainPort;
  private final int securePort;
  private final int refusal;

  private ForwardProxy(int plainPort, int securePort, int refusal) {
    this.plainPort = plainPort;
    this.securePort = securePort;
    this.refusal = refusal;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  static ForwardProxy to(int plainPort, int securePort) {
    return new ForwardProxy(plainPort, securePort, 0);
  }

  /** A proxy that answers every CONNECT with this status. */
  static ForwardProxy refusing(int status) {
    return new ForwardProxy(0, 0, status);
  }

  /** Leads everything to it. */
  ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(
            new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort())));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException e) {
        throw new AssertionError(e);
      }
    };
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      String head = head(in);
      boolean connect = head.startsWith("CONNECT ");
      if (connect && refusal != 0) {
        write(client.getOutputStream(), "HTTP/1.1 " + refusal + " No\r\n\r\n");
        return;
      }
      try (Socket shop =
          new Socket(InetAddress.getLoopbackAddress(), connect ? securePort : plainPort)) {
        write(
            connect ? client.getOutputStream() : shop.getOutputStream(),
            connect ? "HTTP/1.1 200 OK\r\n\r\n" : head);
        threads.execute(() -> pipe(in, shop));
        pipe(shop.getInputStream(), client);
      }
    } catch (IOException e) {
      // The checker or the shop has closed: that is the end of it.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void pipe(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException | UnsupportedOperationException e) {
      // One side has closed.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
