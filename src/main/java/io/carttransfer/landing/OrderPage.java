package io.carttransfer.landing;

import io.carttransfer.binding.Order;
import io.carttransfer.binding.OrderExpression;
import io.carttransfer.common.RequestPath;
import io.carttransfer.session.Bag;
import io.carttransfer.session.Orders;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Token;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The shop's confirmation page, as {@code cart-transfer.order} describes it: the page runs, and an
 * order that shows itself is recorded. Here nothing is ever filled or explained.
 */
public final class OrderPage {

  private final OrderExpression expression;
  private final TransferStore store;
  private final TokenCarriers carriers;
  private final Orders orders;

  public OrderPage(
      OrderExpression expression, TransferStore store, TokenCarriers carriers, Orders orders) {
    this.expression = expression;
    this.store = store;
    this.carriers = carriers;
    this.orders = orders;
  }

  public boolean isAt(HttpServletRequest request) {
    return expression.path().equals(RequestPath.of(request));
  }

  /** Runs the shop's page. */
  public void handle(Visit visit) throws IOException, ServletException {
    HttpServletRequest request = visit.request();
    orders.recordUnsaved(request);
    // Before the shop's page: it may end the session.
    String reference = reference(visit);
    if (reference != null) {
      request.setAttribute(Orders.REFERENCE_ATTRIBUTE, reference);
    }
    boolean cookieEnds = visit.arrival().isPresent() && isOrdered(visit.bag());
    if (cookieEnds) {
      carriers.expireCookie(visit.response());
    }

    visit.passAsItIs();

    if (reference == null) {
      return;
    }
    Optional<Order> order = expression.order(request, visit.response(), reference);
    if (order.isPresent()
        && orders.record(request, order.get().number(), order.get().total().orElse(null))
        && visit.arrival().isPresent()
        && !cookieEnds
        && !isUnsaved(visit.bag())) {
      carriers.expireCookie(visit.response());
    }
  }

  /** The session's bag; without a record of the session, the cookie's live transfer. */
  private String reference(Visit visit) {
    Bag bag = visit.bag();
    if (bag != null && (bag.isFilled() || bag.orderNumber() != null)) {
      return bag.reference();
    }
    if (bag != null && bag.isPresent()) {
      return null;
    }
    String reference = null;
    Duration youngest = null;
    for (Token token : visit.arrival().cookiesToOpen()) {
      try {
        Opening opening = store.open(token);
        boolean declined = bag != null && bag.hasSeen(token);
        if (opening.isLive()
            && !declined
            && (youngest == null || opening.age().compareTo(youngest) < 0)) {
          youngest = opening.age();
          reference = opening.transfer().reference();
        }
      } catch (StoreUnavailable e) {
        return null;
      }
    }
    return reference;
  }

  private static boolean isOrdered(Bag bag) {
    return bag != null && bag.orderNumber() != null && !bag.hasUnsavedOrders();
  }

  private static boolean isUnsaved(Bag bag) {
    return bag != null && bag.hasUnsavedOrders();
  }
}
