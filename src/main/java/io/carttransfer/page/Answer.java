package io.carttransfer.page;

import io.carttransfer.poq.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A complete answer of ours: never cached, never sniffed. It does not set its length; the container
 * adds it to answers of this size. A compressing filter would pass our length on unchanged, and
 * clients would wait for the rest. Immutable.
 */
public final class Answer {

  private final int status;
  private final String mediaType;
  private final byte[] body;

  private Answer(int status, String mediaType, byte[] body) {
    this.status = status;
    this.mediaType = mediaType;
    this.body = body;
  }

  /** Problem details. */
  public static Answer of(Problem problem) {
    return new Answer(problem.status(), Problem.MEDIA_TYPE, problem.toJson());
  }

  /**
   * @param json in UTF-8
   */
  public static Answer json(int status, byte[] json) {
    return new Answer(status, "application/json;charset=UTF-8", json.clone());
  }

  /** A page for people. */
  public static Answer html(int status, String page) {
    return new Answer(status, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends it, together with other headers that the response already has. */
  public void send(HttpServletResponse response) throws IOException {
    // Some filters treat every status that is set as an error, and send an error page afterwards.
    if (response.getStatus() != status) {
      response.setStatus(status);
    }
    hold(response);
    response.setContentType(mediaType);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(body);
  }

  /**
   * If the whole body fits into the buffer, the container adds its length. Some containers send a
   * large part at once unless a buffer size is set, even if it would fit.
   */
  private void hold(HttpServletResponse response) {
    try {
      response.setBufferSize(Math.max(response.getBufferSize(), body.length + 1));
    } catch (IllegalStateException somethingIsWrittenAlready) {
      // Then it goes in pieces.
    }
  }

  /**
   * Sends it to a client that may still be sending, and closes the connection: otherwise some
   * containers continue to read for as long as the client sends, and hold the thread.
   *
   * @param why for the log, without anything that the client sent
   * @throws IOException always, once the answer is on its way: the container closes the connection.
   *     Behind a filter that buffers the answer it is not thrown, because it would replace the
   *     answer
   */
  public void sendAndClose(HttpServletResponse response, String why) throws IOException {
    response.setHeader("Connection", "close");
    send(response);
    response.flushBuffer();
    if (response.isCommitted()) {
      throw new ClosedEarly(
          "Closing the connection of a client that may still be sending, after the answer "
              + status
              + ", "
              + why);
    }
  }

  /** Containers log it, and clients can cause it at will, so it has no stack trace. */
  private static final class ClosedEarly extends IOException {

    private static final long serialVersionUID = 1;

    ClosedEarly(String message) {
      super(message);
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
