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
    response.setHeader("Cache-Control", "no-store");
    // With no-referrer, browsers would send "Origin: null" with the shop's own forms.
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
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
    Bag bag = SessionBag.of(request);
    boolean seen = token != null && bag != null && bag.hasSeen(token);
    Opening opening;
    try {
      opening = token == null ? Opening.gone() : store.open(token);
    } catch (StoreUnavailable e) {
      if (seen) {
        landAgain(request, response, chain, token, bag);
        return;
      }
      journal.failure(null, "store-unavailable", e, "token", token.hash());
      explanation.tryAgain(request, response, e.reason(), token, null);
      return;
    }
    String orderNumber = orderNumber(opening, bag, token);
    if (orderNumber != null) {
      noteOrder(request, bag, token, orderNumber);
      carriers.expireCookie(response);
      explanation.ordered(request, response, token, orderNumber);
    } else if (seen && !(opening.isLive() && bag.isAnswer(token, arrival.nonce()))) {
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
      journal.warn(null, "store-unavailable", "method", request.getMethod());
      if (bag == null || !bag.isFailed()) {
        pass(request, response, chain, arrival, bag != null && bag.isFilled());
        return;
      }
      explanation.tryAgain(request, response, e.reason(), null, bag.reference());
      return;
    }
    String orderNumber = found.token == null ? null : orderNumber(found.opening, bag, found.token);
    boolean seen = found.token != null && bag != null && bag.hasSeen(found.token);
    if (found.token == null || orderNumber != null) {
      if (orderNumber != null) {
        noteOrder(request, bag, found.token, orderNumber);
      }
      if (arrival.isCookiePresent() && !(bag != null && bag.isOrderUnsaved())) {
        carriers.expireCookie(response);
      }
      pass(request, response, chain, arrival, bag != null && bag.isFilled());
    } else if (seen) {
      pass(request, response, chain, arrival, true);
    } else if (request.getMethod().equals("POST")) {
      recoverByPost(request, response, chain, found, bag);
    } else {
      fill.land(request, response, chain, arrival, found.token, found.opening);
    }
  }

  private void recoverByPost(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Recovery found,
      Bag bag)
      throws IOException, ServletException {
    if (bag != null && bag.isFailed()) {
      // The cart holds a mixture: nothing may be done with it.
      explanation.tryAgain(
          request, response, Reason.CART_FAILED, found.token, found.opening.transfer().reference());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The shop's page follows, unless the address promises a bag that did not come. */
  private void pass(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      Arrival arrival,
      boolean hasBag)
      throws IOException, ServletException {
    if (arrival.announcesForm() && !hasBag && !request.getMethod().equals("POST")) {
      explanation.gone(request, response, null);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The store knows of an order, or at least this session does. */
  private static String orderNumber(Opening opening, Bag bag, Token token) {
    if (opening.isOrdered()) {
      return opening.orderNumber();
    }
    return bag != null && token != null && bag.isOf(token) ? bag.orderNumber() : null;
  }

  /** An order that came by a call-back is news for this session. */
  private static void noteOrder(
      HttpServletRequest request, Bag bag, Token token, String orderNumber) {
    HttpSession session = request.getSession(false);
    if (session != null && bag != null && bag.isOf(token) && bag.orderNumber() == null) {
      SessionBag.keep(session, bag.ordered(orderNumber), request.getLocale());
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
