package io.carttransfer.harness.shops.plain;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A confirmation page to which something happens: the request says what. It leaves the order's
 * number in {@code requestScope.placed}, late where it answers asynchronously.
 */
public class ConfirmationPage extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final class Fault extends Error {

    private static final long serialVersionUID = 1;

    Fault() {
      super("on purpose");
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String how = String.valueOf(request.getParameter("how"));
    response.setContentType("text/html;charset=UTF-8");
    if (request.getAttribute("again") != null) {
      AsyncContext second = request.startAsync(request, response);
      second.start(() -> complete(second));
      return;
    }
    if (request.getAttribute("shown") != null) {
      place(request);
      if (how.endsWith("-endless")) {
        writeForEver(response);
      }
      response.getWriter().print("<p>dispatched");
      return;
    }
    if (how.startsWith("async-")) {
      answerLater(how, request, response);
      return;
    }
    place(request);
    switch (how) {
      case "servlet-exception" -> throw new ServletException("on purpose");
      case "runtime-exception" -> throw new IllegalStateException("on purpose");
      case "io-exception" -> throw new IOException("on purpose");
      case "error" -> throw new Fault();
      case "send-error" -> response.sendError(500);
      case "status" -> response.setStatus(503);
      case "committed" -> {
        response.getWriter().print("<p>half a page");
        response.flushBuffer();
        throw new ServletException("on purpose");
      }
      case "endless" -> writeForEver(response);
      case "logout" -> request.getSession().invalidate();
      default -> response.getWriter().print("<p>thank you");
    }
  }

  private static void place(HttpServletRequest request) {
    request.setAttribute("placed", request.getParameter("number"));
    request.setAttribute("declined", request.getParameter("declined"));
  }

  private static void writeForEver(HttpServletResponse response) throws IOException {
    OutputStream out = response.getOutputStream();
    byte[] part = new byte[8192];
    while (true) {
      out.write(part);
      out.flush();
    }
  }

  private void answerLater(String how, HttpServletRequest request, HttpServletResponse response) {
    AsyncContext async = request.startAsync(request, response);
    async.setTimeout(how.equals("async-timeout") ? 300 : 30_000);
    switch (how) {
      case "async-dispatch", "async-dispatch-endless" -> {
        request.setAttribute("shown", true);
        async.start(async::dispatch);
      }
      case "async-twice" -> {
        request.setAttribute("again", true);
        async.start(async::dispatch);
      }
      case "async-at-once" -> complete(async);
      case "async-timeout" -> place(request);
      case "async-exception" -> {
        place(request);
        throw new IllegalStateException("on purpose");
      }
      case "async-status" ->
          async.start(
              () -> {
                ((HttpServletResponse) async.getResponse()).setStatus(500);
                complete(async);
              });
      case "async-endless" ->
          async.start(
              () -> {
                place((HttpServletRequest) async.getRequest());
                try {
                  writeForEver((HttpServletResponse) async.getResponse());
                } catch (IOException gone) {
                  completeIfItIsNot(async);
                }
              });
      default -> async.start(() -> complete(async));
    }
  }

  private static void complete(AsyncContext async) {
    try {
      place((HttpServletRequest) async.getRequest());
      async.getResponse().getWriter().print("<p>thank you, later");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      async.complete();
    }
  }

  /** The container may be faster. */
  private static void completeIfItIsNot(AsyncContext async) {
    try {
      async.complete();
    } catch (IllegalStateException itIs) {
      // There is nothing left to do.
    }
  }
}
