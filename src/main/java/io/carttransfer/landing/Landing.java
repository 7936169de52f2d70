package io.carttransfer.landing;

import io.carttransfer.common.Reason;
import io.carttransfer.common.TimedBody;
import io.carttransfer.ledger.Journal;
import io.carttransfer.session.Bag;
import io.carttransfer.session.Orders;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Token;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A token has arrived: decides whether the shop's page follows, the cart is filled first, or our
 * page explains why not.
 *
 * <p>A token in the address or in a form <em>opens</em> its transfer: the shopper wants this bag
 * now. A token in the cookie alone <em>recovers</em> it: the session may have lost the bag, so the
 * request passes if the token is invalid. Thread-safe.
 */
public final class Landing {

  private final TransferStore store;
  private final TokenCarriers carriers;
  private final Explanation explanation;
  private final CartFill fill;
  private final Question question;
  private final Recovery recovery;
  private final Orders orders;
  private final LongSupplier nanos;

  /**
   * @param nanos a monotonic clock
   */
  public Landing(
      TransferStore store,
      TokenCarriers carriers,
      Explanation explanation,
      CartFill fill,
      Question question,
      Orders orders,
      Journal journal,
      LongSupplier nanos) {
    this.store = store;
    this.carriers = carriers;
    this.explanation = explanation;
    this.fill = fill;
    this.question = question;
    this.recovery = new Recovery(store, carriers, explanation, fill, question, journal);
    this.orders = orders;
    this.nanos = nanos;
  }

  /** Handles a GET or POST that has something of ours. */
  void handle(Visit visit) throws IOException, ServletException {
    orders.recordUnsaved(visit.request());

    Arrival arrival = visit.arrival();
    if (visit.isPost() && (arrival.announcesForm() || arrival.announcesAnswer())) {
      handleForm(visit);
    } else if (arrival.isByUrl()) {
      land(visit);
    } else {
      recovery.recover(visit);
    }
  }

  private void handleForm(Visit visit) throws IOException, ServletException {
    FormBody body = FormBody.read(visit.request(), nanos);
    if (body.end() != TimedBody.End.WHOLE && body.begins(carriers.field())) {
      explanation.cutOff(visit, body.end());
      return;
    }
    Arrival arrival = visit.arrival();
    String token = body.field(carriers.field());
    if (arrival.announcesAnswer()) {
      question.decline(visit, Token.parse(token).orElse(null), body.field(carriers.nonceField()));
    } else if (token == null && body.isEmpty() && !Sender.isThisHost(visit.request())) {
      // A web view has dropped the body: to the shop it would look like an empty form.
      recovery.recover(visit.with(new FormAsGet(visit.request(), carriers), arrival));
    } else if (token == null) {
      // A form of the shop that posts to the address of its own page.
      recovery.recover(visit.with(body.unread(), arrival));
    } else {
      land(
          visit.with(
              new FormAsGet(visit.request(), carriers),
              arrival.withForm(token, body.field(carriers.nonceField()))));
    }
  }

  /** The shopper requests this bag. */
  private void land(Visit came) throws IOException, ServletException {
    Arrival arrival = came.arrival();
    Token token = arrival.landing();
    if (token == null) {
      missed(came, null);
      return;
    }
    Bag bag = answered(came, token);
    Visit visit = bag == null ? came : fill.left().begun(came);
    boolean wanted = isToFill(visit, token, bag);
    @Nullable Opening opening = null;
    try {
      opening = store.open(token);
    } catch (StoreUnavailable e) {
      if (wanted) {
        explanation.tryAgain(visit, e.reason(), token, null, e);
        return;
      }
      // What this session knows about the bag is enough.
    }
    String orderNumber = orderNumber(opening, token, bag);
    if (orderNumber != null) {
      showOrder(visit, token, orderNumber);
    } else if (!wanted && opening != null && isLeftBehind(visit, token, opening)) {
      fill.land(visit, new OpenedToken(token, opening));
    } else if (!wanted) {
      landAgain(visit, token, opening);
    } else if (opening == null || opening.isGone()) {
      missed(visit, token);
    } else if (visit.isPost()) {
      // This POST was meant for another basket.
      explanation.tryAgain(
          visit, Reason.WRONG_OPENING, token, opening.transfer().reference(), null);
    } else {
      fill.land(visit, new OpenedToken(token, opening));
    }
  }

