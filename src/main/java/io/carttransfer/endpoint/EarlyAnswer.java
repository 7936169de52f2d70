package io.carttransfer.endpoint;

import io.carttransfer.page.Answer;
import io.carttransfer.poq.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An answer that is sent while the client may still be sending. A small declared body is read to
 * its end, so that an honest client gets the answer and can keep the connection; otherwise the
 * connection is closed. After a failed read the container closes it anyway, and would turn an
 * exception into a 500.
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
