package io.carttransfer.check;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One connection for one request. It is closed from outside when its time is up, because no
 * time-out covers a blocking write or a server that sends a byte now and then.
 */
final class Connection implements Closeable {

  private static final int PART = 8192;

  private final Socket raw = new Socket(Proxy.NO_PROXY);
  private final Request request;
  private final @Nullable InetSocketAddress proxy;
  private final ScheduledFuture<?> end;
  private volatile boolean timeIsUp;
  private Socket socket = raw;
  private InputStream in = new ByteArrayInputStream(new byte[0]);

  private Connection(
      Request request,
      @Nullable InetSocketAddress proxy,
      ScheduledExecutorService clock,
      int millis) {
    this.request = request;
    this.proxy = proxy;
    this.end = clock.schedule(this::endNow, millis, TimeUnit.MILLISECONDS);
  }

  private void endNow() {
    timeIsUp = true;
    closeQuietly(raw);
  }

  /**
   * Prepares a connection; its time begins now.
   *
   * @param millis the time limit
   */
  static Connection prepare(
      Request request, Network network, ScheduledExecutorService clock, int millis) {
    return new Connection(request, proxyTo(request.address(), network), clock, millis);
  }

  private static @Nullable InetSocketAddress proxyTo(URI address, Network network) {
    List<Proxy> ways = network.proxies() == null ? null : network.proxies().select(address);
    if (ways == null || ways.isEmpty() || ways.get(0).type() != Proxy.Type.HTTP) {
      return null;
    }
    return (InetSocketAddress) ways.get(0).address();
  }

  /** Host and port of the proxy, or null. */
  @Nullable String proxy() {
    return proxy == null ? null : proxy.getHostString() + ":" + proxy.getPort();
  }

  /** Whether it was closed because its time was up. */
  boolean isTimeUp() {
    return timeIsUp;
  }

  void open(Network network) throws IOException {
    String host = proxy == null ? bare(request.address().getHost()) : proxy.getHostString();
    int port = proxy == null ? request.port() : proxy.getPort();
    // The resolver's preferred address; trying another would hide an error.
    raw.connect(new InetSocketAddress(InetAddress.getByName(host), port), network.connectMillis());
    raw.setTcpNoDelay(true);
    in = new BufferedInputStream(raw.getInputStream());
    if (request.isHttps()) {
      if (proxy != null) {
        tunnel();
      }
      secure(network);
    }
  }

  private void tunnel() throws IOException {
    String peer = request.address().getHost() + ":" + request.port();
    write("CONNECT " + peer + " HTTP/1.1\r\nHost: " + peer + "\r\n\r\n");
    int status = AnswerReader.readStatusOfTunnel(in);
    if (status / 100 != 2) {
      throw new ProxyRefusal(status);
    }
  }

  private void secure(Network network) throws IOException {
    String host = bare(request.address().getHost());
    SSLSocket secured = (SSLSocket) network.tls().createSocket(raw, host, request.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    socket = secured;
    in = new BufferedInputStream(secured.getInputStream());
  }

  /** Sends only the head. */
  void sendHead() throws IOException {
    write(request.head(proxy != null && !request.isHttps()));
  }

  /**
   * Sends the body, until an answer arrives or the server closes the connection; both may happen
   * early.
   */
  void sendBody() {
    byte[] body = request.body();
    try {
      for (int at = 0; at < body.length && in.available() == 0; at += PART) {
        socket.getOutputStream().write(body, at, Math.min(PART, body.length - at));
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // An answer may have arrived before: reading decides.
    }
  }

  /** Sends one byte; false if the server accepts no more, or has answered. */
  boolean sendByte(int value) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(value);
      out.flush();
      return in.available() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits for a part of the answer, or the end of the connection. */
  boolean isSilentFor(int millis) throws IOException {
    in.mark(1);
    socket.setSoTimeout(millis);
    try {
      in.read();
      in.reset();
      return false;
    } catch (java.net.SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(0);
    }
  }

  Answer receive() throws IOException {
    return new AnswerReader(in).read(request.method());
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public void close() {
    end.cancel(false);
    closeQuietly(raw);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was no longer of use.
    }
  }
}
