package io.carttransfer;

import io.carttransfer.poq.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An answer that is given while the client may still be sending. What is small and declared is read
 * to its end, so that an honest client gets the answer. For the rest the answer is flushed and an
 * exception makes the container close the connection: some containers would otherwise read on, for
 * as long as the client cares to send, and hold the thread.
 */
final class EarlyAnswer {

  private EarlyAnswer() {}

  static void send(HttpServletResponse response, Problem problem, RequestBody body)
      throws IOException {
    response.setHeader("Connection", "close");
    ProblemResponse.send(response, problem);
    response.flushBuffer();
    if (!body.drain()) {
      throw new IOException(
          "closing the connection of a client that still sends after status " + problem.status());
    }
  }
}
