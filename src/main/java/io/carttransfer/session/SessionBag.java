package io.carttransfer.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;

/**
 * The place of a {@link Bag} in a session: the record itself, and beside it what pages see of it.
 */
public final class SessionBag {

  private static final String ATTRIBUTE = Bag.class.getName();

  private SessionBag() {}

  /** What the request's session remembers, or null; makes no session. */
  public static Bag of(HttpServletRequest request) {
    return of(request.getSession(false));
  }

  /** What the session remembers, or null; also for no session and for one that has ended. */
  public static Bag of(HttpSession session) {
    if (session == null) {
      return null;
    }
    try {
      Object bag = session.getAttribute(ATTRIBUTE);
      return bag instanceof Bag ? (Bag) bag : null;
    } catch (IllegalStateException sessionHasEnded) {
      return null;
    }
  }

  /**
   * Remembers a bag, or forgets it.
   *
   * @param bag the record; null forgets it
   * @param locale the shopper's language
   * @return false when the session has ended meanwhile
   */
  public static boolean keep(HttpSession session, Bag bag, Locale locale) {
    try {
      session.setAttribute(ATTRIBUTE, bag);
      session.setAttribute(
          TransferredCart.ATTRIBUTE,
          bag == null || bag.reference() == null ? null : TransferredCart.of(bag, locale));
      return true;
    } catch (IllegalStateException sessionHasEnded) {
      return false;
    }
  }
}
