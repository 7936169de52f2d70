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
 * Keeps the pages of a session whole while its cart is filled: a fill excludes every other page
 * that brings a token of ours, pages do not exclude each other. Otherwise a page could begin with
 * one bag and end with another.
 *
 * <p>A session has two locks, taken in this order: that of its id, which holds when the record is
 * new, and that of its record's random id, which holds when the login changes the session's id.
 * Thread-safe.
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
   * For a fill: alone in the session, which is made if there is none, and which has a record then.
   *
   * @return empty when the session did not become free in time
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
        // The page that we waited for may have ended the session.
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
   * For a page: not while a fill is going on.
   *
   * @return empty when the session did not become free in time: the page passes as it is then. A
   *     request without a session, or whose answer is a stream and no page, holds nothing
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

  /** How many locks there are at this moment, of all sessions together. */
  int size() {
    return locks.size();
  }

  private static Duration until(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** The random id of the session's record, which is made if there is none; empty without one. */
  private static String recordOf(HttpServletRequest request, HttpSession session) {
    Bag bag = SessionBag.update(session, ShopperTexts.of(request), UnaryOperator.identity());
    return bag == null ? "" : bag.id();
  }

  private static boolean isStill(HttpServletRequest request, HttpSession session, String id) {
    HttpSession now = request.getSession();
    return now == session || id.equals(idOf(now));
  }

  /** Some containers refuse to name a session that has ended. */
  private static String idOf(HttpSession session) {
    try {
      return session.getId();
    } catch (IllegalStateException sessionHasEnded) {
      return "";
    }
  }

  /** Server-sent events last for hours, and no cart is rendered in them. */
  private static boolean isStream(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.startsWith("text/event-stream");
  }
}
