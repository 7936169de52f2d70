package io.carttransfer.session;

import io.carttransfer.common.SessionAttributes;
import io.carttransfer.text.Texts;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The place of a {@link Bag} in a session: the record itself as one string, and what pages see of
 * it. Thread-safe.
 */
public final class SessionBag {

  private static final String ATTRIBUTE = SessionAttributes.BAG;
  private static final String LOCKS = NamedLocks.class.getName();

  private SessionBag() {}

  /** What the request's session remembers, or null; creates no session. */
  public static @Nullable Bag of(HttpServletRequest request) {
    try {
      return of(request.getSession(false));
    } catch (IllegalStateException requestHasEnded) {
      return null;
    }
  }

  /**
   * What the session remembers; null if that is nothing or cannot be read, or if there is no
   * session or it has ended.
   */
  public static @Nullable Bag of(HttpSession session) {
    if (session == null) {
      return null;
    }
    try {
      Object text = session.getAttribute(ATTRIBUTE);
      return text instanceof String ? Bag.parse((String) text).orElse(null) : null;
    } catch (IllegalStateException sessionHasEnded) {
      return null;
    }
  }

  /**
   * Changes what the session remembers. All changes of the record are made here, one at a time, so
   * that none undoes another.
   *
   * @param texts in the shopper's language
   * @param change computes the new record from the present one, or from an empty one; it runs under
   *     a lock, so it only computes
   * @return the new record; null if the session has ended in the meantime
   */
  public static @Nullable Bag update(HttpSession session, Texts texts, UnaryOperator<Bag> change) {
    NamedLocks locks = locks(session.getServletContext());
    try {
      // First by session id, because there may be no record yet; then by the record's own name,
      // because a login may change the id.
      return locks.holding(
          "session " + session.getId(),
          () -> {
            Bag there = of(session);
            return there == null
                ? change(session, texts, change)
                : locks.holding("record " + there.id(), () -> change(session, texts, change));
          });
    } catch (IllegalStateException sessionHasEnded) {
      return null;
    }
  }

  private static Bag change(HttpSession session, Texts texts, UnaryOperator<Bag> change) {
    Bag there = of(session);
    Bag changed = change.apply(there == null ? Bag.none(UUID.randomUUID().toString()) : there);
    if (!changed.equals(there)) {
      session.setAttribute(ATTRIBUTE, changed.toString());
      session.setAttribute(
          TransferredCart.ATTRIBUTE,
          changed.reference() == null ? null : TransferredCart.of(changed, texts));
    }
    return changed;
  }

  /** The locks of the web application; a session without one gets its own. */
  private static NamedLocks locks(ServletContext application) {
    if (application == null) {
      return new NamedLocks();
    }
    synchronized (application) {
      Object there = application.getAttribute(LOCKS);
      if (there instanceof NamedLocks) {
        return (NamedLocks) there;
      }
      NamedLocks made = new NamedLocks();
      application.setAttribute(LOCKS, made);
      return made;
    }
  }
}
