package io.carttransfer.binding;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** A shopper with a session of a real container, whose pages are written by the test. */
final class Visitor implements AutoCloseable {

  /** What a page does. */
  interface Page<T> {
    T show(HttpServletRequest request, HttpServletResponse response) throws Exception;
  }

  private static final Pattern SESSION = Pattern.compile("Set-Cookie: JSESSIONID=([^;\\r\\n]+)");

  private final Server server = new Server();
  private final LocalConnector connector = new LocalConnector(server);
  private final ServletContextHandler handler =
      new ServletContextHandler(ServletContextHandler.SESSIONS);
  private Page<?> page;
  private Object shown;
  private Exception thrown;
  private String cookie = "";
  private String answer;

  Visitor() throws Exception {
    server.addConnector(connector);
    handler.addServlet(new ServletHolder(new Pages()), "/*");
    server.setHandler(handler);
    server.start();
  }

  ServletContext application() {
    return handler.getServletContext();
  }

  /** Runs a page in a request of this shopper's; what it throws is thrown here. */
  <T> T visit(Page<T> next) throws Exception {
    page = next;
    thrown = null;
    answer = connector.getResponse("GET / HTTP/1.1\r\nHost: shop\r\n" + cookie + "\r\n");
    Matcher session = SESSION.matcher(answer);
    if (session.find()) {
      cookie = "Cookie: JSESSIONID=" + session.group(1) + "\r\n";
    }
    if (thrown != null) {
      throw thrown;
    }
    @SuppressWarnings("unchecked")
    T result = (T) shown;
    return result;
  }

  /** The attribute of this shopper's session, or null. */
  Object attribute(String name) throws Exception {
    return visit(
        (request, response) ->
            request.getSession(false) == null
                ? null
                : request.getSession(false).getAttribute(name));
  }

  void bind(String name, Object value) throws Exception {
    visit(
        (request, response) -> {
          request.getSession().setAttribute(name, value);
          return null;
        });
  }

  boolean hasSession() {
    return !cookie.isEmpty();
  }

  /** The last answer, head and body. */
  String answer() {
    return answer;
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }

  private final class Pages extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      try {
        shown = page.show(request, response);
      } catch (Exception e) {
        thrown = e;
      }
    }
  }
}
