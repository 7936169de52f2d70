package io.carttransfer.harness.browser;

import io.carttransfer.harness.tags.ShownPage;
import io.carttransfer.ledger.Journal;
import io.carttransfer.page.Bridge;
import io.carttransfer.session.Orders;
import io.carttransfer.store.MemoryStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/**
 * A shop whose pages are made of tags, the platform's library as a stand-in that comes from another
 * host, and the app that hears what the library tells.
 */
public final class BrowserShop implements AutoCloseable {

  /** Takes over the queue as the platform's library does, and tells the app's side all calls. */
  public static final String LIBRARY =
      """
      (function () {
        var queue = window.PoqWebCheckout.q;
        function telling(method) {
          return function () {
            var request = new XMLHttpRequest();
            request.open('POST', '/app', false);
            request.send(JSON.stringify([method].concat([].slice.call(arguments))));
          };
        }
        window.PoqWebCheckout = {
          send: telling('send'),
          on: telling('on'),
          options: telling('options'),
          destroy: telling('destroy')
        };
        queue.forEach(function (call) {
          window.PoqWebCheckout[call[0]].apply(null, call[1]);
        });
      })();
      """;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final ServletContextHandler handler =
      new ServletContextHandler(null, "/", ServletContextHandler.SESSIONS);
  private final Map<String, Content> pages = new ConcurrentHashMap<>();
  private final Map<String, String> policies = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> fetched = new CopyOnWriteArrayList<>();
  private volatile Library library = Library.THERE;
  private volatile boolean losesResponses;

  /** What becomes of a request for the library. */
  public enum Library {
    THERE,
    MISSING,
    /** The page of a network that wants a login first, with status 200. */
    SOMETHING_ELSE
  }

  public static BrowserShop open() {
    BrowserShop shop = new BrowserShop();
    shop.start();
    return shop;
  }

  private void start() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    handler.addServlet(new ServletHolder(new Pages()), "/*");
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    page("empty");
    put(new Bridge(libraryUrl(), "cart_transfer", Optional.empty()));
    put(
        new Orders(
            new MemoryStore(address(""), Duration.ofMinutes(30), 1 << 20, System::nanoTime),
            new Journal()));
  }

  private void put(Object part) {
    handler.getServletContext().setAttribute(part.getClass().getName(), part);
  }

  /** A page, made anew for each request. */
  public BrowserShop page(String path, Content... parts) {
    pages.put(
        "/" + path,
        (request, page) -> {
          for (Content part : parts) {
            part.write(request, page);
          }
        });
    return this;
  }

  /** Sends this Content-Security-Policy with the page. */
  public BrowserShop policy(String path, String policy) {
    policies.put("/" + path, policy);
    return this;
  }

  public BrowserShop library(Library now) {
    library = now;
    return this;
  }

  /** A part of a page. */
  public interface Content {
    void write(HttpServletRequest request, ShownPage page);
  }

  /** From now on this file of the library comes only after {@link #release}. */
  public BrowserShop hold(String file) {
    held.put(file, new CountDownLatch(1));
    return this;
  }

  public void release(String file) {
    held.get(file).countDown();
  }

  /** Whether pages are made, but the connection breaks before the browser has them. */
  public BrowserShop losesResponses(boolean now) {
    losesResponses = now;
    return this;
  }

  public String address(String path) {
    return "http://127.0.0.1:" + connector.getLocalPort() + "/" + path;
  }

  /** Another origin than the pages'. */
  public String libraryUrl() {
    return "http://localhost:" + connector.getLocalPort() + "/library/web-checkout";
  }

  /** What the app heard, each call as JSON: method, then arguments. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  /** What the app heard of one event. */
  public List<String> heard(String event) {
    return heard.stream().filter(call -> call.startsWith("[\"send\",\"" + event + "\"")).toList();
  }

  /** Which files of the library were asked for. */
  public List<String> fetched() {
    return List.copyOf(fetched);
  }

  @Override
  public void close() {
    held.values().forEach(CountDownLatch::countDown);
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Pages extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String path = request.getPathInfo();
      if (path.equals("/app")) {
        heard.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      } else if (path.startsWith("/library/")) {
        answerLibrary(path, response);
      } else if (path.equals("/cart-transfer/bridge.js")) {
        response.setContentType("text/javascript");
        response
            .getOutputStream()
            .write(getClass().getResourceAsStream("/META-INF/resources" + path).readAllBytes());
      } else if (pages.containsKey(path)) {
        answerPage(path, request, response);
      } else {
        response.setStatus(404);
      }
    }

    private void answerLibrary(String path, HttpServletResponse response) throws IOException {
      String file = path.substring("/library/".length());
      fetched.add(file);
      try {
        held.getOrDefault(file, new CountDownLatch(0)).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setContentType("text/javascript");
      switch (library) {
        case THERE -> response.getWriter().write(LIBRARY);
        case MISSING -> response.setStatus(404);
        case SOMETHING_ELSE -> response.getWriter().write("<!DOCTYPE html><p>Please log in.</p>");
      }
    }

    private void answerPage(String path, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      ShownPage page = new ShownPage(request, getServletContext());
      pages.get(path).write(request, page);
      if (losesResponses) {
        response.setContentLength(1000);
        response.getOutputStream().write(' ');
        response.flushBuffer();
        throw new IOException("the connection breaks");
      }
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      if (policies.containsKey(path)) {
        response.setHeader("Content-Security-Policy", policies.get(path));
      }
      response.getWriter().write("<!DOCTYPE html><html lang=\"en\"><title>Shop</title>" + page);
    }
  }
}
