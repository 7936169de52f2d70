package io.carttransfer.landing;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A request that the shop sees differently from the original. {@code startAsync()} without
 * arguments uses the container's own request and response, so that the second pass of an
 * asynchronous page would see something else than the first; here both passes see the same.
 */
class KeptRequest extends HttpServletRequestWrapper {

  private final HttpServletResponse response;

  KeptRequest(HttpServletRequest request, HttpServletResponse response) {
    super(request);
    this.response = response;
  }

  @Override
  public AsyncContext startAsync() {
    return startAsync(this, response);
  }
}
