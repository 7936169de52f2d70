package io.carttransfer.harness.neighbours;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.zip.GZIPOutputStream;

/** The kinds of filters that shops have. */
public final class NeighbourFilters {

  private NeighbourFilters() {}

  /** What they have in common. */
  public abstract static class Neighbour implements Filter {

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    abstract void filter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException;

    @Override
    public void destroy() {}
  }

  /**
   * Declares the encoding that the shop's forms have, and reads them with it, as careless ones do.
   */
  public static class Encoding extends Neighbour {

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      request.setCharacterEncoding("UTF-8");
      request.getParameterMap();
      chain.doFilter(request, response);
    }
  }

  /** Refuses every POST without the session's word. */
  public static class Csrf extends Neighbour {

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      HttpSession session = request.getSession();
      Object word = session.getAttribute("word");
      if (request.getMethod().equals("POST")
          && (word == null || !word.equals(request.getParameter("word")))) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, "no word");
        return;
      }
      chain.doFilter(request, response);
    }
  }

  /** Puts the protection in front by itself, as frameworks with an initializer do. */
  public static class Registration implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
      FilterRegistration.Dynamic csrf = event.getServletContext().addFilter("csrf", Csrf.class);
      csrf.setAsyncSupported(true);
      csrf.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {}
  }

  /** Sends everyone to the login page first, and back to where they wanted to go. */
  public static class Login extends Neighbour {

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      HttpSession session = request.getSession();
      if (session.getAttribute("user") == null) {
        String query = request.getQueryString();
        session.setAttribute(
            "wanted", request.getRequestURI() + (query == null ? "" : "?" + query));
        response.sendRedirect("signin");
        return;
      }
      chain.doFilter(request, response);
    }
  }

  /** Opens something for each request, as open-session-in-view and request contexts do. */
  public static class PerRequest extends Neighbour {

    private static final ThreadLocal<Boolean> OPEN = new ThreadLocal<>();

    static boolean isOpen() {
      return Boolean.TRUE.equals(OPEN.get());
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      OPEN.set(Boolean.TRUE);
      try {
        chain.doFilter(request, response);
      } finally {
        OPEN.remove();
      }
    }
  }

  /** A framework that answers every address by itself and never passes on. */
  public static class Framework extends Neighbour {

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
      NeighbourShop.show(request, response);
    }
  }

  /**
   * Sends everyone who came by another name to the shop's proper host, with the query or, with the
   * parameter {@code query} set to {@code lost}, without.
   */
  public static class CanonicalHost extends Neighbour {

    private String host;
    private boolean losesQuery;

    @Override
    public void init(FilterConfig config) {
      host = config.getInitParameter("host");
      losesQuery = "lost".equals(config.getInitParameter("query"));
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (!request.getServerName().equals(host)) {
        String query = losesQuery ? null : request.getQueryString();
        response.sendRedirect(
            "http://" + host + request.getRequestURI() + (query == null ? "" : "?" + query));
        return;
      }
      chain.doFilter(request, response);
    }
  }

  /**
   * Compresses every answer, and passes its headers on as they are. It holds the body back until
   * the answer is complete, and with the parameter {@code body} set to {@code lost}, for ever.
   */
  public static class Compression extends Neighbour {

    private boolean losesBody;

    @Override
    public void init(FilterConfig config) {
      losesBody = "lost".equals(config.getInitParameter("body"));
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      HeldBack held = new HeldBack(response);
      chain.doFilter(request, held);
      held.flushWriter();
      if (!losesBody && held.bytes.size() > 0) {
        response.setHeader("Content-Encoding", "gzip");
        try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
          held.bytes.writeTo(out);
        }
      }
    }
  }

  /** A response whose body waits. */
  private static final class HeldBack extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private PrintWriter writer;

    HeldBack(HttpServletResponse response) {
      super(response);
    }

    private void flushWriter() {
      if (writer != null) {
        writer.flush();
      }
    }

    @Override
    public void flushBuffer() {
      // The body is not complete.
    }

    @Override
    public PrintWriter getWriter() {
      writer = writer == null ? new PrintWriter(bytes, false, StandardCharsets.UTF_8) : writer;
      return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public void write(int b) {
          bytes.write(b);
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new IllegalStateException("not in this shop");
        }
      };
    }
  }
}
