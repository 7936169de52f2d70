package io.carttransfer.harness.shops.plain;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Map;

/** Two filters, and whoever reads the request or makes a session between them fails. */
public final class Untouched {

  private Untouched() {}

  /** Stands before what is watched. */
  public static class Begin implements Filter {

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(new Watched((HttpServletRequest) request), response);
    }

    @Override
    public void destroy() {}
  }

  /** Stands behind it. */
  public static class End extends Begin {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(((Watched) request).getRequest(), response);
    }
  }

  private static final class Watched extends HttpServletRequestWrapper {

    Watched(HttpServletRequest request) {
      super(request);
    }

    private static IllegalStateException touched() {
      return new IllegalStateException("the request was touched");
    }

    @Override
    public String getParameter(String name) {
      throw touched();
    }

    @Override
    public String[] getParameterValues(String name) {
      throw touched();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      throw touched();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      throw touched();
    }

    @Override
    public Cookie[] getCookies() {
      throw touched();
    }

    @Override
    public ServletInputStream getInputStream() {
      throw touched();
    }

    @Override
    public BufferedReader getReader() {
      throw touched();
    }

    @Override
    public HttpSession getSession() {
      throw touched();
    }

    @Override
    public HttpSession getSession(boolean create) {
      throw touched();
    }
  }
}
