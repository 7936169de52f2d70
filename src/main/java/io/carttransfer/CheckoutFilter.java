package io.carttransfer;

import io.carttransfer.startup.StartUp;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts the app's bag into the shop's cart when a token arrives. Map it by URL to the cart page and
 * the checkout pages, and to the endpoint if one of the shop's filters would get in its way: behind
 * the character encoding filter and whatever a look-up needs for each request, before CSRF
 * protection, login and frameworks that answer in a filter.
 *
 * <p>A request without a token passes untouched. Filter, servlet and tags share one start of the
 * plug-in, which logs the settings in force, or every configuration error.
 */
public final class CheckoutFilter implements Filter {

  private StartUp startUp;

  @Override
  public void init(FilterConfig config) {
    startUp = StartUp.join(config.getServletContext());
  }

  @Override
  public void destroy() {
    startUp.leave();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest
        && response instanceof HttpServletResponse
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<RequestDispatcher> endpoint = startUp.endpoint(request);
    if (endpoint.isPresent()) {
      endpoint.get().forward(request, response);
    } else {
      startUp.checkout().handle(request, response, chain);
    }
  }
}
