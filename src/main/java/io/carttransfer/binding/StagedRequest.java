package io.carttransfer.binding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/** The shopper's request with the staged session in the place of the real one. */
final class StagedRequest extends HttpServletRequestWrapper {

  private final StagedSession session;

  StagedRequest(HttpServletRequest request, StagedSession session) {
    super(request);
    this.session = session;
  }

  @Override
  public HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public HttpSession getSession(boolean create) {
    return session.view(create);
  }
}
