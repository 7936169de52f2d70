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
 * Puts the app's bag into the shop's cart when a token arrives. Map it by URL to every page that
 * shows or pays the cart, and to the endpoint when a filter of the shop's would get in its way:
 * behind the character encoding and whatever a look-up needs for each request, before CSRF
 * protection, login and frameworks that answer by themselves.
 *
 * <p>A request without a token passes untouched. Filter, servlet and tags share one start of the
 * plug-in, which logs what is in force, or every mistake.
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
