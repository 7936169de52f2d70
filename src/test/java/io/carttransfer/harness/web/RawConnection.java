package io.carttransfer.harness.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything can be sent, at any pace: malformed, cut and slow requests. */
public final class RawConnection implements AutoCloseable {

  private final Socket socket;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private boolean ended;

  private RawConnection(Socket socket) {
    this.socket = socket;
  }

  /** Connects to the server of this address. */
  public static RawConnection to(URI address) {
    try {
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket.setTcpNoDelay(true);
      return new RawConnection(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends text, one byte a character (ISO-8859-1). */
  public RawConnection send(String text) {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public RawConnection send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends a byte, waits, sends the next one, until all are sent or the server has answered or
   * closed.
   *
   * @return how many were sent
   */
  public int trickle(byte[] bytes, Duration pause) {
    for (int i = 0; i < bytes.length; i++) {
      if (received.size() > 0 || ended) {
        return i;
      }
      try {
        socket.getOutputStream().write(bytes[i]);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        ended = true;
        return i;
      }
      read(pause);
    }
    return bytes.length;
  }

  /**
   * Everything that the server sends until it closes the connection, or has been silent for so
   * long.
   */
  public String answer(Duration silence) {
    while (!ended && read(silence)) {
      // Reads until nothing comes.
    }
    return received.toString(StandardCharsets.ISO_8859_1);
  }

  /**
   * One whole answer: up to the end of its body by Content-Length, of its chunks, or of the
   * connection.
   *
   * @throws AssertionError when it is not whole after this time
   */
  public String wholeAnswer(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!RawAnswer.isWhole(text()) && !ended) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("no whole answer in " + atMost + ", only: " + text());
      }
      read(Duration.ofNanos(Math.max(left, 1_000_000)));
    }
    return text();
  }

  /** Whether the server closes the connection within this time; what it sends first is kept. */
  public boolean isClosedWithin(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (!ended && System.nanoTime() < end) {
      read(Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000)));
    }
    return ended;
  }

  private String text() {
    return received.toString(StandardCharsets.ISO_8859_1);
  }

  private boolean read(Duration atMost) {
    try {
      socket.setSoTimeout((int) Math.max(1, atMost.toMillis()));
      InputStream in = socket.getInputStream();
      byte[] part = new byte[8192];
      int length = in.read(part);
      if (length < 0) {
        ended = true;
        return false;
      }
      received.write(part, 0, length);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      ended = true;
      return false;
    }
  }

  /** No more will be sent; the answer can still be read. */
  public RawConnection endOfRequest() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
