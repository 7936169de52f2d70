package io.carttransfer;

import io.carttransfer.cart.Order;
import io.carttransfer.cart.OrderExpression;
import io.carttransfer.jsp.OrderPlaced;
import io.carttransfer.jsp.SessionBag;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Bag;
import io.carttransfer.transfer.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The shop's confirmation page, as {@code cart-transfer.order} describes it: the page runs, and an
 * order that shows itself is recorded. Here nothing is ever filled or explained.
 */
final class OrderPage {

  private final OrderExpression expression;
  private final TransferStore store;
  private final Carriers carriers;
  private final OrderPlaced orders;

  OrderPage(
      OrderExpression expression, TransferStore store, Carriers carriers, OrderPlaced orders) {
    this.expression = expression;
    this.store = store;
    this.carriers = carriers;
    this.orders = orders;
  }

  boolean isAt(String path) {
    return expression.path().equals(path);
  }

  /**
   * Runs the shop's page.
   *
   * @param arrival null when the request brings nothing of ours
   */
  void handle(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    orders.recordUnsaved(request);
    // Before the shop's page: it may end the session.
    String reference = reference(request, arrival);
    if (reference != null) {
      request.setAttribute(OrderPlaced.REFERENCE_ATTRIBUTE, reference);
    }
    boolean cookieEnds = arrival != null && isOrdered(SessionBag.of(request));
    if (cookieEnds) {
      carriers.expireCookie(response);
    }

    chain.doFilter(request, response);

    if (reference == null) {
      return;
    }
    Optional<Order> order = expression.order(request, response, reference);
    if (order.isPresent()
        && OrderPlaced.record(request, order.get().number(), order.get().total().orElse(null))
        && arrival != null
        && !cookieEnds
        && !isUnsaved(SessionBag.of(request))) {
      carriers.expireCookie(response);
    }
  }

  /** The session's bag; without a record of the session, the cookie's live transfer. */
  private String reference(HttpServletRequest request, Arrival arrival) {
    Bag bag = SessionBag.of(request);
    if (bag != null && (bag.isFilled() || bag.orderNumber() != null)) {
      return bag.reference();
    }
    if (bag != null && bag.isPresent() || arrival == null) {
      return null;
    }
    String reference = null;
    Duration youngest = null;
    for (Token token : arrival.cookies()) {
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
    return bag != null && bag.orderNumber() != null && !bag.isOrderUnsaved();
  }

  private static boolean isUnsaved(Bag bag) {
    return bag != null && bag.isOrderUnsaved();
  }
}
