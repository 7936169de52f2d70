package io.carttransfer.endpoint;

import io.carttransfer.page.Answer;
import io.carttransfer.poq.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An answer that is given while the client may still be sending. What is small and declared is read
 * to its end, so that an honest client gets the answer on a connection that lives on; for the rest
 * the connection is closed. Where reading failed, the container closes by itself, and would make a
 * 500 of an exception.
 */
public final class EarlyAnswer {

  private EarlyAnswer() {}

  public static void send(HttpServletResponse response, Problem problem, RequestBody body)
      throws IOException {
    Answer answer = Answer.of(problem);
    if (body.drain()) {
      answer.send(response);
    } else {
      answer.sendAndClose(response, "instance=" + problem.instance());
    }
  }
}
