package io.carttransfer.staging;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * The shopper's request with the staged session instead of the real one, and with the cookies that
 * were set since.
 */
final class StagedRequest extends HttpServletRequestWrapper {

  private final StagedSession session;
  private final StagedCookies cookies;

  StagedRequest(HttpServletRequest request, StagedSession session, StagedCookies cookies) {
    super(request);
    this.session = session;
    this.cookies = cookies;
  }

  @Override
  public @Nullable HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    return session.view(create);
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return cookies.over(super.getCookies());
  }

  @Override
  public @Nullable String getHeader(String name) {
    return cookies.header(name, (HttpServletRequest) getRequest());
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return cookies.headers(name, (HttpServletRequest) getRequest());
  }
}
