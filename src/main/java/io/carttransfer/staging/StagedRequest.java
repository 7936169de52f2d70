package io.carttransfer.staging;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
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
    Enumeration<String> headers = getHeaders(name);
    return headers != null && headers.hasMoreElements() ? headers.nextElement() : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase("Cookie") && !cookies.isEmpty()
        ? Collections.enumeration(cookies.headerOver(super.getCookies()))
        : super.getHeaders(name);
  }
}
