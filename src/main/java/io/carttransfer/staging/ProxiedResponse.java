package io.carttransfer.staging;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A response that is not the container's own: a proxy, so that no method of a later servlet
 * specification bypasses it, inside the wrapper that some containers require.
 */
abstract class ProxiedResponse implements InvocationHandler {

  private final HttpServletResponse view =
      new HttpServletResponseWrapper(
          (HttpServletResponse)
              Proxy.newProxyInstance(
                  HttpServletResponse.class.getClassLoader(),
                  new Class<?>[] {HttpServletResponse.class},
                  this));

  private final String description;

  /**
   * @param description what {@code toString} of the proxy returns
   */
  ProxiedResponse(String description) {
    this.description = description;
  }

  /** The response itself. */
  public final HttpServletResponse view() {
    return view;
  }

  @Override
  public final @Nullable Object invoke(Object proxy, Method method, Object[] arguments)
      throws Throwable {
    if (method.getDeclaringClass() != Object.class) {
      return called(method, arguments);
    }
    switch (method.getName()) {
      case "equals":
        return proxy == arguments[0];
      case "hashCode":
        return System.identityHashCode(proxy);
      default:
        return description;
    }
  }

  /** A method of the response was called. */
  abstract @Nullable Object called(Method method, Object[] arguments) throws Throwable;
}
