package io.carttransfer.landing;

import io.carttransfer.session.Bag;
import io.carttransfer.session.SessionBag;
import io.carttransfer.session.ShopperTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps the pages of a session consistent while its cart is filled: a fill excludes every other
 * page with a token, but pages do not exclude each other. Otherwise a page could begin with one bag
 * and end with another.
 *
 * <p>A session has two locks, taken in this order: by its id, which works while the record is new,
 * and by its record's random id, which works when a login changes the session's id. Thread-safe.
 */
public final class SessionLocks {

  private static final int ATTEMPTS = 3;

  private final CountedLocks locks = new CountedLocks();
  private final Duration wait;

  /**
   * @param wait how long a fill or a page waits, at most
   */
  public SessionLocks(Duration wait) {
    this.wait = wait;
  }

  /**
   * The exclusive lock for a fill; creates the session and its record if necessary.
   *
   * @return empty if the session did not become free in time
   */
  Optional<SessionHold> exclusive(HttpServletRequest request) {
    long end = System.nanoTime() + wait.toNanos();
    for (int i = 0; i < ATTEMPTS; i++) {
      HttpSession session = request.getSession();
      String id = idOf(session);
      SessionHold hold = new SessionHold();
      boolean kept = false;
      try {
        if (!hold.take(locks.exclusive("session " + id, until(end)))) {
          return Optional.empty();
        }
        String record = recordOf(request, session);
        if (!hold.take(locks.exclusive("record " + record, until(end)))) {
          return Optional.empty();
        }
        // The other page may have ended the session.
        kept =
            !record.isEmpty()
                && isStill(request, session, id)
                && record.equals(recordOf(request, session));
        if (kept) {
          return Optional.of(hold);
        }
      } finally {
        if (!kept) {
          hold.release();
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The shared lock for a page: not during a fill.
   *
   * @return empty if the session did not become free in time: the page then passes as it is. A
   *     request without a session, or for a stream instead of a page, holds nothing
   */
  Optional<SessionHold> shared(HttpServletRequest request) {
    HttpSession session = isStream(request) ? null : request.getSession(false);
    SessionHold hold = new SessionHold();
    if (session == null) {
      return Optional.of(hold);
    }
    long end = System.nanoTime() + wait.toNanos();
    boolean kept = false;
    try {
      kept =
          hold.take(locks.shared("session " + idOf(session), until(end)))
              && holdsRecord(session, hold, end);
    } finally {
      if (!kept) {
        hold.release();
      }
    }
    return kept ? Optional.of(hold) : Optional.empty();
  }

  private boolean holdsRecord(HttpSession session, SessionHold hold, long end) {
    Bag bag = SessionBag.of(session);
    return bag == null || hold.take(locks.shared("record " + bag.id(), until(end)));
  }

  /** The present number of locks of all sessions. */
  int size() {
    return locks.size();
  }

  private static Duration until(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** The random id of the session's record, which is created if necessary; empty without one. */
  private static String recordOf(HttpServletRequest request, HttpSession session) {
    Bag bag = SessionBag.update(session, ShopperTexts.of(request), UnaryOperator.identity());
    return bag == null ? "" : bag.id();
  }

  private static boolean isStill(HttpServletRequest request, HttpSession session, String id) {
    HttpSession now = request.getSession();
    return now == session || id.equals(idOf(now));
  }

  /** Some containers throw an exception for the id of a session that has ended. */
  private static String idOf(HttpSession session) {
    try {
      return session.getId();
    } catch (IllegalStateException sessionHasEnded) {
      return "";
    }
  }

  /** Server-sent events last for hours, and do not render a cart. */
  private static boolean isStream(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.startsWith("text/event-stream");
  }
}
