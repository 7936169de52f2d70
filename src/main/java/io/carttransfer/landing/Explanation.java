package io.carttransfer.landing;

import io.carttransfer.common.Reason;
import io.carttransfer.common.TimedBody;
import io.carttransfer.ledger.Journal;
import io.carttransfer.page.Answer;
import io.carttransfer.page.Bridge;
import io.carttransfer.poq.Problem;
import io.carttransfer.session.Bag;
import io.carttransfer.session.OrderReference;
import io.carttransfer.session.ShopperTexts;
import io.carttransfer.text.Languages;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our own page: explains why the shopper does not see the shop's page, and what to do. HTML for
 * people, problem details for programs. Thread-safe.
 */
public final class Explanation {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final TokenCarriers carriers;
  private final Bridge bridge;
  private final Languages languages;
  private final PageWriter writer;
  private final PageLog log;
  private final boolean canEmpty;

  /**
   * @param canEmpty whether a cart with unknown content can be emptied
   */
  public Explanation(
      TokenCarriers carriers,
      Bridge bridge,
      Languages languages,
      Journal journal,
      boolean canEmpty) {
    this.log = new PageLog(journal);
    this.carriers = carriers;
    this.bridge = bridge;
    this.languages = languages;
    this.canEmpty = canEmpty;
    this.writer = new PageWriter(carriers, bridge);
  }

  /** The link has expired, or never existed. */
  void gone(Visit visit, @Nullable Token token) throws IOException {
    Problem problem = Problem.of(410, Reason.GONE);
    log.ended(problem, token, visit.bag());
    if (!answersJson(visit, problem)) {
      PageWriter.Page page = page(visit, "page.gone", token);
      without(visit, page);
      Answer.html(410, page.toHtml()).send(head(visit, page));
    }
  }

  /**
   * The bag was ordered.
   *
   * @param orderNumber the shop's order number; null if this session may not know it
   */
  void ordered(Visit visit, Token token, @Nullable String orderNumber) throws IOException {
    Problem problem =
        orderNumber == null
            ? Problem.of(409, Reason.ALREADY_ORDERED)
            : Problem.of(
                409, Reason.ALREADY_ORDERED, "This bag has been ordered as " + orderNumber + ".");
    log.ended(problem, token, visit.bag());
    if (!answersJson(visit, problem)) {
      PageWriter.Page page =
          orderNumber == null
              ? page(visit, "page.ordered.elsewhere", token)
              : page(visit, "page.ordered", token, orderNumber);
      page.onwards();
      Answer.html(200, page.toHtml()).send(head(visit, page));
    }
  }

  /**
   * Something failed that may work in a moment.
   *
   * @param token null if the token cannot be opened at all
   * @param reference the reference in the log, or null
   * @param cause what was thrown, only for the log; or null
   */
  void tryAgain(
      Visit visit,
      Reason reason,
      @Nullable Token token,
      @Nullable String reference,
      @Nullable Throwable cause)
      throws IOException {
    visit.response().setHeader("Retry-After", RETRY_AFTER_SECONDS);
    Problem problem = Problem.notAvailable(reason);
    log.failed(problem, token, reference, cause);
    if (!answersJson(visit, problem)) {
      PageWriter.Page page = page(visit, keyOf(visit, reason), token);
      page.reference(reference == null ? problem.instance() : reference);
      page.again();
      without(visit, page);
      Answer.html(503, page.toHtml()).send(head(visit, page));
    }
  }

  /**
   * The form was ours but did not arrive completely: too slow, too large or cut off. The connection
   * is closed because the client may still be sending.
   */
  void cutOff(Visit visit, TimedBody.End end) throws IOException {
    boolean large = end == TimedBody.End.TOO_LARGE;
    boolean slow = end == TimedBody.End.TOO_SLOW;
    int status = large ? 413 : slow ? 408 : 400;
    Reason reason =
        large ? Reason.BODY_TOO_LARGE : slow ? Reason.BODY_TOO_SLOW : Reason.BODY_INCOMPLETE;
    visit.response().addHeader("Vary", "Accept");
    Problem problem = Problem.of(status, reason);
    log.cutOff(problem);
    Answer answer = Answer.of(problem);
    if (Accept.includesHtml(visit.request())) {
      PageWriter.Page page = page(visit, large ? "page.gone" : "page.again", null);
      page.reference(problem.instance());
      page.without();
      head(visit, page);
      answer = Answer.html(status, page.toHtml());
    }
    if (end == TimedBody.End.BROKEN) {
      // The container closes the connection, and would turn an exception into a 500.
      answer.send(visit.response());
    } else {
      answer.sendAndClose(visit.response(), "reason=" + reason.code());
    }
  }

