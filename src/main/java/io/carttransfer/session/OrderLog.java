package io.carttransfer.session;

import io.carttransfer.ledger.Journal;
import io.carttransfer.ledger.Step;

/** What the log says of orders: always enough to do by hand what could not be done. */
final class OrderLog {

  private static final String ORDER = "order";
  private static final String TOTAL = "total";

  private final Journal journal;

  OrderLog(Journal journal) {
    this.journal = journal;
  }

  /**
   * The store knows of the order.
   *
   * @param pageFailed whether the shopper may have seen that it failed
   */
  void ordered(PlacedOrder order, boolean pageFailed) {
    if (pageFailed) {
      journal.warn(
          order.reference(),
          Step.ORDERED,
          ORDER,
          order.number(),
          TOTAL,
          order.total(),
          "but",
          "the-page-failed:check-the-order");
    } else {
      journal.info(order.reference(), Step.ORDERED, ORDER, order.number(), TOTAL, order.total());
    }
  }

  /** The page failed that shows an order which is recorded already. */
  void pageFailed(PlacedOrder order) {
    journal.warn(
        order.reference(), "order-page-failed", ORDER, order.number(), "so", "check-the-order");
  }

  /** A page reports the order to the app. */
  void appTold(String reference, String number) {
    journal.info(reference, "app-told", ORDER, number);
  }

  /** Another session has ordered it. */
  void orderedTwice(PlacedOrder order, String first) {
    journal.warn(order.reference(), Step.ORDERED_TWICE, ORDER, order.number(), "first", first);
  }

  /** The shopper has ordered something else after the bag. */
  void another(PlacedOrder order, String first) {
    journal.info(order.reference(), "another-order", ORDER, order.number(), "first", first);
  }

  /** The page shows an order that was placed before the bag came, or with another one. */
  void old(PlacedOrder order) {
    journal.info(order.reference(), "order-of-an-earlier-bag", ORDER, order.number());
  }

  /**
   * The number was there before the bag was; without {@code when} it may be a new one all the same.
   */
  void heldBack(PlacedOrder order) {
    journal.warn(
        order.reference(),
        "order-held-back",
        ORDER,
        order.number(),
        "unless",
        "it-is-new:then-set-when-in-cart-transfer.order-or-call-OrderPlaced.record");
  }

  /** The store does not take it. */
  void notRecorded(PlacedOrder order, Throwable cause) {
    journal.failure(
        order.reference(), Step.NOT_RECORDED, cause, ORDER, order.number(), TOTAL, order.total());
  }

  /** The store still does not take it. */
  void stillNotRecorded(PlacedOrder order) {
    journal.warn(order.reference(), Step.STILL_NOT_RECORDED, ORDER, order.number());
  }

  /**
   * The session that knew its reference is lost, and the store cannot open the tokens that came.
   */
  void notRecorded(String number, String total, String tokens) {
    journal.warn(null, Step.NOT_RECORDED, ORDER, number, TOTAL, total, "token", tokens);
  }

  /** It is recorded, but the session could not be updated. */
  void notRemembered(PlacedOrder order, Throwable cause) {
    journal.failure(order.reference(), "session-unavailable", cause, ORDER, order.number());
  }
}
