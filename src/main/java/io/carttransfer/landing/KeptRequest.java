package io.carttransfer.landing;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A request that the shop sees in another way than it came. {@code startAsync()} without arguments
 * goes back to the container's own request and response, so that the second pass of an asynchronous
 * page would see what the first did not; here both passes see the same.
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
