package io.carttransfer.store;

/** An order with this reference was recorded, so its cart is not accepted again. */
public final class AlreadyOrdered extends Exception {

  private static final long serialVersionUID = 1;

  private final String orderNumber;

  /**
   * @param reference the platform's name for the order
   * @param orderNumber the shop's order number
   */
  public AlreadyOrdered(String reference, String orderNumber) {
    super("reference " + reference + " was ordered as " + orderNumber);
    this.orderNumber = orderNumber;
  }

  /** The shop's order number; never null. */
  public String orderNumber() {
    return orderNumber;
  }
}
