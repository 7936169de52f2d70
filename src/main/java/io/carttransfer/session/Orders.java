package io.carttransfer.session;

import io.carttransfer.common.Part;
import io.carttransfer.ledger.Journal;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Records placed orders: joins the platform's reference and the shop's order number, and ends the
 * transfer. The first order of a bag counts; recording it again changes nothing, and further orders
 * of the same session are the shopper's own. Nothing here throws at a confirmation page.
 * Thread-safe.
 */
public final class Orders {

  /** Request attribute: the reference that an order of this request belongs to. */
  public static final String REFERENCE_ATTRIBUTE = "io.carttransfer.reference";

  private static final Logger LOG = Logger.getLogger("io.carttransfer.session");

  private final TransferStore store;
  private final Journal journal;

  public Orders(TransferStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  /**
   * Records the order of the bag that this request's shopper paid.
   *
   * @param request the request of the confirmation page, or of the payment's end
   * @param number what the shop calls the order
   * @param total what was paid, for the log; may be null
   * @return whether the order is recorded, or will be as soon as the store answers again; false
   *     when there is no bag of ours, and without a session when the store is down: then call again
   */
  public boolean record(HttpServletRequest request, String number, Number total) {
    String reference = reference(request);
    if (reference == null || isEmpty(number)) {
      return false;
    }
    Bag bag = SessionBag.of(request);
    if (bag != null && bag.isOfAnEarlierBag(number)) {
      journal.info(reference, "order-of-an-earlier-bag", "order", number);
      return false;
    }
    boolean ofThisSession = bag != null && reference.equals(bag.reference());
    if (ofThisSession && bag.orderNumber() != null) {
      boolean same = bag.orderNumber().equals(number);
      if (same && bag.isOrderedElsewhere()) {
        keep(request, bag.ordered(number));
      }
      if (same || !bag.isOrderedElsewhere()) {
        return same;
      }
    }
    try {
      mark(reference, number, total);
      if (isFor(bag, reference)) {
        keep(request, remembered(bag, reference, number).ordered(number));
      }
      return true;
    } catch (StoreUnavailable e) {
      journal.failure(reference, "order-not-recorded", e, "order", number);
      return keep(request, remembered(bag, reference, number));
    } catch (RuntimeException e) {
      // Such as for a number that is too long: trying again would not help.
      journal.failure(reference, "order-not-recorded", e, "order", number);
      return false;
    }
  }

  /**
   * Records the order of a reference, for payment call-backs that come without the shopper.
   *
   * @param reference what the platform calls the order
   * @param number what the shop calls the order
   * @param total what was paid, for the log; may be null
   * @return whether the order is recorded; false when the store is down: then call again
   */
  public boolean record(String reference, String number, Number total) {
    if (isEmpty(reference) || isEmpty(number)) {
      return false;
    }
    try {
      mark(reference, number, total);
      return true;
    } catch (StoreUnavailable | RuntimeException e) {
      journal.failure(reference, "order-not-recorded", e, "order", number);
      return false;
    }
  }

  /** The part that records orders in this web application; none when it is not in service. */
  public static Optional<Orders> of(ServletContext application) {
    Optional<Orders> orders = Part.of(application, Orders.class);
    if (!orders.isPresent()) {
      LOG.warning(
          "An order was placed, but the plug-in is not in service, so it is not recorded. Look for"
              + " the plug-in's messages at the start of the web application.");
    }
    return orders;
  }

  /** Whether a bag of ours came into the request's session, or with the request. */
  public static boolean hasBag(HttpServletRequest request) {
    Bag bag = SessionBag.of(request);
    return bag != null && bag.reference() != null || reference(request) != null;
  }

  /** The request's reference, as far as it is known; null when it has no bag of ours. */
  public static String reference(HttpServletRequest request) {
    Object left = request.getAttribute(REFERENCE_ATTRIBUTE);
    if (left instanceof String) {
      return (String) left;
    }
    Bag bag = SessionBag.of(request);
    return bag != null && (bag.isFilled() || bag.orderNumber() != null) ? bag.reference() : null;
  }

  /** Records an order that the store could not take when it was placed. */
  public void recordUnsaved(HttpServletRequest request) {
    Bag bag = SessionBag.of(request);
    if (bag == null || !bag.isOrderUnsaved()) {
      return;
    }
    try {
      mark(bag.reference(), bag.orderNumber(), null);
      keep(request, bag.ordered(bag.orderNumber()));
    } catch (StoreUnavailable e) {
      journal.warn(bag.reference(), "order-still-not-recorded", "order", bag.orderNumber());
    }
  }

  /** The order, also in a session that lost the bag on its way to the payment provider. */
  private static Bag remembered(Bag bag, String reference, String number) {
    boolean known = bag != null && isFor(bag, reference);
    Bag base = known ? bag : Bag.none(UUID.randomUUID().toString());
    return base.orderedUnsaved(reference, number);
  }

  /** Whether the session has the bag of this reference, or none. */
  private static boolean isFor(Bag bag, String reference) {
    return bag == null || bag.reference() == null || bag.reference().equals(reference);
  }

  private void mark(String reference, String number, Number total) throws StoreUnavailable {
    String first = store.markOrdered(reference, number);
    if (first.equals(number)) {
      journal.info(reference, "ordered", "order", number, "total", total == null ? "-" : total);
    } else {
      journal.warn(reference, "ordered-twice", "order", number, "first", first);
    }
  }

  private static boolean keep(HttpServletRequest request, Bag bag) {
    HttpSession session = request.getSession(false);
    return session != null && SessionBag.keep(session, bag, request.getLocale());
  }

  private static boolean isEmpty(String text) {
    return text == null || text.trim().isEmpty();
  }
}
