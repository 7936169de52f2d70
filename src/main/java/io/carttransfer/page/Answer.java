package io.carttransfer.page;

import io.carttransfer.poq.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A whole answer of ours: never cached, never sniffed. Its length is left to the container, which
 * sends it with every answer of this size: a filter that compresses what we write would pass a
 * length of ours on as it is, and clients would wait for the rest. Immutable.
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

  /** Sends it. What the response already has of other headers goes with it. */
  public void send(HttpServletResponse response) throws IOException {
    // Some filters take every status that is set for an error and send it as one afterwards.
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
   * What is held in the buffer until it is complete gets its length from the container. Some send a
   * large piece at once unless a size is given, though it is no more than they have.
   */
  private void hold(HttpServletResponse response) {
    try {
      response.setBufferSize(Math.max(response.getBufferSize(), body.length + 1));
    } catch (IllegalStateException somethingIsWrittenAlready) {
      // Then it goes in pieces.
    }
  }

  /**
   * Sends it to a client that may still be sending, and ends the connection: some containers would
   * otherwise read on, for as long as the client cares to send, and hold the thread.
   *
   * @param why what the log gets, without anything that the client sent
   * @throws IOException always, once the answer is on its way: the container closes the connection.
   *     Behind a filter that holds the answer back it is not thrown, since it would replace it
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

  /** Containers log it, and clients can bring it about at will: it has no stack trace. */
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
