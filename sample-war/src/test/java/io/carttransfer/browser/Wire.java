package io.carttransfer.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The line between browser and shop: keeps what was asked, and can lose an answer. */
final class Wire implements Closeable {

  private static final String HEAD_END = "\r\n\r\n";

  private final ServerSocket listener;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> toLose = new AtomicReference<>();
  private volatile int shop;

  Wire() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on it leads to the shop at this port. */
  void connect(int port) {
    shop = port;
    start(this::acceptAll);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
  }

  /** The heads of all requests: request line and header fields. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Breaks the connection in the middle of the next answer to a request that begins so. */
  void loseAnswerTo(String request) {
    toLose.set(request);
  }

  boolean hasLost() {
    return toLose.get() == null;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acceptAll() throws IOException {
    while (true) {
      Socket browser = listener.accept();
      Socket server = new Socket(InetAddress.getByName("127.0.0.1"), shop);
      Connection connection = new Connection(browser, server);
      start(connection::passRequests);
      start(connection::passAnswers);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // A side has closed its socket, which ends this one's work, too.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** A connection of the browser and the one that goes on to the shop. */
  private final class Connection {

    private final Socket browser;
    private final Socket server;
    private final AtomicReference<String> losing = new AtomicReference<>();

    Connection(Socket browser, Socket server) {
      this.browser = browser;
      this.server = server;
    }

    void passRequests() throws IOException {
      pass(
          browser,
          server,
          text -> {
            if (text.matches("(?s)(GET|POST|HEAD|OPTIONS) .*")) {
              asked.add(text.split(HEAD_END, 2)[0]);
            }
            String request = toLose.get();
            if (request != null && text.startsWith(request)) {
              losing.set(request);
            }
            return text.length();
          });
    }

    void passAnswers() throws IOException {
      pass(server, browser, text -> losing.get() == null ? text.length() : headOf(text));
    }

    /** The head and the first bytes of the page. */
    private int headOf(String text) {
      toLose.compareAndSet(losing.get(), null);
      return Math.min(text.length(), text.indexOf(HEAD_END) + HEAD_END.length() + 10);
    }

    private void pass(Socket from, Socket to, Part part) throws IOException {
      try (Socket source = from;
          Socket sink = to) {
        InputStream in = source.getInputStream();
        OutputStream out = sink.getOutputStream();
        byte[] bytes = new byte[65536];
        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
          int passed = part.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
          out.write(bytes, 0, passed);
          if (passed < length) {
            return;
          }
        }
      }
    }
  }

  /** How many characters of a text are passed on; less than all end the connection. */
  private interface Part {
    int of(String text);
  }
}
