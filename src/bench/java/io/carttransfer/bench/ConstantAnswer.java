package io.carttransfer.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Reads the body and answers what is as long as our answer: the least that a servlet can do. */
public final class ConstantAnswer extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final byte[] ANSWER = new byte[430];

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getInputStream().readAllBytes();
    response.setContentType("application/json");
    response.setContentLength(ANSWER.length);
    response.getOutputStream().write(ANSWER);
  }
}
