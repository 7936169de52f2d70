package io.carttransfer.harness.shops.ids;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The cart of whoever the thread works for, as engines know it. */
public final class CurrentCart implements Filter {

  private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

  public static Map<String, Integer> get() {
    return Carts.of(id());
  }

  public static void renew() {
    Carts.put(id(), new TreeMap<>());
  }

  private static String id() {
    return CURRENT.get().getSession().getId();
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CURRENT.set((HttpServletRequest) request);
    try {
      chain.doFilter(request, response);
    } finally {
      CURRENT.remove();
    }
  }

  @Override
  public void destroy() {}
}
