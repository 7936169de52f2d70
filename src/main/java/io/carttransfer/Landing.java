package io.carttransfer;

import io.carttransfer.jsp.OrderPlaced;
import io.carttransfer.jsp.SessionBag;
import io.carttransfer.ledger.Journal;
import io.carttransfer.store.Opening;
import io.carttransfer.store.StoreUnavailable;
import io.carttransfer.store.TransferStore;
import io.carttransfer.transfer.Bag;
import io.carttransfer.transfer.Reason;
import io.carttransfer.transfer.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * A token has arrived: decides whether the shop's page follows, the cart is filled first, or our
 * page says why not.
 *
 * <p>A token in the address or in a form <em>lands</em>: the shopper wants this bag now. A token in
 * the cookie alone <em>recovers</em>: the session may have lost the bag, so whatever is wrong with
 * the token passes. Thread-safe.
 */
final class Landing {

  private final TransferStore store;
  private final Carriers carriers;
  private final Explanation explanation;
  private final Fill fill;
  private final Question question;
  private final OrderPlaced orders;
  private final Journal journal;

  Landing(
      TransferStore store,
      Carriers carriers,
      Explanation explanation,
      Fill fill,
      Question question,
      OrderPlaced orders,
      Journal journal) {
    this.store = store;
    this.carriers = carriers;
    this.explanation = explanation;
    this.fill = fill;
    this.question = question;
    this.orders = orders;
    this.journal = journal;
  }

  /** Handles a GET or POST that brings something of ours. */
  void handle(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    orders.recordUnsaved(request);

    boolean post = request.getMethod().equals("POST");
    if (post && (arrival.announcesForm() || arrival.announcesAnswer())) {
      handleForm(request, response, chain, arrival);
    } else if (arrival.isByUrl()) {
      land(request, response, chain, arrival);
    } else {
      recover(request, response, chain, arrival);
    }
  }

  private void handleForm(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    FormBody body = FormBody.read(request);
    String token = body.field(carriers.name());
    if (arrival.announcesAnswer()) {
      question.decline(request, response, Token.parse(token).orElse(null), arrival);
    } else if (token == null) {
      // A form of the shop's own that posts to the address of the page it stands on.
      recover(body.unread(), response, chain, arrival);
    } else {
      land(
          new ShopRequest(request, carriers),
          response,
          chain,
          arrival.withForm(token, body.field(carriers.nonceName())));
    }
  }

  /** The shopper asks for this bag. */
  private void land(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    Token token = arrival.landing();
    if (token == null) {
      explanation.gone(request, response, null);
      return;
    }
    Bag bag = SessionBag.of(request);
    boolean seen = bag != null && bag.hasSeen(token);
    boolean answered = bag != null && bag.isAnswer(token, arrival.nonce());
    Opening opening;
    try {
      opening = store.open(token);
    } catch (StoreUnavailable e) {
      if (!seen || answered) {
        journal.failure(null, "store-unavailable", e, "token", token.hash());
        explanation.tryAgain(request, response, e.reason(), token, null);
        return;
      }
      // What this session knows of the bag is enough.
      opening = Opening.gone();
    }
    String orderNumber = orderNumber(opening, bag, token);
    if (orderNumber != null) {
      showOrder(request, response, arrival, token, orderNumber);
    } else if (seen && !answered) {
      landAgain(request, response, chain, token, bag);
    } else if (opening.isGone()) {
      explanation.gone(request, response, token);
    } else if (request.getMethod().equals("POST")) {
      // What the shop would do with this POST was meant for another basket.
      explanation.tryAgain(
          request, response, Reason.WRONG_OPENING, token, opening.transfer().reference());
    } else {
      fill.land(request, response, chain, arrival, token, opening);
    }
  }

