package io.carttransfer.staging;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
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
 * The attributes of the shopper's session as they would be after {@link #commit()}, which writes
 * them. For one thread.
 */
final class StagedAttributes {

  private final HttpServletRequest request;

  /** Staged values by name; null: removed. */
  private final Map<String, Object> written = new LinkedHashMap<>();

  /** What was read from the real session: a store may return a new copy each time. */
  private final Map<String, Object> read = new HashMap<>();

  /** Those that were read by a step that may change the cart. */
  private final Set<String> touched = new HashSet<>();

  private boolean touching;

  /** The real session once everything is written: holders of the view then use it. */
  private @Nullable HttpSession committed;

  StagedAttributes(HttpServletRequest request) {
    this.request = request;
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

  /**
   * Drops what is staged, and notifies session listeners.
   *
   * @param view the session as they know it
   */
  void end(HttpSession view) {
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

  /** The value as it would be after the commit, or null. */
  @Nullable Object get(String name) {
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

  /** Stages a value; null removes the attribute. */
  void set(String name, @Nullable Object value) {
    if (committed != null) {
      write(committed, name, value);
    } else {
      written.put(name, value);
    }
  }

  /** The real session; null if there is none and none is to be created. */
  HttpSession real(boolean create) {
    return committed != null ? committed : request.getSession(create);
  }
}
