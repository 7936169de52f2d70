package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Journal;
import io.carttransfer.session.Bag;
import io.carttransfer.session.OrderReference;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Token;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The token is only in a cookie: perhaps the session has lost the bag. If the token is invalid, the
 * request passes. The store is asked only if the session does not know the token, because every
 * page of the shop receives the cookie. Thread-safe.
 */
final class Recovery {

  private final TransferStore store;
  private final TokenCarriers carriers;
  private final Explanation explanation;
  private final CartFill fill;
  private final Question question;
  private final Journal journal;

  Recovery(
      TransferStore store,
      TokenCarriers carriers,
      Explanation explanation,
      CartFill fill,
      Question question,
      Journal journal) {
    this.store = store;
    this.carriers = carriers;
    this.explanation = explanation;
    this.fill = fill;
    this.question = question;
    this.journal = journal;
  }

  void recover(Visit came) throws IOException, ServletException {
    if (came.bag() != null && !came.arrival().isPromise() && !came.isOverwritten(came.bag())) {
      // The shopper has left the page whose cart was filled.
      came.update(Bag::arrived);
    }
    Bag bag = came.bag();
    Visit visit = bag == null ? came : fill.left().begun(came);
    Token known = known(visit, bag);
    OpenedToken found;
    OpenedToken left;
    OpenedToken other;
    try {
      found = opened(visit, bag);
      left = isNew(found, bag) ? null : left(visit, bag);
      other = isNew(found, bag) ? null : other(visit, bag);
    } catch (StoreUnavailable e) {
      OrderReference.noteUnopened(visit.request(), visit.arrival().hashes());
      goOnWithoutTheStore(visit, bag, e);
      return;
    }
    String orderNumber = found == null ? null : found.orderNumber(bag);
    OpenedToken live = orderNumber == null ? found : null;
    if (live != null && isNew(live, bag) && !visit.isPost()) {
      fill.land(visit, live);
    } else if (left != null) {
      // For any method: the shopper means the basket from before the login.
      fill.land(visit, left);
    } else if (other != null) {
      settle(visit, other);
    } else if (live != null || known != null) {
      Token token = live == null ? known : live.token();
      visit.share(held -> goOn(visit, token, !isOrdered(bag, token), null, held));
    } else {
      Token token = found == null ? null : found.token();
      visit.share(held -> goOn(visit, token, false, orderNumber, held));
    }
  }

  private static boolean isNew(@Nullable OpenedToken found, @Nullable Bag bag) {
    return found != null
        && found.opening().isLive()
        && (bag == null || !bag.hasSeen(found.token()));
  }

  /** The bag that was filled last, if a change of the session's id has left its cart behind. */
  private @Nullable OpenedToken left(Visit visit, @Nullable Bag bag) throws StoreUnavailable {
    for (Token token : bag == null ? Collections.<Token>emptyList() : visit.arrival().cookies()) {
      if (fill.left().isMissed(visit, token)) {
        Opening opening = store.open(token);
        return fill.left().isToFill(visit, opening) ? new OpenedToken(token, opening) : null;
      }
    }
    return null;
  }

  /**
   * The bag to ask about if the browser does not have the cart of the last fill: the one whose
   * response arrived later, or the last one, if an earlier page has put its own cookie back.
   */
  private @Nullable OpenedToken other(Visit visit, @Nullable Bag bag) throws StoreUnavailable {
    boolean overwritten = visit.isOverwritten(bag);
    if (overwritten && !fill.left().holdsItems(visit)) {
      visit.update(Bag::arrived);
      return null;
    }
    if (bag == null || !overwritten && !visit.isAstray(bag)) {
      return null;
    }
    for (Token token : visit.arrival().cookiesToOpen()) {
      Opening opening = bag.hasSeen(token) ? store.open(token) : Opening.gone();
      if (opening.isLive() && (overwritten || !bag.isLike(opening.transfer()))) {
        return new OpenedToken(token, opening);
      }
    }
    return null;
  }

