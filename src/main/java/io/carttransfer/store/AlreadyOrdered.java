package io.carttransfer.store;

/** An order of this reference was recorded, so its cart is not taken again. */
public final class AlreadyOrdered extends Exception {

  private static final long serialVersionUID = 1;

  private final String orderNumber;

  /**
   * @param reference what the platform calls the order
   * @param orderNumber what the shop calls it
   */
  public AlreadyOrdered(String reference, String orderNumber) {
    super("reference " + reference + " was ordered as " + orderNumber);
    this.orderNumber = orderNumber;
  }

  /** What the shop calls the order; never null. */
  public String orderNumber() {
    return orderNumber;
  }
}
