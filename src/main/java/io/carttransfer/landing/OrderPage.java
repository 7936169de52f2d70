package io.carttransfer.landing;

import io.carttransfer.binding.Order;
import io.carttransfer.binding.OrderExpression;
import io.carttransfer.session.Bag;
import io.carttransfer.session.OrderReference;
import io.carttransfer.session.Orders;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.text.FailureLog;
import io.carttransfer.transfer.Token;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The shop's confirmation page, as {@code cart-transfer.order} describes it: the page runs, and if
 * it shows an order, that order is recorded, even if the page fails. Nothing is filled or explained
 * here.
 */
public final class OrderPage {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.landing");

  private final OrderExpression expression;
  private final TransferStore store;
  private final TokenCarriers carriers;
  private final Orders orders;
  private final FailureLog failures = new FailureLog(LOG, System::nanoTime);

  public OrderPage(
      OrderExpression expression, TransferStore store, TokenCarriers carriers, Orders orders) {
    this.expression = expression;
    this.store = store;
    this.carriers = carriers;
    this.orders = orders;
  }

  public boolean isAt(HttpServletRequest request) {
    return expression.pages().covers(request);
  }

  /** Runs the shop's page. */
  public void handle(Visit visit) throws IOException, ServletException {
    HttpServletRequest request = visit.request();
    orders.recordUnsaved(request);
    // Before the shop's page: it may end the session.
    ServletContext application = request.getServletContext();
    Bag before = visit.bag();
    boolean opened = noteReference(visit, before);
    if (visit.arrival().isPresent() && isOrdered(before)) {
      carriers.expireCookie(visit.response());
    }
    visit.end().add(failed -> findOrder(visit, application, before, opened, failed));
    visit.passAsItIs();
  }

  /**
   * Finds out whether the page has placed or shows an order.
   *
   * @return whether there is an order
   */
  private boolean findOrder(
      Visit visit,
      ServletContext application,
      @Nullable Bag before,
      boolean opened,
      boolean pageFailed) {
    HttpServletRequest request = visit.request();
    try {
      if (!opened) {
        // The store may answer next time.
        noteReference(visit, before);
      }
      String reference = OrderReference.noted(request);
      if (reference == null && opened && request.getSession(false) == null) {
        return false;
      }
      Optional<Order> order = expression.order(application, request, visit.response(), reference);
      if (order.isPresent() && isNew(order.get(), before, reference)) {
        record(visit, order.get(), before, pageFailed);
      }
      return order.isPresent();
    } catch (RuntimeException e) {
      // The shop's page is there, or throws something of its own.
      failures.log(Level.WARNING, "Whether a page has placed an order is unknown.", e);
      return false;
    }
  }

  private boolean isNew(Order order, @Nullable Bag before, @Nullable String reference) {
    return reference == null
        || !orders.isOfBefore(before, reference, order.number(), expression.hasWhen());
  }

  private void record(Visit visit, Order order, @Nullable Bag before, boolean pageFailed) {
    boolean recorded =
        orders.record(visit.request(), order.number(), order.total().orElse(null), pageFailed);
    if (recorded && visit.arrival().isPresent() && !isOrdered(before) && !isNeeded(visit.bag())) {
      carriers.expireCookie(visit.response());
    }
  }

  /**
   * The session's bag; without a record of the session, the cookie's live transfer.
   *
   * @return false if the store did not answer
   */
  private boolean noteReference(Visit visit, @Nullable Bag bag) {
    if (visit.isAstray(bag)) {
      // The browser has the ordered cart, and the token that was sent with it.
      return noteReferenceOfCookies(visit, null);
    }
    String reference = bag == null ? null : bag.orderable();
    if (reference != null) {
      OrderReference.note(visit.request(), reference);
      return true;
    }
    return bag != null && bag.state().isPresent() || noteReferenceOfCookies(visit, bag);
  }

  private boolean noteReferenceOfCookies(Visit visit, @Nullable Bag bag) {
    String reference = null;
    Duration youngest = null;
    try {
      for (Token token : visit.arrival().cookiesToOpen()) {
        boolean declined = bag != null && bag.hasSeen(token);
        Opening opening = declined ? Opening.gone() : store.open(token);
        if (opening.isLive() && (youngest == null || opening.age().compareTo(youngest) < 0)) {
          youngest = opening.age();
          reference = opening.transfer().reference();
        }
      }
    } catch (StoreUnavailable e) {
      OrderReference.noteUnopened(visit.request(), visit.arrival().hashes());
      return false;
    }
    if (reference != null) {
      OrderReference.note(visit.request(), reference);
    }
    return true;
  }

  private static boolean isOrdered(@Nullable Bag bag) {
    return bag != null && bag.orderNumber() != null && !bag.orders().hasUnsaved();
  }

  /**
   * Whether the cookie still leads to an unsaved order, or to a later bag that is not filled yet.
   */
  private static boolean isNeeded(@Nullable Bag bag) {
    return bag != null
        && (bag.orders().hasUnsaved() || bag.state().isPending() || bag.state().isFailed());
  }
}