  private void showOrder(
      HttpServletRequest request,
      HttpServletResponse response,
      Arrival arrival,
      Token token,
      String orderNumber)
      throws IOException {
    noteOrder(request, token, orderNumber);
    Bag bag = SessionBag.of(request);
    if (arrival.isInCookie(token) && (bag == null || !bag.isOrderUnsaved())) {
      carriers.expireCookie(response);
    }
    explanation.ordered(request, response, token, orderNumber);
  }

  /** A token that this session has seen: a reload, or the way back to an earlier bag. */
  private void landAgain(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Token token,
      Bag bag)
      throws IOException, ServletException {
    if (bag.filledLast(token)) {
      chain.doFilter(request, response);
    } else {
      question.ask(request, response, token, bag.reference());
    }
  }

  /** No token but in cookies: perhaps the session lost the bag. */
  private void recover(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    Bag bag = SessionBag.of(request);
    Recovery found = new Recovery();
    try {
      for (Token token : arrival.cookies()) {
        found.consider(token, store.open(token));
      }
    } catch (StoreUnavailable e) {
      journal.warn(null, "store-unavailable", "cause", e.getMessage());
      if (bag != null && bag.isFailed() || isPromise(request, arrival, bag)) {
        explanation.tryAgain(request, response, e.reason(), arrival.cookies().get(0), null);
      } else {
        chain.doFilter(request, response);
      }
      return;
    }
    String orderNumber = found.token == null ? null : orderNumber(found.opening, bag, found.token);
    boolean live = found.token != null && orderNumber == null;
    boolean seen = live && bag != null && bag.hasSeen(found.token);
    if (live && !seen && !request.getMethod().equals("POST")) {
      fill.land(request, response, chain, arrival, found.token, found.opening);
    } else if (bag != null && bag.isFailed()) {
      // The cart holds a mixture: nothing may be done with it.
      explanation.tryAgain(request, response, Reason.CART_FAILED, found.token, bag.reference());
    } else if (live) {
      chain.doFilter(request, response);
    } else {
      noteOrder(request, found.token, orderNumber);
      letGo(request, response, chain, arrival);
    }
  }

  /** The cookie leads to nothing any more. */
  private void letGo(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, Arrival arrival)
      throws IOException, ServletException {
    Bag bag = SessionBag.of(request);
    if (arrival.isCookiePresent() && !(bag != null && bag.isOrderUnsaved())) {
      carriers.expireCookie(response);
    }
    if (isPromise(request, arrival, bag)) {
      explanation.gone(request, response, null);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whether the address promises a bag, which a redirect has lost, and none is in the cart. */
  private static boolean isPromise(HttpServletRequest request, Arrival arrival, Bag bag) {
    return arrival.announcesForm()
        && !request.getMethod().equals("POST")
        && !(bag != null && bag.isFilled());
  }

  /** The store knows of an order, or at least this session does. */
  private static String orderNumber(Opening opening, Bag bag, Token token) {
    if (opening.isOrdered()) {
      return opening.orderNumber();
    }
    if (bag == null || bag.orderNumber() == null) {
      return null;
    }
    boolean same =
        bag.isOf(token)
            || opening.isLive() && opening.transfer().reference().equals(bag.reference());
    return same ? bag.orderNumber() : null;
  }

  /** An order that came by a call-back, or from another device, is news for this session. */
  private static void noteOrder(HttpServletRequest request, Token token, String orderNumber) {
    HttpSession session = request.getSession(false);
    Bag bag = SessionBag.of(session);
    if (bag != null && orderNumber != null && bag.isOf(token) && bag.orderNumber() == null) {
      SessionBag.keep(session, bag.orderedElsewhere(orderNumber), request.getLocale());
    }
  }

  /** Of several cookies, the latest live one counts. */
  private static final class Recovery {

    private Token token;
    private Opening opening;

    void consider(Token candidate, Opening found) {
      boolean better =
          found.isLive()
              && (opening == null || !opening.isLive() || found.age().compareTo(opening.age()) < 0);
      if (better || opening == null && found.isOrdered()) {
        token = candidate;
        opening = found;
      }
    }
  }
}
