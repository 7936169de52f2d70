package io.carttransfer.staging;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shopper's response as expressions see it: what is set and added waits until the cart is
 * complete. The page itself cannot be written here, because the shop's page follows.
 */
final class StagedResponse extends ProxiedResponse {

  /** Concern a page that is not written yet. */
  private static final Set<String> OF_THE_BODY =
      Collections.unmodifiableSet(
          new HashSet<>(Arrays.asList("setContentLength", "setContentLengthLong")));

  private final HttpServletResponse response;
  private final List<Write> waiting = new ArrayList<>();
  private final StagedCookies cookies;

  /**
   * @param cookies receive what is set
   */
  StagedResponse(HttpServletResponse response, StagedCookies cookies) {
    super("the response while the cart is filled");
    this.response = response;
    this.cookies = cookies;
  }

  /** Applies what was staged. */
  void commit() {
    waiting.forEach(write -> write.on(response));
    waiting.clear();
  }

  @Override
  @Nullable Object called(Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (!OF_THE_BODY.contains(name) && (name.startsWith("set") || name.startsWith("add"))) {
      Cookie cookie = cookie(arguments);
      if (cookie != null) {
        cookies.add(cookie);
      }
      Write write = new Write(method, arguments, identity(name, arguments, cookie));
      waiting.removeIf(write::isInThePlaceOf);
      waiting.add(write);
      return null;
    }
    boolean writes = name.equals("getWriter") || name.equals("getOutputStream");
    if (method.getReturnType() == void.class || writes) {
      throw new IllegalStateException(
          "response." + name + " was called while the cart is filled: the page comes afterwards");
    }
    try {
      return method.invoke(response, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The cookie that a call sets, or null. */
  private static @Nullable Cookie cookie(Object[] arguments) {
    if (arguments[0] instanceof Cookie) {
      return (Cookie) arguments[0];
    }
    return "Set-Cookie".equalsIgnoreCase(String.valueOf(arguments[0]))
        ? StagedCookies.parsed(String.valueOf(arguments[1]))
        : null;
  }

  /**
   * What is sent only once, however often it was said: a page that adds a line sets the same cookie
   * each time.
   */
  private static @Nullable String identity(
      String method, Object[] arguments, @Nullable Cookie cookie) {
    if (cookie != null) {
      return StagedCookies.identity(cookie);
    }
    return method.startsWith("add")
        ? String.valueOf(arguments[0]).toLowerCase(Locale.ROOT) + ": " + arguments[1]
        : null;
  }

  /** One staged operation. */
  private static final class Write {

    private final Method method;
    private final Object[] arguments;
    private final @Nullable String identity;

    Write(Method method, Object[] arguments, @Nullable String identity) {
      this.method = method;
      this.arguments = arguments;
      this.identity = identity;
    }

    boolean isInThePlaceOf(Write earlier) {
      return identity != null && identity.equals(earlier.identity);
    }

    void on(HttpServletResponse response) {
      try {
        method.invoke(response, arguments);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Error) {
          throw (Error) e.getCause();
        }
        throw e.getCause() instanceof RuntimeException
            ? (RuntimeException) e.getCause()
            : new IllegalStateException(e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
