package io.carttransfer.landing;

import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Caught;
import io.carttransfer.ledger.Journal;
import io.carttransfer.session.Bag;
import io.carttransfer.store.Opening;
import io.carttransfer.transfer.Token;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A cart that the shop keeps by session id, and that a login has left behind by changing the id. It
 * is filled again only if the shopper has not emptied it, so carts of such shops, and no others,
 * are checked after each page. Thread-safe.
 */
final class LeftCart {

  private static final String LOOKED = LeftCart.class.getName();

  private final StorefrontCart cart;
  private final UnaryOperator<HttpServletRequest> page;
  private final Journal journal;

  /**
   * @param page creates the request that the shop's page sees after the cart was checked
   */
  LeftCart(StorefrontCart cart, UnaryOperator<HttpServletRequest> page, Journal journal) {
    this.page = page;
    this.cart = cart;
    this.journal = journal;
  }

  /** Lets a page follow. */
  interface Pass {
    void run(Visit visit) throws IOException, ServletException;
  }

  /** The visit as it continues after a look at the cart, which may call pages of the shop. */
  Visit begun(Visit visit) {
    Bag bag = visit.bag();
    return isLeft(visit, bag) || visit.isOverwritten(bag) ? seen(visit) : visit;
  }

  /** Whether there is something in the cart; false if unknown. */
  boolean holdsItems(Visit visit) {
    return units(visit) > 0;
  }

  private Visit seen(Visit visit) {
    return visit.with(page.apply(visit.request()), visit.arrival());
  }

  /**
   * Lets the page follow, and checks whether the shopper has emptied the cart: after the page, or
   * before it if the check calls pages of the shop, which would undo what the page has written.
   */
  void watch(Visit visit, Pass pass) throws IOException, ServletException {
    if (!isWatched(visit)) {
      pass.run(visit);
      return;
    }
    Visit seen = seen(visit);
    boolean before = seen.request() != visit.request();
    if (before) {
      look(seen);
    }
    pass.run(seen);
    if (!before && isWatched(visit)) {
      look(visit);
    }
  }

  private static boolean isWatched(Visit visit) {
    Bag bag = visit.bag();
    return bag != null
        && bag.isKeptBySessionId()
        && !isLeft(visit, bag)
        && !visit.request().isAsyncStarted()
        && visit.request().getAttribute(LOOKED) == null;
  }

  private void look(Visit visit) {
    if (units(visit) == 0) {
      visit.update(Bag::seenEmpty);
    }
  }

  /** Whether the session's id differs from the one under which the bag was filled. */
  static boolean isLeft(Visit visit, @Nullable Bag bag) {
    HttpSession session = visit.request().getSession(false);
    try {
      return session != null && bag != null && bag.isLeftBehind(session.getId());
    } catch (IllegalStateException sessionHasEnded) {
      return false;
    }
  }

  /** Whether to look up this token's bag, which was filled last, in the store. */
  boolean isMissed(Visit visit, @Nullable Token token) {
    Bag bag = visit.bag();
    if (bag == null || token == null || !bag.filledLast(token) || !isLeft(visit, bag)) {
      return false;
    }
    if (units(visit) > 0) {
      // The shop has moved the cart to the new id.
      settle(visit);
      return false;
    }
    return true;
  }

  /** Whether the bag is filled again; if it has expired, the log says so, once. */
  boolean isToFill(Visit visit, Opening opening) {
    if (opening.isLive()) {
      return true;
    }
    Bag bag = visit.bag();
    String reference = bag == null ? null : bag.reference();
    if (settle(visit) && opening.isGone()) {
      journal.warn(reference, "left-behind");
    }
    return false;
  }

  /** The cart is stored under the session's present id. */
  static Bag here(HttpServletRequest request, Bag bag) {
    return bag.withLastFill(fill -> fill.keptBy(request.getSession().getId()));
  }

  private static boolean settle(Visit visit) {
    AtomicBoolean first = new AtomicBoolean();
    visit.update(
        bag -> {
          first.set(isLeft(visit, bag));
          return first.get() ? here(visit.request(), bag) : bag;
        });
    return first.get();
  }

  /** Negative if unknown. */
  private long units(Visit visit) {
    visit.request().setAttribute(LOOKED, Boolean.TRUE);
    try {
      return cart.units(visit.request(), visit.response());
    } catch (Exception | Error e) {
      Caught.check(e);
      return -1;
    }
  }
}