  /** Fills or asks; what the shop would do with a POST may be meant for either bag. */
  private void settle(Visit visit, OpenedToken other) throws IOException, ServletException {
    if (visit.isPost()) {
      question.ask(visit, other.token(), other.reference());
    } else {
      fill.land(visit, other);
    }
  }

  /** A token that was filled or declined in this session, so that nothing has to be done. */
  private static @Nullable Token known(Visit visit, @Nullable Bag bag) {
    return visit.arrival().cookies().stream()
        .filter(token -> isKnown(bag, token))
        .findFirst()
        .orElse(null);
  }

  private static boolean isKnown(@Nullable Bag bag, Token token) {
    return bag != null && (bag.hasSeen(token) || isOrdered(bag, token));
  }

  private static boolean isOrdered(@Nullable Bag bag, @Nullable Token token) {
    return bag != null && token != null && bag.state().isOf(token) && bag.orderNumber() != null;
  }

  /** The token that counts, of those that the session does not know; null if there is none. */
  private @Nullable OpenedToken opened(Visit visit, @Nullable Bag bag) throws StoreUnavailable {
    List<Token> all = visit.arrival().cookies();
    List<Token> unknown =
        all.stream()
            .filter(token -> !isKnown(bag, token))
            .limit(Limits.TOKENS_PER_REQUEST)
            .collect(Collectors.toList());
    OpenedToken found = best(unknown, null);
    if (found == null || !found.opening().isLive()) {
      return found;
    }
    // Only a bag that is newer than the session's own may be filled.
    all.removeIf(token -> !isKnown(bag, token));
    int rest = Math.min(all.size(), Limits.TOKENS_PER_REQUEST - unknown.size());
    return best(all.subList(0, rest), found);
  }

  private @Nullable OpenedToken best(List<Token> tokens, @Nullable OpenedToken other)
      throws StoreUnavailable {
    OpenedToken best = other;
    for (Token token : tokens) {
      OpenedToken opened = new OpenedToken(token, store.open(token));
      best = opened.isBetterThan(best) ? opened : best;
    }
    return best;
  }

  private void goOnWithoutTheStore(Visit visit, @Nullable Bag bag, StoreUnavailable cause)
      throws IOException, ServletException {
    if (bag != null && bag.state().isFailed() || isPromiseLost(visit)) {
      Token token = visit.arrival().cookies().get(0);
      explanation.tryAgain(visit, cause.reason(), token, null, cause);
    } else {
      journal.failure(null, cause.reason().code(), cause, "token", visit.arrival().hashes());
      visit.pass();
    }
  }

  /** There is nothing to fill. */
  private void goOn(
      Visit visit, @Nullable Token token, boolean live, @Nullable String orderNumber, boolean held)
      throws IOException, ServletException {
    Bag bag = visit.bag();
    if (held && bag != null && bag.state().isFailed()) {
      // The cart does not hold what the shopper wants to pay for.
      Reason reason = Explanation.reasonOf(bag, Reason.CART_FAILED);
      explanation.tryAgain(visit, reason, token, bag.reference(), null);
    } else if (!held) {
      visit.passAsItIs();
    } else if (live) {
      fill.left().watch(visit, Visit::passAsItIs);
    } else {
      visit.noteOrder(token, orderNumber);
      letGo(visit);
    }
  }

  /** The cookie no longer leads to anything. */
  private void letGo(Visit visit) throws IOException, ServletException {
    Bag bag = visit.bag();
    boolean kept = visit.arrival().hasMoreCookies() || bag != null && bag.orders().hasUnsaved();
    if (visit.arrival().isCookiePresent() && !kept) {
      carriers.expireCookie(visit.response());
    }
    if (isPromiseLost(visit)) {
      explanation.gone(visit, null);
    } else {
      visit.passAsItIs();
    }
  }

  /** Whether the address promises a bag whose token a redirect has lost, and the cart has none. */
  private static boolean isPromiseLost(Visit visit) {
    Bag bag = visit.bag();
    return visit.arrival().announcesForm()
        && !visit.isPost()
        && !(bag != null && bag.state().isFilled());
  }
}