  private boolean isLeftBehind(Visit visit, Token token, Opening opening) {
    return fill.left().isMissed(visit, token) && fill.left().isToFill(visit, opening);
  }

  /** The address opens nothing; if something was added to it, that may have damaged the token. */
  private void missed(Visit visit, @Nullable Token token) throws IOException, ServletException {
    if (visit.arrival().isCut() && !visit.arrival().isByForm() && hasLiveCookie(visit)) {
      recovery.recover(visit.with(visit.request(), visit.arrival().withoutAddress()));
    } else {
      explanation.gone(visit, token);
    }
  }

  private boolean hasLiveCookie(Visit visit) {
    try {
      for (Token token : visit.arrival().cookiesToOpen()) {
        if (store.open(token).isLive()) {
          return true;
        }
      }
    } catch (StoreUnavailable e) {
      // Recovering says so.
      return true;
    }
    return false;
  }

  /** What the session remembers, or null; including what this request itself says about the bag. */
  private static @Nullable Bag answered(Visit visit, Token token) {
    Bag bag = visit.bag();
    if (bag == null) {
      return null;
    }
    String nonce = visit.arrival().nonce();
    return visit.update(
        now -> {
          Bag known = visit.isAnswerAwaited(now) ? now : now.arrived();
          return known.isAnswer(token, nonce) ? known.wanted(token) : known;
        });
  }

  /** Whether to fill the cart: for a new bag, or for an earlier one that is requested again. */
  private static boolean isToFill(Visit visit, Token token, @Nullable Bag bag) {
    return bag == null
        || !bag.hasSeen(token)
        || bag.isWanted(token)
        || visit.arrival().isAgreed(token) && !bag.filledLast(token)
        || bag.filledLast(token) && (visit.isAstray(bag) || visit.isOverwritten(bag))
        || !visit.isPost() && bag.filledLast(token) && visit.isAnswerAwaited(bag);
  }

  private static @Nullable String orderNumber(
      @Nullable Opening opening, Token token, @Nullable Bag bag) {
    return new OpenedToken(token, opening == null ? Opening.gone() : opening).orderNumber(bag);
  }

  private void showOrder(Visit visit, Token token, String orderNumber) throws IOException {
    visit.noteOrder(token, orderNumber);
    Bag bag = visit.bag();
    // With several cookies this would also expire that of a later bag: the next page looks at all.
    if (visit.arrival().isTheOnlyCookie(token) && (bag == null || !bag.orders().hasUnsaved())) {
      carriers.expireCookie(visit.response());
    }
    // Anyone with the link may open it; the number is only for the session that placed the order.
    boolean placed = bag != null && bag.orders().have(orderNumber);
    explanation.ordered(visit, token, placed ? orderNumber : null);
  }

  /**
   * A token that this session has seen: a reload, or the return to an earlier bag.
   *
   * @param opening null if the store is down
   */
  private void landAgain(Visit visit, Token token, @Nullable Opening opening)
      throws IOException, ServletException {
    visit.share(
        held -> {
          Bag bag = visit.bag();
          if (bag == null || bag.filledLast(token)) {
            fill.left().watch(visit, Visit::passFilled);
          } else if (opening != null && opening.isGone()) {
            explanation.gone(visit, token);
          } else {
            question.ask(visit, token, reference(opening, token, bag));
          }
        });
  }

  /** The reference of the token's own bag, if known; or null. */
  private static @Nullable String reference(@Nullable Opening opening, Token token, Bag bag) {
    if (opening != null) {
      return opening.transfer().reference();
    }
    return bag.state().isOf(token) ? bag.reference() : null;
  }
}
