package io.carttransfer.ledger;

/**
 * How far a step takes a transfer. The higher stage counts: a bag that was refused, asked for
 * again, opened and ordered is an ordered one. The numbers are in the ledger's table and never
 * change.
 */
public enum Stage {
  /** The endpoint refused the bag. */
  REFUSED(0),
  /** The endpoint accepted the bag. */
  TAKEN(1),
  /** The shopper opened the transfer; the bag is not in the cart yet. */
  OPENED(2),
  /** The shopper opened the transfer, but something failed. */
  OPENED_TROUBLE(3),
  /** The bag is in the cart. */
  FILLED(4),
  /** The order is recorded. */
  ORDERED(5),
  /** An order was placed, but something is wrong with it. */
  ORDER_TROUBLE(6);

  private final int number;

  Stage(int number) {
    this.number = number;
  }

  /** The number in the table. */
  public int number() {
    return number;
  }

  /** Whether somebody should look at it. */
  public boolean isTrouble() {
    return this == OPENED_TROUBLE || this == ORDER_TROUBLE;
  }

  /**
   * The stage with this number; an unknown one, perhaps from a later version, counts as {@link
   * #OPENED}.
   */
  static Stage ofNumber(int number) {
    for (Stage stage : values()) {
      if (stage.number == number) {
        return stage;
      }
    }
    return OPENED;
  }

  /** The stage of an outcome in the log. */
  static Stage of(String outcome) {
    switch (outcome) {
      case "taken":
        return TAKEN;
      case "filled":
        return FILLED;
      case "ordered":
      case "app-told":
        return ORDERED;
      case "pending":
      case "asked":
      case "declined":
      case "gone":
      case "busy":
      case "already-ordered":
      case "answer-refused":
      case "another-order":
      case "order-of-an-earlier-bag":
        return OPENED;
      case "order-held-back":
        return OPENED_TROUBLE;
      default:
        return ofOther(outcome);
    }
  }

  private static Stage ofOther(String outcome) {
    if (outcome.startsWith("refused-")) {
      return REFUSED;
    }
    return outcome.startsWith("order") ? ORDER_TROUBLE : OPENED_TROUBLE;
  }
}
