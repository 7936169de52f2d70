package io.carttransfer.harness.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server on loopback, and can do what networks do: refuse, fall
 * silent, and cut. Counts the round trips.
 */
public final class StallingProxy implements Closeable {

  private final int target;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final Object gate = new Object();
  private boolean stalled;
  private String lastWords;
  private boolean mute;
  private ServerSocket listener;

  public StallingProxy(int target) {
    this.target = target;
    listen(0);
    this.port = listener.getLocalPort();
  }

  public int port() {
    return port;
  }

  /** How often a client has sent something after the server spoke, or first of all. */
  public int roundTrips() {
    return roundTrips.get();
  }

  /** Takes connections and bytes, and passes nothing on until {@link #goOn()}. */
  public void stall() {
    synchronized (gate) {
      stalled = true;
    }
  }

  public void goOn() {
    synchronized (gate) {
      stalled = false;
      mute = false;
      lastWords = null;
      gate.notifyAll();
    }
  }

  /** Passes on what clients say, and no answer from the moment on when one of them says this. */
  public void keepAnswersAfter(String words) {
    synchronized (gate) {
      lastWords = words;
    }
  }

  /** Ends all connections there are. */
  public void cut() {
    sockets.forEach(StallingProxy::closeQuietly);
    sockets.clear();
  }

  /** Ends all connections and refuses new ones until {@link #accept()}. */
  public void refuse() {
    closeQuietly(listener);
    cut();
  }

  public void accept() {
    listen(port);
  }

  @Override
  public void close() {
    refuse();
    goOn();
  }

  private void listen(int atPort) {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), atPort));
      listener = opened;
      thread(() -> acceptAll(opened));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acceptAll(ServerSocket from) throws IOException {
    while (true) {
      Socket client = from.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(client);
      sockets.add(server);
      if (from.isClosed()) {
        // This one came while refuse() was on its way.
        cut();
        return;
      }
      boolean[] clientSpeaks = {false};
      thread(() -> pass(client, server, true, clientSpeaks));
      thread(() -> pass(server, client, false, clientSpeaks));
    }
  }

  private void pass(Socket from, Socket to, boolean fromClient, boolean[] clientSpeaks)
      throws IOException, InterruptedException {
    try (Socket source = from;
        Socket sink = to) {
      InputStream in = source.getInputStream();
      OutputStream out = sink.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        awaitGate(fromClient, bytes, length);
        synchronized (clientSpeaks) {
          if (fromClient && !clientSpeaks[0]) {
            roundTrips.incrementAndGet();
          }
          clientSpeaks[0] = fromClient;
        }
        out.write(bytes, 0, length);
      }
    }
  }

  private void awaitGate(boolean fromClient, byte[] bytes, int length) throws InterruptedException {
    synchronized (gate) {
      if (fromClient && lastWords != null) {
        mute |= new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(lastWords);
      }
      while (stalled || mute && !fromClient) {
        gate.wait();
      }
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void thread(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // A side has closed its socket, which ends this one's work, too.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
