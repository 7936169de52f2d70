package io.carttransfer.session;

import io.carttransfer.common.Part;
import io.carttransfer.ledger.Journal;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    if (bag != null && reference.equals(bag.reference()) && bag.orderNumber() != null) {
      boolean same = bag.orderNumber().equals(number);
      if (same || !bag.isOrderedElsewhere()) {
        update(request, there -> withOrder(there, reference, number));
        return same;
      }
    }
    try {
      mark(reference, number, said(total));
      update(request, there -> withOrder(there, reference, number));
      return true;
    } catch (StoreUnavailable e) {
      journal.failure(reference, "order-not-recorded", e, "order", number);
      UnsavedOrder unsaved = UnsavedOrder.of(reference, number, said(total));
      return update(request, there -> withOrder(there, reference, number).withUnsaved(unsaved));
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
      mark(reference, number, said(total));
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

  /** Records the orders that the store could not take when they were placed. */
  public void recordUnsaved(HttpServletRequest request) {
    Bag bag = SessionBag.of(request);
    if (bag == null || !bag.hasUnsavedOrders()) {
      return;
    }
    for (UnsavedOrder order : bag.unsavedOrders()) {
      try {
        mark(order.reference(), order.number(), order.total());
      } catch (StoreUnavailable e) {
        journal.warn(order.reference(), "order-still-not-recorded", "order", order.number());
        continue;
      } catch (RuntimeException e) {
        // Trying again would not help.
        journal.failure(order.reference(), "order-not-recorded", e, "order", order.number());
      }
      update(request, there -> there.withoutUnsaved(order));
    }
  }

  /** The record with this order, if it is of its bag, or if there is no bag. */
  private static Bag withOrder(Bag bag, String reference, String number) {
    boolean isFor = bag.reference() == null || bag.reference().equals(reference);
    boolean open =
        bag.orderNumber() == null || bag.isOrderedElsewhere() || bag.orderNumber().equals(number);
    return isFor && open ? bag.orderedWithoutBag(reference, number) : bag;
  }

  private void mark(String reference, String number, String total) throws StoreUnavailable {
    String first = store.markOrdered(reference, number);
    if (first.equals(number)) {
      journal.info(reference, "ordered", "order", number, "total", total);
    } else {
      journal.warn(reference, "ordered-twice", "order", number, "first", first);
    }
  }

  private static String said(Number total) {
    return total == null ? "-" : total.toString();
  }

  /** Whether the session remembers it now. */
  private static boolean update(HttpServletRequest request, UnaryOperator<Bag> change) {
    HttpSession session = request.getSession(false);
    return session != null && SessionBag.update(session, ShopperTexts.of(request), change) != null;
  }

  private static boolean isEmpty(String text) {
    return text == null || text.trim().isEmpty();
  }
}
