package io.carttransfer.landing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A request whose cart was filled, in a session that may just have been created. Pages and filters
 * that redirect visitors with an expired or unknown session would send the shopper away from a
 * filled cart; so for this request the session counts as current and known.
 */
final class FilledRequest extends KeptRequest {

  private final @Nullable HttpSession fresh;
  private final @Nullable HttpSession known;

  FilledRequest(HttpServletRequest request, HttpServletResponse response) {
    super(request, response);
    this.fresh = fresh(request.getSession(false));
    this.known = fresh == null ? null : known(fresh);
  }

  private static @Nullable HttpSession fresh(@Nullable HttpSession session) {
    try {
      return session != null && session.isNew() ? session : null;
    } catch (IllegalStateException endedMeanwhile) {
      return null;
    }
  }

  @Override
  public @Nullable HttpSession getSession() {
    return view(super.getSession());
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    return view(super.getSession(create));
  }

  /** If the page ends this session and creates another one, that one is new. */
  private @Nullable HttpSession view(@Nullable HttpSession session) {
    return session != null && session == fresh ? known : session;
  }

  @Override
  public String getRequestedSessionId() {
    HttpSession session = super.getSession(false);
    return session == null ? super.getRequestedSessionId() : session.getId();
  }

  @Override
  public boolean isRequestedSessionIdValid() {
    return super.getSession(false) != null;
  }

  @Override
  public boolean isRequestedSessionIdFromCookie() {
    return super.isRequestedSessionIdFromCookie() || !isRequestedSessionIdFromURL();
  }

  /**
   * A class that implements HttpSession works only with the version of the API that it was compiled
   * against.
   */
  private static HttpSession known(HttpSession session) {
    return (HttpSession)
        Proxy.newProxyInstance(
            HttpSession.class.getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("isNew")) {
                return false;
              }
              return method.getName().equals("equals")
                  ? proxy == arguments[0] || session.equals(arguments[0])
                  : called(method, session, arguments);
            });
  }

  private static Object called(Method method, HttpSession session, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(session, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
