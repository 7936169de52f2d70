package io.carttransfer.staging;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The platform's call as a page of the shop sees it: no shopper, no cookies, nothing of the
 * platform's own, and a session that no container knows. Its id is always the same, so that a shop
 * that stores something by session id stores it only once.
 */
public final class PlatformRequest extends HttpServletRequestWrapper {

  private static final String ID = "cart-transfer";

  private final HttpSession session;

  public PlatformRequest(HttpServletRequest call) {
    super(call);
    ServletContext application = call.getServletContext();
    long now = System.currentTimeMillis();
    session =
        (HttpSession)
            Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> {
                  switch (method.getName()) {
                    case "getId":
                    case "toString":
                      return ID;
                    case "getServletContext":
                      return application;
                    case "getAttributeNames":
                      return Collections.enumeration(Collections.emptySet());
                    case "getCreationTime":
                    case "getLastAccessedTime":
                      return now;
                    case "getMaxInactiveInterval":
                      return 0;
                    case "isNew":
                      return true;
                    case "equals":
                      return proxy == arguments[0];
                    case "hashCode":
                      return System.identityHashCode(proxy);
                    default:
                      return null;
                  }
                });
  }

  @Override
  public HttpSession getSession() {
    return session;
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    return create ? session : null;
  }

  @Override
  public @Nullable String getRequestedSessionId() {
    return null;
  }

  @Override
  public boolean isRequestedSessionIdValid() {
    return false;
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return null;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isOfThePlatform(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isOfThePlatform(name)
        ? Collections.enumeration(Collections.<String>emptySet())
        : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
    names.removeIf(PlatformRequest::isOfThePlatform);
    return Collections.enumeration(names);
  }

  private static boolean isOfThePlatform(String header) {
    return header.equalsIgnoreCase("Authorization") || header.equalsIgnoreCase("Cookie");
  }
}
