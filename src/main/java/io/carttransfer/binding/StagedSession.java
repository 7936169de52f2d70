package io.carttransfer.binding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view of the shopper's session whose attributes are written only on {@link #commit()}. The real
 * session is created only when something is written, or when somebody asks for something that only
 * a real one has, such as its id.
 *
 * <p>The view is a proxy, not a class, because a class that implements the interface of one version
 * of the servlet specification does not load on another.
 */
final class StagedSession implements InvocationHandler {

  private final HttpServletRequest request;
  private HttpSession view;

  /** Staged values by name; null: removed. */
  private final Map<String, Object> written = new LinkedHashMap<>();

  /** What was read from the real session: a store may return a new copy each time. */
  private final Map<String, Object> read = new HashMap<>();

  /** Those that were read by a step that may change the cart. */
  private final Set<String> touched = new HashSet<>();

  private boolean touching;
  private boolean wanted;
  private boolean idRead;
  private boolean compared;

  /** The real session once everything is written: holders of the view then use it. */
  private @Nullable HttpSession committed;

  StagedSession(HttpServletRequest request) {
    this.request = request;
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
    return wanted || !written.isEmpty() || request.getSession(false) != null ? view : null;
  }

  /** Whether somebody has asked for the session's id. */
  boolean isIdRead() {
    return idRead;
  }

  /** Whether what is read from now on may change inside, and must be set again. */
  void touching(boolean mayChange) {
    touching = mayChange;
  }

  /** The names of the attributes that wait to be written or removed. */
  Set<String> writtenNames() {
    return written.keySet();
  }

  /** Names of the attributes as they would be after the commit. */
  Set<String> names() {
    HttpSession session = real(false);
    Set<String> names =
        session == null
            ? new LinkedHashSet<>()
            : new LinkedHashSet<>(Collections.list(session.getAttributeNames()));
    written.forEach(
        (name, value) -> {
          if (value == null) {
            names.remove(name);
          } else {
            names.add(name);
          }
        });
    return names;
  }

  /**
   * Writes what is staged, and sets again what was read by steps that deal with the cart, because
   * it may have changed inside: replicated sessions send only what is set. Nothing else is set
   * again, because listeners would see a change. If a write fails, the previous values are written
   * back.
   */
  void commit() {
    HttpSession session = real(written.values().stream().anyMatch(value -> value != null));
    if (session == null) {
      return;
    }
    Deque<Map.Entry<String, Object>> before = new ArrayDeque<>();
    try {
      for (Map.Entry<String, Object> entry : written.entrySet()) {
        before.push(
            new AbstractMap.SimpleEntry<>(entry.getKey(), session.getAttribute(entry.getKey())));
        write(session, entry.getKey(), entry.getValue());
      }
      for (Map.Entry<String, Object> entry : read.entrySet()) {
        rebind(session, entry.getKey(), entry.getValue());
      }
    } catch (RuntimeException | Error e) {
      before.forEach(entry -> restore(session, entry, e));
      throw e;
    }
    written.clear();
    read.clear();
    committed = session;
  }

  /** Drops what is staged, and notifies session listeners. */
  void end() {
    written.forEach(
        (name, value) -> {
          if (value instanceof HttpSessionBindingListener) {
            ((HttpSessionBindingListener) value)
                .valueUnbound(new HttpSessionBindingEvent(view, name, value));
          }
        });
    written.clear();
  }

  private void rebind(HttpSession session, String name, Object value) {
    boolean immutable =
        value instanceof String || value instanceof Number || value instanceof Boolean;
    // What another request has removed in the meantime, such as a logout, must not reappear.
    if (touched.contains(name)
        && !immutable
        && !written.containsKey(name)
        && session.getAttribute(name) != null) {
      session.setAttribute(name, value);
    }
  }

  private static void restore(HttpSession session, Map.Entry<String, Object> entry, Throwable why) {
    try {
      write(session, entry.getKey(), entry.getValue());
    } catch (RuntimeException | Error e) {
      why.addSuppressed(e);
    }
  }

  private static void write(HttpSession session, String name, @Nullable Object value) {
    if (value == null) {
      session.removeAttribute(name);
    } else {
      session.setAttribute(name, value);
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "getAttribute":
      case "getValue":
        return get((String) arguments[0]);
      case "setAttribute":
      case "putValue":
        set((String) arguments[0], arguments[1]);
        return null;
      case "removeAttribute":
      case "removeValue":
        set((String) arguments[0], null);
        return null;
      case "getAttributeNames":
        return Collections.enumeration(names());
      case "getValueNames":
        return names().toArray(new String[0]);
      case "getServletContext":
        return request.getServletContext();
      case "isNew":
        return real(false) == null || real(false).isNew();
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

  private @Nullable Object get(String name) {
    if (committed != null) {
      return committed.getAttribute(name);
    }
    if (written.containsKey(name)) {
      return written.get(name);
    }
    if (touching) {
      touched.add(name);
    }
    if (!read.containsKey(name) && real(false) != null) {
      Object value = real(false).getAttribute(name);
      if (value != null) {
        read.put(name, value);
      }
    }
    return read.get(name);
  }

  private void set(String name, @Nullable Object value) {
    if (committed != null) {
      write(committed, name, value);
    } else {
      written.put(name, value);
    }
  }

  private Object onTheRealOne(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real(true), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private HttpSession real(boolean create) {
    return committed != null ? committed : request.getSession(create);
  }
}
