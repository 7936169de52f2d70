package io.carttransfer.landing;

import io.carttransfer.common.Reason;
import io.carttransfer.ledger.Journal;
import io.carttransfer.poq.Problem;
import io.carttransfer.session.Bag;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logs our pages: one line each, with the id that a program received, and the reference, which the
 * page shows to people. Thread-safe.
 */
final class PageLog {

  private final Journal journal;

  PageLog(Journal journal) {
    this.journal = journal;
  }

  /** A page for a bag that is gone or ordered. */
  void ended(Problem problem, @Nullable Token token, @Nullable Bag bag) {
    String outcome = problem.reason().code();
    if (token == null) {
      journal.crowd(outcome, "instance", problem.instance());
    } else {
      String reference = bag != null && bag.state().isOf(token) ? bag.reference() : null;
      journal.info(reference, outcome, details(problem, token));
    }
  }

  /**
   * A page that says to try again.
   *
   * @param reference null if unknown
   * @param cause null if nothing was thrown, or if it is already in the log
   */
  void failed(
      Problem problem,
      @Nullable Token token,
      @Nullable String reference,
      @Nullable Throwable cause) {
    String outcome = problem.reason().code();
    if (token == null && reference == null) {
      journal.crowd(outcome, "instance", problem.instance());
    } else if (cause != null) {
      journal.failure(reference, outcome, cause, details(problem, token));
    } else if (isOfTheCart(problem.reason())) {
      // The failed fill already has a line with the cause.
      journal.again(reference, outcome, details(problem, token));
    } else {
      journal.warn(reference, outcome, details(problem, token));
    }
  }

  /**
   * Lines of the bag are no longer available.
   *
   * @param outcome how this was found out
   */
  void refused(Problem problem, Token token, String reference, String outcome, List<Notice> lines) {
    journal.warn(
        reference, outcome, "lines", lines, "instance", problem.instance(), "token", token.hash());
  }

  /**
   * The shopper is asked.
   *
   * @param reference of the bag in question; null if unknown
   */
  void asked(Problem problem, Token token, @Nullable String reference) {
    journal.info(reference, "asked", details(problem, token));
  }

  /** A body of ours did not arrive completely. */
  void cutOff(Problem problem) {
    journal.info(null, problem.reason().code(), "instance", problem.instance());
  }

  private static boolean isOfTheCart(Reason reason) {
    return reason == Reason.CART_FAILED
        || reason == Reason.CART_EMPTIED
        || reason == Reason.CART_DAMAGED;
  }

  private static Object[] details(Problem problem, @Nullable Token token) {
    return new Object[] {
      "instance", problem.instance(), "token", token == null ? "-" : token.hash()
    };
  }
}
