package io.carttransfer.landing;

import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Caught;
import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Journal;
import io.carttransfer.session.Bag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Empties a cart whose content is unknown, for a shopper who continues without the bag: otherwise
 * the shop's page would show a mixture with a working Pay button. Thread-safe.
 */
public final class BasketEmptying {

  private final StorefrontCart cart;
  private final SessionLocks locks;
  private final Journal journal;

  public BasketEmptying(StorefrontCart cart, SessionLocks locks, Journal journal) {
    this.cart = cart;
    this.locks = locks;
    this.journal = journal;
  }

  /** Whether the shop's class supports it. */
  public boolean isPossible() {
    try {
      return cart.getClass()
              .getMethod("empty", HttpServletRequest.class, HttpServletResponse.class)
              .getDeclaringClass()
          != StorefrontCart.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /**
   * Empties it, with the session locked.
   *
   * @return whether the cart is now empty, or has been repaired in the meantime
   */
  boolean empty(Visit visit) {
    Optional<SessionHold> hold = locks.exclusive(visit.request());
    if (!hold.isPresent()) {
      return false;
    }
    try {
      return emptyAlone(visit);
    } finally {
      hold.get().release();
    }
  }

  private boolean emptyAlone(Visit visit) {
    Bag bag = visit.bag();
    if (bag == null || !bag.state().isDamaged()) {
      return true;
    }
    try {
      cart.empty(visit.request(), visit.response());
    } catch (Exception | Error e) {
      Caught.check(e);
      journal.failure(bag.reference(), Reason.CART_DAMAGED.code(), e);
      return false;
    }
    visit.update(Bag::emptied);
    journal.info(bag.reference(), "emptied");
    return true;
  }
}
