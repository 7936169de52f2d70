package io.carttransfer.landing;

import io.carttransfer.binding.OrderExpression;
import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Caught;
import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Journal;
import io.carttransfer.session.Bag;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
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
    Optional<SessionHold> hold = locks.exclusive(visit.request());
    if (!hold.isPresent()) {
      Token token = opened.token();
      if (visit.arrival().isAgreed(token)) {
        // The page that was faster replaces the app's cookie with its own.
        visit.update(bag -> bag.wanted(token));
      }
      explanation.tryAgain(visit, Reason.BUSY, token, opened.reference(), null);
      return;
    }
    hold.get().releaseAt(visit.end());
    if (new Attempt(visit, opened).fill()) {
      hold.get().share();
      visit.passFilled();
    }
  }

  /** One attempt to fill one session's cart, with the session locked. */
  private final class Attempt {

    private final Visit visit;
    private final Arrival arrival;
    private final Token token;
    private final Transfer transfer;
    private final CookieWatch watch;

    /** What the session remembered when the fill began, under the lock. */
    private final Bag before;

    private final boolean wanted;
    private final boolean isLeft;
    private final boolean isAstray;
    private final FillRecord record;

    Attempt(Visit visit, OpenedToken opened) {
      this.visit = visit;
      this.arrival = visit.arrival();
      this.token = opened.token();
      this.transfer = opened.transfer();
      this.watch = new CookieWatch(visit.request(), visit.response());
      Bag known = visit.bag();
      this.before = known == null ? Bag.none(UUID.randomUUID().toString()) : known;
      this.wanted = before.isWanted(token);
      this.isAstray = visit.isAstray(before);
      this.isLeft = !wanted && before.filledLast(token) && LeftCart.isLeft(visit, before);
      boolean agreed =
          arrival.isAgreed(token) || before.state().isOf(token) && before.state().isAgreed();
      this.record = new FillRecord(visit, opened, agreed, before, carriers);
    }

    /**
     * Fills the cart, or sends a page of ours.
     *
     * @return whether the shop's page follows
     */
    boolean fill() throws IOException {
      if (before.hasSeen(token) && !wanted && !isAskedForAgain() && !isLost() && !isLeft) {
        // Another request of this session was faster.
        return passAgain();
      }
      boolean replaces =
          !isLeft && (record.isAgreed() || wanted || before.state().isHalfFilledByUs());
      record.begin(replaces);
      Optional<String> numberBefore =
          order.flatMap(o -> o.numberBefore(visit.request(), visit.response()));
      try {
        return take(filling(replaces), numberBefore);
      } catch (CartFailure e) {
        return failed(e);
      } catch (Exception | Error e) {
        Caught.check(e);
        // A class of the shop that does not say how it left the cart.
        return damaged(Reason.CART_DAMAGED, e, replaces);
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
              && before.lastFill().left(transfer.reference(), filling.units())
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

    private boolean take(Filling filling, Optional<String> numberBefore) throws IOException {
      if (filling == null) {
        throw new IllegalStateException("fill returned null instead of a Filling");
      }
      if (filling.isFilled()) {
        return filled(filling, numberBefore);
      }
      if (isLeft) {
        // The cart holds something else, or the shop cannot take a cart yet.
        record.takeBack(filling.isHoldsItems());
        return true;
      }
      if (filling.isHoldsItems()) {
        record.takeBack(false);
        question.ask(visit, token, transfer.reference());
        return false;
      }
      if (arrival.isByForm() && !arrival.isInCookie(token)) {
        record.takeBack(false);
        return explain(Reason.NOT_READY, null);
      }
      record.pending();
      journal.info(transfer.reference(), "pending");
      return true;
    }

    private boolean filled(Filling filling, Optional<String> numberBefore) throws IOException {
      List<Notice> skipped = filling.skipped();
      if (!skipped.isEmpty() && !skip) {
        record.incomplete();
        explanation.refused(visit, token, transfer.reference(), "cart-incomplete", skipped);
        return false;
      }
      Transfer inCart = record.filled(filling, watch.before(), numberBefore);
      journal.info(
          transfer.reference(),
          "filled",
          "units",
          inCart.units(),
          "by",
          arrival.isByForm() ? "form" : arrival.isByUrl() ? "url" : "cookie");
      return true;
    }

    private boolean failed(CartFailure failure) throws IOException {
      if (failure.isDamaged()) {
        Reason reason = failure.isEmptied() ? Reason.CART_EMPTIED : Reason.CART_DAMAGED;
        // Whatever is now in a cart that we emptied is the shopper's own.
        return damaged(reason, failure, !failure.isEmptied());
      }
      record.takeBack(false);
      if (!failure.refused().isEmpty()) {
        explanation.refused(visit, token, transfer.reference(), "lines-refused", failure.refused());
        return false;
      }
      // What an earlier fill left is still there.
      return explain(Explanation.reasonOf(before, Reason.CART_FAILED), failure);
    }

    private boolean damaged(Reason reason, Throwable cause, boolean ours) throws IOException {
      record.damaged(reason == Reason.CART_EMPTIED, ours);
      return explain(reason, cause);
    }

    private boolean explain(Reason reason, @Nullable Throwable cause) throws IOException {
      explanation.tryAgain(visit, reason, token, transfer.reference(), cause);
      return false;
    }
  }
}
