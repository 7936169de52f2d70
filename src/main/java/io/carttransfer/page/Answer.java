package io.carttransfer.page;

import io.carttransfer.poq.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problem details into a response: always whole, never cached, never sniffed. */
public final class Answer {

  private Answer() {}

  public static void send(HttpServletResponse response, Problem problem) throws IOException {
    byte[] json = problem.toJson();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