  /** What the session remembers of the cart is true for every reason. */
  private static String keyOf(Visit visit, Reason reason) {
    Bag bag = visit.bag();
    // While another request fills the cart, the record looks as if that fill had been interrupted.
    if (bag == null || !bag.state().isFailed() || reason == Reason.BUSY) {
      return "page.again";
    }
    return bag.state().isEmptied() ? "page.emptied" : "page.damaged";
  }

  /**
   * The reason why our page replaces a session's pages after a failed fill; otherwise the given
   * one.
   */
  static Reason reasonOf(@Nullable Bag bag, Reason otherwise) {
    if (bag == null || !bag.state().isFailed()) {
      return otherwise;
    }
    return bag.state().isEmptied() ? Reason.CART_EMPTIED : Reason.CART_DAMAGED;
  }

  /** The button to continue without the bag, if that is possible. */
  private void without(Visit visit, PageWriter.Page page) {
    if (!isDamaged(visit)) {
      page.without();
    } else if (canEmpty) {
      page.withoutAnything();
    }
  }

  private static boolean isDamaged(Visit visit) {
    Bag bag = visit.bag();
    return bag != null && bag.state().isDamaged();
  }

  /**
   * Lines of the bag are no longer available.
   *
   * @param outcome how this was found out, for the log
   */
  void refused(Visit visit, Token token, String reference, String outcome, List<Notice> lines)
      throws IOException {
    visit.response().setHeader("Retry-After", RETRY_AFTER_SECONDS);
    Problem problem = Problem.notAvailable(Reason.LINES_REFUSED);
    log.refused(problem, token, reference, outcome, lines);
    if (!answersJson(visit, problem)) {
      PageWriter.Page page = page(visit, "page.lines", token);
      page.lines(lines);
      page.reference(reference);
      page.again();
      without(visit, page);
      Answer.html(503, page.toHtml()).send(head(visit, page));
    }
  }

  /**
   * There is another basket: asks which one to pay for.
   *
   * @param reference of the bag in question, for the log; or null
   * @param nonce is sent back with the answer
   */
  void ask(Visit visit, Token token, @Nullable String reference, String nonce) throws IOException {
    Problem problem = Problem.of(409, Reason.ASK);
    log.asked(problem, token, reference);
    if (!answersJson(visit, problem)) {
      PageWriter.Page page = page(visit, "page.ask", token);
      page.bag(nonce);
      if (isDamaged(visit)) {
        without(visit, page);
      } else {
        page.basket();
      }
      Answer.html(200, page.toHtml()).send(head(visit, page));
    }
  }

  private PageWriter.Page page(
      Visit visit, String key, @Nullable Token token, Object... arguments) {
    String shopQuery = carriers.withoutToken(visit.request().getQueryString());
    PageWriter.Page page =
        writer.page(
            ShopperTexts.of(visit.request(), languages),
            key,
            token,
            shopQuery,
            bridge.isInApp(visit.request(), OrderReference.hasBag(visit.request())),
            arguments);
    Bag bag = visit.bag();
    page.answerNonce(bag == null ? null : bag.id());
    return page;
  }

  private static HttpServletResponse head(Visit visit, PageWriter.Page page) {
    visit.response().setHeader("Content-Security-Policy", page.policy());
    return visit.response();
  }

  /** Answers a program that cannot read HTML. */
  private static boolean answersJson(Visit visit, Problem problem) throws IOException {
    visit.response().addHeader("Vary", "Accept");
    if (Accept.includesHtml(visit.request())) {
      return false;
    }
    Answer.of(problem).send(visit.response());
    return true;
  }
}
