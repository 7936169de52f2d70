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
import org.jspecify.annotations.Nullable;

/**
 * Records placed orders: joins the platform's reference and the shop's order number, and ends the
 * transfer. The first order of a bag counts; recording it again changes nothing, and further orders
 * of the same session are the shopper's own. Nothing here throws at a confirmation page.
 * Thread-safe.
 */
public final class Orders {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.session");

  private final TransferStore store;
  private final OrderLog log;

  public Orders(TransferStore store, Journal journal) {
    this.store = store;
    this.log = new OrderLog(journal);
  }

  /**
   * Records the order of the bag that this request's shopper paid.
   *
   * @param request the request for the confirmation page, or the one that completes the payment
   * @param number the shop's order number
   * @param total the amount paid, for the log; may be null
   * @return whether the order is recorded, or will be as soon as the store answers again; false if
   *     there is no bag of ours, or if there is no session and the store is down: then call again
   */
  public boolean record(
      HttpServletRequest request, @Nullable String number, @Nullable Number total) {
    return record(request, number, total, false);
  }

  /**
   * Like {@link #record(HttpServletRequest, String, Number)}.
   *
   * @param pageFailed whether the confirmation page failed before the shopper saw it
   */
  public boolean record(
      HttpServletRequest request,
      @Nullable String given,
      @Nullable Number total,
      boolean pageFailed) {
    String number = trimmed(given);
    if (number.isEmpty()) {
      return false;
    }
    Bag bag = bag(request);
    String reference = OrderReference.of(request, bag);
    if (reference == null) {
      withoutBag(request, bag, number, total);
      return false;
    }
    PlacedOrder order = PlacedOrder.of(reference, number, shown(total));
    if (bag != null && reference.equals(bag.reference()) && bag.orderNumber() != null) {
      if (bag.orderNumber().equals(number)) {
        return again(request, bag, order, pageFailed);
      }
      if (!bag.orders().isPlacedElsewhere()) {
        if (!bag.orders().isOld(number)) {
          log.another(order, bag.orderNumber());
          update(request, order, there -> there.withOrders(orders -> orders.withOld(number)));
        }
        return false;
      }
    }
    if (bag != null && bag.orders().isOld(number)) {
      log.old(order);
      return false;
    }
    return save(request, order, pageFailed);
  }

  /**
   * Records the order of a reference, for payment callbacks, which arrive without the shopper's
   * session.
   *
   * @param reference the platform's name for the order
   * @param number the shop's order number
   * @param total the amount paid, for the log; may be null
   * @return whether the order is recorded; false when the store is down: then call again
   */
  public boolean record(
      @Nullable String reference, @Nullable String number, @Nullable Number total) {
    if (reference == null || trimmed(reference).isEmpty() || trimmed(number).isEmpty()) {
      return false;
    }
    PlacedOrder order = PlacedOrder.of(reference, trimmed(number), shown(total));
    try {
      mark(order, false);
      return true;
    } catch (StoreUnavailable | RuntimeException e) {
      log.notRecorded(order, e);
      return false;
    }
  }

  /**
   * Whether an order on a page cannot be the bag's because it existed before; logs this.
   *
   * @param bag what the session remembered before the page ran, or null
   * @param isCertain whether the shop says which requests confirm a new order
   */
  public boolean isOfBefore(@Nullable Bag bag, String reference, String number, boolean isCertain) {
    boolean before =
        bag != null && bag.orders().isOfBefore(number) && !number.equals(bag.orderNumber());
    if (before) {
      PlacedOrder order = PlacedOrder.of(reference, number, "-");
      if (isCertain) {
        log.old(order);
      } else {
        log.heldBack(order);
      }
    }
    return before;
  }

  /** Notes that a page reports an order to the app. */
  public void tellApp(String reference, String number) {
    log.appTold(reference, number);
  }

