package io.carttransfer.landing;

import io.carttransfer.binding.OrderExpression;
import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Caught;
import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Journal;
import io.carttransfer.session.Bag;
import io.carttransfer.store.Opening;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a transfer into the session's cart, with the session locked, and lets the shop's page
 * follow. Thread-safe.
 */
public final class CartFill {

  private final StorefrontCart cart;
  private final UnaryOperator<HttpServletRequest> page;
  private final boolean skip;
  private final TokenCarriers carriers;
  private final Explanation explanation;
  private final Question question;
  private final SessionLocks locks;
  private final Journal journal;
  private final Optional<OrderExpression> order;
  private final LeftCart left;

  /**
   * @param page creates the request that the shop's page sees after a fill
   * @param skip whether lines that the shop does not have may be left out
   * @param order recognises a placed order; empty if orders are reported in another way
   */
  public CartFill(
      StorefrontCart cart,
      UnaryOperator<HttpServletRequest> page,
      boolean skip,
      TokenCarriers carriers,
      Explanation explanation,
      Question question,
      SessionLocks locks,
      Journal journal,
      Optional<OrderExpression> order) {
    this.order = order;
    this.cart = cart;
    this.page = page;
    this.skip = skip;
    this.carriers = carriers;
    this.explanation = explanation;
    this.question = question;
    this.locks = locks;
    this.journal = journal;
    this.left = new LeftCart(cart, page, journal);
  }

  /** Handles carts that a login leaves behind. */
  LeftCart left() {
    return left;
  }

  /** Fills, asks or explains; the token is live. */
  void land(Visit came, OpenedToken opened) throws IOException, ServletException {
    Visit visit = came.with(page.apply(came.request()), came.arrival());
    Attempt attempt = new Attempt(visit, opened);
    Optional<SessionHold> hold = locks.exclusive(visit.request());
    if (!hold.isPresent()) {
      if (visit.arrival().isAgreed(opened.token())) {
        // The page that was faster replaces the app's cookie with its own.
        visit.update(bag -> bag.wanted(opened.token()));
      }
      attempt.explain(Reason.BUSY, null);
      return;
    }
    hold.get().releaseAt(visit.end());
    if (attempt.fill()) {
      hold.get().share();
      visit.passFilled();
    }
  }

  /** One attempt to fill one session's cart, with the session locked. */
  private final class Attempt {

    private final Visit visit;
    private final Arrival arrival;
    private final Token token;
    private final Opening opening;
    private final Transfer transfer;
    private final CookieWatch watch;

    /** What the session remembered when the fill began, under the lock. */
    private Bag before = Bag.none("");

    private boolean isLeft;
    private boolean isAstray;
    private Optional<String> numberBefore = Optional.empty();

    Attempt(Visit visit, OpenedToken opened) {
      this.visit = visit;
      this.arrival = visit.arrival();
      this.token = opened.token();
      this.opening = opened.opening();
      this.transfer = opened.transfer();
      this.watch = new CookieWatch(visit.request(), visit.response());
    }

    /**
     * Fills the cart, or sends a page of ours.
     *
     * @return whether the shop's page follows
     */
    boolean fill() throws IOException {
      Bag known = visit.bag();
      before = known == null ? Bag.none(UUID.randomUUID().toString()) : known;
      boolean wanted = before.isWanted(token);
      isAstray = visit.isAstray(before);
      isLeft = !wanted && before.filledLast(token) && LeftCart.isLeft(visit, before);
      if (before.hasSeen(token) && !wanted && !isAskedForAgain() && !isLost() && !isLeft) {
        // Another request of this session was faster.
        return passAgain();
      }
      boolean agreed = arrival.isAgreed(token) || before.isOf(token) && before.isAgreed();
      boolean replaces = !isLeft && (agreed || wanted || before.isHalfFilledByUs());
      keep(bag -> bag.takenBack(before).failed(token, transfer, agreed, replaces));
      numberBefore = order.flatMap(o -> o.numberBefore(visit.request(), visit.response()));
      try {
        return take(filling(replaces), agreed);
      } catch (CartFailure e) {
        return failed(e, agreed);
      } catch (Exception | Error e) {
        Caught.check(e);
        // A class of the shop that does not say how it left the cart.
        return damaged(Reason.CART_DAMAGED, e, agreed, replaces);
      }
    }

    /** The app opens an earlier bag again. */
    private boolean isAskedForAgain() {
      return arrival.isAgreed(token) && !before.filledLast(token);
    }

    /** The browser does not have the last response: it was lost, or another one arrived later. */
    private boolean isLost() {
      return isAstray || before.filledLast(token) && visit.isAnswerAwaited(before);
    }

    /** Fills, also if the cart holds only the last bag of the same reference, unchanged. */
    private Filling filling(boolean replaces) throws Exception {
      Filling filling = cart.fill(transfer, visit.request(), watch, replaces);
      return filling != null
              && filling.isHoldsItems()
              && !isLeft
              && before.left(transfer.reference(), filling.units())
          ? cart.fill(transfer, visit.request(), watch, true)
          : filling;
    }

