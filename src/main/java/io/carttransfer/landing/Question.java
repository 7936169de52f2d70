package io.carttransfer.landing;

import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Journal;
import io.carttransfer.session.Bag;
import io.carttransfer.transfer.Token;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the shopper which of two baskets to pay for, and handles the answer "not the app's bag". */
public final class Question {

  private final TokenCarriers carriers;
  private final Explanation explanation;
  private final AnswerGuard guard;
  private final Journal journal;
  private final Optional<BasketEmptying> emptying;
  private final Nonces nonces = new Nonces();

  /**
   * @param checkoutUrl the shop's address as shoppers see it; null if unknown
   * @param emptying empty if there is no cart
   */
  public Question(
      TokenCarriers carriers,
      Explanation explanation,
      @Nullable String checkoutUrl,
      Journal journal,
      Optional<BasketEmptying> emptying) {
    this.guard = new AnswerGuard(checkoutUrl);
    this.carriers = carriers;
    this.explanation = explanation;
    this.journal = journal;
    this.emptying = emptying;
  }

  /** Shows the question; the answer for the app's bag must have the nonce created here. */
  void ask(Visit visit, Token token, @Nullable String reference) throws IOException {
    String nonce = nonces.next();
    visit.update(bag -> bag.asked(token, nonce));
    explanation.ask(visit, token, reference, nonce);
  }

  /**
   * The shopper continues without this bag: it is not offered again, and the shop's page follows.
   * An answer from another site changes nothing. A cart with unknown content is emptied first if
   * the page said so; otherwise our page is shown again.
   *
   * @param token null if the page had none
   * @param nonce sent with the answer, or null
   */
  public void decline(Visit visit, @Nullable Token token, @Nullable String nonce)
      throws IOException {
    if (guard.admits(visit.request(), visit.bag(), nonce)) {
      Bag bag = visit.bag();
      if (bag != null && bag.state().isDamaged() && !empties(visit)) {
        explanation.tryAgain(visit, Reason.CART_DAMAGED, token, bag.reference(), null);
        return;
      }
      decline(visit, token);
    } else {
      journal.info(null, "answer-refused", "token", token == null ? "-" : token.hash());
    }
    String query = carriers.withoutToken(visit.request().getQueryString());
    visit.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    visit.response().setHeader("Location", "?" + (query == null ? "" : query));
  }

  private void decline(Visit visit, @Nullable Token token) {
    Bag before = visit.bag();
    if (before != null || token != null && visit.request().getSession(false) != null) {
      boolean astray = visit.isAstray(before) || visit.isOverwritten(before);
      visit.update(
          bag -> {
            Bag declined = token == null ? bag.wentOn() : bag.declined(token);
            return astray ? declined.tookWhatIsThere() : declined;
          });
    }
    if (before != null || token != null) {
      // The session's bag may differ from the one that is declined.
      boolean known =
          before != null
              && (token == null ? before.state().isFailed() : before.state().isOf(token));
      String reference = before == null || !known ? null : before.reference();
      journal.info(reference, "declined", "token", token == null ? "-" : token.hash());
    }
    if (!visit.arrival().hasMoreCookies() && !visit.arrival().hasCookieOf(visit.bag(), token)) {
      carriers.expireCookie(visit.response());
    }
  }

  private boolean empties(Visit visit) {
    return visit.arrival().announcesEmptying()
        && emptying.isPresent()
        && emptying.get().empty(visit);
  }
}
