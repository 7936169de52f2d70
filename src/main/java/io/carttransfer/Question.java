package io.carttransfer;

import io.carttransfer.jsp.SessionBag;
import io.carttransfer.ledger.Journal;
import io.carttransfer.transfer.Bag;
import io.carttransfer.transfer.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Asks the shopper which of two baskets to pay, and takes the answer "not the app's bag". */
final class Question {

  private final Carriers carriers;
  private final Explanation explanation;
  private final Journal journal;
  private final SecureRandom random = new SecureRandom();

  Question(Carriers carriers, Explanation explanation, Journal journal) {
    this.carriers = carriers;
    this.explanation = explanation;
    this.journal = journal;
  }

  /** Shows the question; the answer for the app's bag must bring the nonce that is made here. */
  void ask(HttpServletRequest request, HttpServletResponse response, Token token, String reference)
      throws IOException {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    HttpSession session = request.getSession();
    SessionBag.keep(session, bagOf(session).asked(token, nonce), request.getLocale());
    journal.info(reference, "asked", "token", token.hash());
    explanation.ask(request, response, token, nonce);
  }

  /**
   * The shopper goes on without this bag: it is not offered again, and the shop's page follows.
   *
   * @param token null when the page had none
   */
  void decline(
      HttpServletRequest request, HttpServletResponse response, Token token, Arrival arrival) {
    Bag before = SessionBag.of(request);
    if (token != null || before != null) {
      HttpSession session = request.getSession();
      Bag bag = bagOf(session);
      Bag after = token == null ? bag.wentOn() : bag.declined(token);
      SessionBag.keep(session, after, request.getLocale());
      // The session's bag may be another one than the one that is declined.
      boolean known = token == null ? bag.isFailed() : bag.isOf(token);
      journal.info(
          known ? bag.reference() : null, "declined", "token", token == null ? "-" : token.hash());
    }
    if (!arrival.hasCookieOf(SessionBag.of(request), token)) {
      carriers.expireCookie(response);
    }
    String query = carriers.withoutToken(request.getQueryString());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "?" + (query == null ? "" : query));
  }

  private static Bag bagOf(HttpSession session) {
    Bag bag = SessionBag.of(session);
    return bag == null ? Bag.none(UUID.randomUUID().toString()) : bag;
  }
}
