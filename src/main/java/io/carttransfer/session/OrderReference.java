package io.carttransfer.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The reference that an order of a request belongs to: an attribute of the request, because the
 * page may end the session, or else that of the session's bag.
 */
public final class OrderReference {

  private static final String NOTED = "io.carttransfer.reference";
  private static final String UNOPENED = "io.carttransfer.unopened";

  private OrderReference() {}

  /** The reference; null if the request has no bag of ours. */
  public static @Nullable String of(HttpServletRequest request) {
    return of(request, SessionBag.of(request));
  }

  static @Nullable String of(HttpServletRequest request, @Nullable Bag bag) {
    String noted = noted(request);
    if (noted != null) {
      return noted;
    }
    return bag == null ? null : bag.orderable();
  }

  /** Whether the request or its session has a bag of ours, even one that is not in the cart. */
  public static boolean hasBag(HttpServletRequest request) {
    Bag bag = SessionBag.of(request);
    return bag != null && bag.reference() != null || of(request, bag) != null;
  }

  /** Notes the reference before the page runs. */
  public static void note(HttpServletRequest request, @Nullable String reference) {
    request.setAttribute(NOTED, reference);
  }

  /** What was noted; or null. */
  public static @Nullable String noted(HttpServletRequest request) {
    return text(request, NOTED);
  }

  /**
   * Notes tokens of the request that the store could not open: an order in this request may belong
   * to them.
   *
   * @param tokens their short names
   */
  public static void noteUnopened(HttpServletRequest request, String tokens) {
    request.setAttribute(UNOPENED, tokens);
  }

  /** The tokens that could not be opened; null if there are none. */
  static @Nullable String unopened(HttpServletRequest request) {
    return text(request, UNOPENED);
  }

  private static @Nullable String text(HttpServletRequest request, String name) {
    Object value = request.getAttribute(name);
    return value instanceof String ? (String) value : null;
  }
}
