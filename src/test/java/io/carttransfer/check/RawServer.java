package io.carttransfer.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers anything at all, byte for byte. */
final class RawServer implements AutoCloseable {

  /** Writes an answer; what it does not write does not come. */
  interface Script {

    /**
     * @param head of the request, without its body
     */
    void answer(String head, OutputStream out) throws IOException;
  }

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private final Script script;

  private final int mostBytes;

  private RawServer(Script script, int mostBytes) {
    this.script = script;
    this.mostBytes = mostBytes;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  static RawServer answering(Script script) {
    return new RawServer(script, Integer.MAX_VALUE);
  }

  /** One that neither reads nor answers a body larger than this. */
  static RawServer deafTo(int bytes, Script script) {
    return new RawServer(script, bytes);
  }

  static RawServer answering(String text) {
    return answering((head, out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many requests came. */
  int requests() {
    return requests.get();
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
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          return;
        }
        head.append((char) next);
      }
      int at = head.indexOf("Content-Length: ");
      if (at >= 0) {
        int length = Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at)));
        if (length > mostBytes) {
          new java.util.concurrent.CountDownLatch(1).await();
        }
        in.readNBytes(length);
      }
      requests.incrementAndGet();
      script.answer(head.toString(), client.getOutputStream());
      client.getOutputStream().flush();
    } catch (IOException e) {
      // The checker has had enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
