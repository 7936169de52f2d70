package io.carttransfer.harness.shops.plain;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page that reads the cart, waits at a gate until somebody opens it, and reads the cart again.
 * {@code GET /gate} says how many requests came and how many wait; {@code POST /gate} opens it.
 * {@code POST /rotate} changes the session's id, and {@code POST /forget} takes everything but the
 * cart out of it.
 */
public class SlowShop extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String GATE = Gate.class.getName();

  private static final class Gate {

    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    void await() {
      waiting.incrementAndGet();
      try {
        open.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A step of a binding that waits at the gate, if the request asks for it. */
  public static void pause(HttpServletRequest request) {
    if (request.getHeader("X-Pause") != null) {
      ((Gate) request.getServletContext().getAttribute(GATE)).await();
    }
  }

  /**
   * Stands before the plug-in, counts what comes, and holds a whole answer back at the gate, if the
   * request asks for it with {@code X-Hold}.
   */
  public static class Entrance implements Filter {

    private final Gate gate = new Gate();

    @Override
    public void init(FilterConfig config) {
      config.getServletContext().setAttribute(GATE, gate);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      gate.came.incrementAndGet();
      chain.doFilter(request, response);
      if (((HttpServletRequest) request).getHeader("X-Hold") != null) {
        gate.await();
      }
    }

    @Override
    public void destroy() {}
  }

  /** Stands behind the plug-in and shows the slow page instead of the quick one. */
  public static class AtTheCheckout implements Filter {

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (((HttpServletRequest) request).getHeader("X-Quick") != null) {
        chain.doFilter(request, response);
      } else if (((HttpServletRequest) request).getHeader("X-Async") != null) {
        request.startAsync(request, response).dispatch("/slow");
      } else {
        request.getRequestDispatcher("/slow").forward(request, response);
      }
    }

    @Override
    public void destroy() {}
  }

  @Override
  public void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Gate gate = (Gate) getServletContext().getAttribute(GATE);
    if (request.getServletPath().equals("/gate")) {
      response.getWriter().print("came=" + gate.came + " waiting=" + gate.waiting + " ");
      return;
    }
    String first = cart(request);
    gate.await();
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print("<p>first=" + first + "<p>second=" + cart(request));
  }

  @Override
  public void doPost(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    switch (request.getServletPath()) {
      case "/rotate":
        request.changeSessionId();
        break;
      case "/forget":
        Collections.list(session.getAttributeNames()).stream()
            .filter(name -> !name.equals("cart"))
            .forEach(session::removeAttribute);
        break;
      default:
        ((Gate) getServletContext().getAttribute(GATE)).open.countDown();
    }
  }

  private static String cart(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "none" : String.valueOf(session.getAttribute("cart"));
  }
}