    private boolean passAgain() throws IOException {
      if (before.filledLast(token) || !arrival.isLanding()) {
        return true;
      }
      question.ask(visit, token, transfer.reference());
      return false;
    }

    /**
     * Keeps the bag in case the session is lost; the cookie never counts for more than the ways in
     * which the token arrived.
     */
    private void setCookie(boolean agreed) {
      boolean unmarked = agreed || arrival.isInCookieOfTheApp(token);
      carriers.setCookie(visit.response(), token, opening.age(), unmarked);
    }

    private boolean take(Filling filling, boolean agreed) throws IOException {
      if (filling == null) {
        throw new IllegalStateException("fill returned null instead of a Filling");
      }
      if (filling.isFilled()) {
        return filled(filling, agreed);
      }
      if (isLeft) {
        // The cart holds something else, or the shop cannot take a cart yet.
        boolean there = filling.isHoldsItems();
        keep(bag -> there ? here(bag.takenBack(before)) : bag.takenBack(before));
        return true;
      }
      if (filling.isHoldsItems()) {
        keep(bag -> bag.takenBack(before));
        question.ask(visit, token, transfer.reference());
        return false;
      }
      if (arrival.isByForm() && !arrival.isInCookie(token)) {
        keep(bag -> bag.takenBack(before));
        return explain(Reason.NOT_READY, null);
      }
      keep(bag -> bag.takenBack(before).pending(token, transfer, agreed));
      setCookie(agreed);
      journal.info(transfer.reference(), "pending");
      return true;
    }

    private Bag here(Bag bag) {
      return LeftCart.here(visit.request(), bag);
    }

    private boolean filled(Filling filling, boolean agreed) throws IOException {
      List<Notice> skipped = filling.skipped();
      if (!skipped.isEmpty() && !skip) {
        setCookie(agreed);
        explanation.refused(visit, token, transfer.reference(), "cart-incomplete", skipped);
        return false;
      }
      Transfer inCart = without(skipped);
      keep(
          bag -> {
            Bag filled = withNumber(filled(bag.takenBack(before), inCart, agreed));
            return filling.isKeptBySessionId() ? here(filled) : filled;
          });
      setCookie(agreed);
      journal.info(
          transfer.reference(),
          "filled",
          "units",
          inCart.units(),
          "by",
          arrival.isByForm() ? "form" : arrival.isByUrl() ? "url" : "cookie");
      return true;
    }

    /** An answer for the app's bag is valid until the bag has reached the browser. */
    private Bag filled(Bag bag, Transfer inCart, boolean agreed) {
      Map<String, String> awaited = watch.before();
      Bag filled = bag.filled(token, inCart, agreed).awaiting(awaited);
      return before.isWanted(token) && !awaited.isEmpty() ? filled.wanted(token) : filled;
    }

    private boolean failed(CartFailure failure, boolean agreed) throws IOException {
      if (failure.isDamaged()) {
        Reason reason = failure.isEmptied() ? Reason.CART_EMPTIED : Reason.CART_DAMAGED;
        // Whatever is now in a cart that we emptied is the shopper's own.
        return damaged(reason, failure, agreed, !failure.isEmptied());
      }
      keep(bag -> bag.takenBack(before));
      if (!failure.refused().isEmpty()) {
        explanation.refused(visit, token, transfer.reference(), "lines-refused", failure.refused());
        return false;
      }
      // What an earlier fill left is still there.
      return explain(Explanation.reasonOf(before, Reason.CART_FAILED), failure);
    }

    private boolean damaged(Reason reason, Throwable cause, boolean agreed, boolean ours)
        throws IOException {
      boolean emptied = reason == Reason.CART_EMPTIED;
      keep(
          bag -> {
            Bag failed = bag.takenBack(before).failed(token, transfer, agreed, ours);
            return emptied ? failed.emptied() : failed;
          });
      setCookie(agreed);
      return explain(reason, cause);
    }

    boolean explain(Reason reason, @Nullable Throwable cause) throws IOException {
      explanation.tryAgain(visit, reason, token, transfer.reference(), cause);
      return false;
    }

    private Bag withNumber(Bag filled) {
      return numberBefore
          .map(number -> filled.withOrders(orders -> orders.withNumberBefore(number)))
          .orElse(filled);
    }

    private void keep(UnaryOperator<Bag> change) {
      visit.update(change);
    }

    private Transfer without(List<Notice> skipped) {
      List<CartLine> lines = new ArrayList<>(transfer.lines());
      List<Notice> notices = new ArrayList<>(transfer.notices());
      for (Notice notice : skipped) {
        lines.remove(notice.line());
        notices.add(notice);
      }
      return Transfer.of(transfer.reference(), transfer.currency(), lines, notices);
    }
  }
}
