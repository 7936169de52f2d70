package org.example.homeware.order;

import java.math.BigDecimal;

/** How an order reaches the shopper. */
public enum Delivery {
  STANDARD("Standard", "Three to five working days, free from £50", "3.95"),
  EXPRESS("Express", "The next working day", "7.95"),
  COLLECT("Collect in store", "Ready in two hours at 4 Mill Lane, Ludlow", "0.00");

  private static final BigDecimal FREE_FROM = new BigDecimal("50.00");

  private final String title;
  private final String promise;
  private final BigDecimal price;

  Delivery(String title, String promise, String price) {
    this.title = title;
    this.promise = promise;
    this.price = new BigDecimal(price);
  }

  /** The delivery with this name, or the standard one. */
  public static Delivery of(String name) {
    for (Delivery delivery : values()) {
      if (delivery.name().equals(name)) {
        return delivery;
      }
    }
    return STANDARD;
  }

  public String getName() {
    return name();
  }

  public String getTitle() {
    return title;
  }

  public String getPromise() {
    return promise;
  }

  /** What it costs to deliver goods of this value. */
  public BigDecimal priceFor(BigDecimal goods) {
    boolean free = this == STANDARD && goods.compareTo(FREE_FROM) >= 0;
    return free ? new BigDecimal("0.00") : price;
  }
}
