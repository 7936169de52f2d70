package io.carttransfer.staging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * A view of the shopper's session whose attributes are staged. The real session is created only
 * when something is written, or when somebody asks for something that only a real one has, such as
 * its id.
 *
 * <p>The view is a proxy, not a class, because a class that implements the interface of one version
 * of the servlet specification does not load on another.
 */
final class StagedSession implements InvocationHandler {

  private final HttpServletRequest request;
  private final StagedAttributes attributes;
  private HttpSession view;
  private boolean wanted;
  private boolean idRead;
  private boolean compared;

  StagedSession(HttpServletRequest request, StagedAttributes attributes) {
    this.request = request;
    this.attributes = attributes;
    this.view = newView();
  }

  private HttpSession newView() {
    return (HttpSession)
        Proxy.newProxyInstance(
            HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class}, this);
  }

  /**
   * Shows the same session as another object, like the shopper's next request: what was stored
   * under the object itself is then not found.
   *
   * @return whether anybody has used the object's identity
   */
  boolean changeIdentity() {
    view = newView();
    return compared;
  }

  HttpSession view() {
    return view;
  }

  /**
   * Like {@link HttpServletRequest#getSession(boolean)}: null if there is none and none is wanted.
   */
  @Nullable HttpSession view(boolean create) {
    wanted |= create;
    return wanted || !attributes.writtenNames().isEmpty() || request.getSession(false) != null
        ? view
        : null;
  }

  /** Whether somebody has asked for the session's id. */
  boolean isIdRead() {
    return idRead;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "getAttribute":
      case "getValue":
        return attributes.get((String) arguments[0]);
      case "setAttribute":
      case "putValue":
        attributes.set((String) arguments[0], arguments[1]);
        return null;
      case "removeAttribute":
      case "removeValue":
        attributes.set((String) arguments[0], null);
        return null;
      case "getAttributeNames":
        return Collections.enumeration(attributes.names());
      case "getValueNames":
        return attributes.names().toArray(new String[0]);
      case "getServletContext":
        return request.getServletContext();
      case "isNew":
        return attributes.real(false) == null || attributes.real(false).isNew();
      case "invalidate":
        throw new IllegalStateException(
            "an expression invalidates the session, which cannot be undone");
      case "equals":
        compared = true;
        return proxy == arguments[0];
      case "hashCode":
        compared = true;
        return System.identityHashCode(proxy);
      case "toString":
        return "the session while the cart is filled";
      case "getId":
        idRead = true;
        return onTheRealOne(method, arguments);
      default:
        return onTheRealOne(method, arguments);
    }
  }

  private Object onTheRealOne(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(attributes.real(true), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
