package io.carttransfer.endpoint;

import io.carttransfer.page.Answer;
import io.carttransfer.poq.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An answer that is given while the client may still be sending. What is small and declared is read
 * to its end, so that an honest client gets the answer. For the rest the answer is flushed and an
 * exception makes the container close the connection: some containers would otherwise read on, for
 * as long as the client cares to send, and hold the thread. Where reading failed, the container
 * closes by itself, and would make a 500 of the exception.
 */
public final class EarlyAnswer {

  private EarlyAnswer() {}

  public static void send(HttpServletResponse response, Problem problem, RequestBody body)
      throws IOException {
    if (!body.canBeDrained()) {
      response.setHeader("Connection", "close");
    }
    Answer.send(response, problem);
    response.flushBuffer();
    if (!body.drain()) {
      throw new ClosedEarly(problem);
    }
  }

  /** Containers log it, and clients can bring it about at will: it has no stack trace. */
  private static final class ClosedEarly extends IOException {

    private static final long serialVersionUID = 1;

    ClosedEarly(Problem problem) {
      super(
          "Closing the connection of a client that may still be sending, after the answer "
              + problem.status()
              + ", instance="
              + problem.instance());
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
