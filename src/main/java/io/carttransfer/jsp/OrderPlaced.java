package io.carttransfer.jsp;

import io.carttransfer.ledger.Journal;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Bag;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Says that an order was placed: joins the platform's reference and the shop's order number, and
 * ends the transfer. For pages and code that use neither the tag {@code <poq:paymentCompleted/>}
 * nor the setting {@code cart-transfer.order}. Thread-safe.
 *
 * <p>The first order of a bag counts. Saying it again changes nothing; further orders of the same
 * session are the shopper's own and are ignored. Nothing here ever throws at a confirmation page.
 */
public final class OrderPlaced {

  /** Request attribute: the reference that an order of this request belongs to. */
  public static final String REFERENCE_ATTRIBUTE = "io.carttransfer.reference";

  private static final Logger LOG = Logger.getLogger(OrderPlaced.class.getPackage().getName());

  private final TransferStore store;
  private final Journal journal;

  /** For the wiring; shops use the static methods. */
  public OrderPlaced(TransferStore store, Journal journal) {
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
  public static boolean record(HttpServletRequest request, String number, Number total) {
    OrderPlaced part = of(request.getServletContext());
    return part != null && part.recordOf(request, number, total);
  }

  /**
   * Records the order of a reference, for payment call-backs that come without the shopper.
   *
   * @param application the web application
   * @param reference what the platform calls the order
   * @param number what the shop calls the order
   * @param total what was paid, for the log; may be null
   * @return whether the order is recorded; false when the store is down: then call again
   */
  public static boolean record(
      ServletContext application, String reference, String number, Number total) {
    OrderPlaced part = of(application);
    if (part == null || isEmpty(reference) || isEmpty(number)) {
      return false;
    }
    try {
      part.mark(reference, number, total);
      return true;
    } catch (StoreUnavailable | RuntimeException e) {
      part.journal.failure(reference, "order-not-recorded", e, "order", number);
      return false;
    }
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

  /** Tells the store of an order that it could not take when it was placed. */
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

  private boolean recordOf(HttpServletRequest request, String number, Number total) {
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

  private static OrderPlaced of(ServletContext application) {
    Object part = application.getAttribute(OrderPlaced.class.getName());
    if (part instanceof OrderPlaced) {
      return (OrderPlaced) part;
    }
    LOG.warning(
        "An order was placed, but the plug-in is not in service, so it is not recorded. Look for"
            + " the plug-in's messages at the start of the web application.");
    return null;
  }

  private static boolean isEmpty(String text) {
    return text == null || text.trim().isEmpty();
  }
}