  /** The part that records orders in this web application; empty if it is not in service. */
  public static Optional<Orders> of(ServletContext application) {
    Optional<Orders> part = Part.in(application).find(Orders.class);
    if (!part.isPresent()) {
      LOG.warning(
          "An order was placed but not recorded, because the plug-in is not in service. Look for"
              + " the plug-in's messages at the start of the application.");
    }
    return part;
  }

  /** Records the orders that the store could not record when they were placed. */
  public void recordUnsaved(HttpServletRequest request) {
    Bag bag = SessionBag.of(request);
    if (bag == null || !bag.orders().hasUnsaved()) {
      return;
    }
    for (PlacedOrder order : bag.orders().unsaved()) {
      try {
        mark(order, false);
        update(request, order, there -> there.withOrders(orders -> orders.withoutUnsaved(order)));
      } catch (StoreUnavailable | RuntimeException e) {
        log.stillNotRecorded(order);
      }
    }
  }

  private boolean again(
      HttpServletRequest request, Bag bag, PlacedOrder order, boolean pageFailed) {
    if (pageFailed) {
      log.pageFailed(order);
    }
    if (bag.orders().isPlacedElsewhere()) {
      update(request, order, there -> withOrder(there, order));
    }
    return true;
  }

  private boolean save(HttpServletRequest request, PlacedOrder order, boolean pageFailed) {
    try {
      mark(order, pageFailed);
    } catch (StoreUnavailable | RuntimeException e) {
      log.notRecorded(order, e);
      // A number that is too long will never fit.
      return !(e instanceof IllegalArgumentException)
          && update(
              request,
              order,
              there -> withOrder(there, order).withOrders(o -> o.withUnsaved(order)));
    }
    update(request, order, there -> withOrder(there, order));
    return true;
  }

  /** No bag is known: the number is none of a later bag, but it may be that of a lost one. */
  private void withoutBag(
      HttpServletRequest request, @Nullable Bag bag, String number, @Nullable Number total) {
    String unopened = OrderReference.unopened(request);
    if (bag != null && bag.orders().isOld(number)) {
      return;
    }
    if (unopened == null) {
      PlacedOrder byHand = PlacedOrder.of("-", number, shown(total));
      update(request, byHand, there -> there.withOrders(orders -> orders.withOld(number)));
    } else if (!unopened.isEmpty()) {
      log.notRecorded(number, shown(total), unopened);
      // Once for each request, even if other parts of the page report the same order.
      OrderReference.noteUnopened(request, "");
    }
  }

  private static Bag withOrder(Bag bag, PlacedOrder order) {
    return bag.orders().areOpenFor(order)
        ? bag.orderedWithoutBag(order.reference(), order.number())
        : bag.orderedEarlier(order.reference(), order.number());
  }

  private void mark(PlacedOrder order, boolean pageFailed) throws StoreUnavailable {
    String first = store.markOrdered(order.reference(), order.number());
    if (first.equals(order.number())) {
      log.ordered(order, pageFailed);
    } else {
      log.orderedTwice(order, first);
    }
  }

  private static String shown(@Nullable Number total) {
    return total == null ? "-" : total.toString();
  }

  private static @Nullable Bag bag(HttpServletRequest request) {
    try {
      return SessionBag.of(request);
    } catch (RuntimeException sessionStoreIsAway) {
      return null;
    }
  }

  /** Whether the session could remember it; the session's own store may be down, too. */
  private boolean update(HttpServletRequest request, PlacedOrder order, UnaryOperator<Bag> change) {
    try {
      HttpSession session = request.getSession(false);
      return session != null
          && SessionBag.update(session, ShopperTexts.of(request), change) != null;
    } catch (RuntimeException e) {
      log.notRemembered(order, e);
      return false;
    }
  }

  /** Databases pad texts with blanks, which other parts of the shop leave out. */
  private static String trimmed(@Nullable String text) {
    return text == null ? "" : text.trim();
  }
}
