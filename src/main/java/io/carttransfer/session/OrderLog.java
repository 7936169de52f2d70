package io.carttransfer.session;

import io.carttransfer.ledger.Journal;
import io.carttransfer.ledger.Step;

/** Logs orders, with everything that is needed to do by hand what failed. */
final class OrderLog {

  private static final String ORDER = "order";
  private static final String TOTAL = "total";

  private final Journal journal;

  OrderLog(Journal journal) {
    this.journal = journal;
  }

  /**
   * The order is in the store.
   *
   * @param pageFailed whether the shopper may have seen an error
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

  /** The page of an order that is already recorded failed. */
  void pageFailed(PlacedOrder order) {
    journal.warn(
        order.reference(), "order-page-failed", ORDER, order.number(), "so", "check-the-order");
  }

  /** A page reports the order to the app. */
  void appTold(String reference, String number) {
    journal.info(reference, "app-told", ORDER, number);
  }

  /** Another session has already ordered the bag. */
  void orderedTwice(PlacedOrder order, String first) {
    journal.warn(order.reference(), Step.ORDERED_TWICE, ORDER, order.number(), "first", first);
  }

  /** The shopper has ordered something else after the bag. */
  void another(PlacedOrder order, String first) {
    journal.info(order.reference(), "another-order", ORDER, order.number(), "first", first);
  }

  /** The page shows an order that was placed before the bag arrived, or with another bag. */
  void old(PlacedOrder order) {
    journal.info(order.reference(), "order-of-an-earlier-bag", ORDER, order.number());
  }

  /** The number existed before the bag; without {@code when} it may still be a new one. */
  void heldBack(PlacedOrder order) {
    journal.warn(
        order.reference(),
        "order-held-back",
        ORDER,
        order.number(),
        "unless",
        "it-is-new:then-set-when-in-cart-transfer.order-or-call-OrderPlaced.record");
  }

  /** The store could not record it. */
  void notRecorded(PlacedOrder order, Throwable cause) {
    journal.failure(
        order.reference(), Step.NOT_RECORDED, cause, ORDER, order.number(), TOTAL, order.total());
  }

  /** The store still could not record it. */
  void stillNotRecorded(PlacedOrder order) {
    journal.warn(order.reference(), Step.STILL_NOT_RECORDED, ORDER, order.number());
  }

  /**
   * The session that knew its reference is lost, and the store cannot open the request's tokens.
   */
  void notRecorded(String number, String total, String tokens) {
    journal.warn(null, Step.NOT_RECORDED, ORDER, number, TOTAL, total, "token", tokens);
  }

  /** It is recorded, but the session could not be updated. */
  void notRemembered(PlacedOrder order, Throwable cause) {
    journal.failure(order.reference(), "session-unavailable", cause, ORDER, order.number());
  }
}
