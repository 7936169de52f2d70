package io.carttransfer.binding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that was just placed in the shop. Immutable. */
public final class Order {

  private final String number;
  private final @Nullable BigDecimal total;

  private Order(String number, @Nullable BigDecimal total) {
    this.number = number;
    this.total = total;
  }

  /**
   * @param number the shop's number of the order, not empty
   * @param total what the shopper pays, or null if unknown
   */
  public static Order of(String number, @Nullable BigDecimal total) {
    if (number.isEmpty()) {
      throw new IllegalArgumentException("an order has a number");
    }
    return new Order(number, total);
  }

  /** The shop's number of the order; never null, never empty. */
  public String number() {
    return number;
  }

  /** What the shopper pays, in the currency of the cart, if known. */
  public Optional<BigDecimal> total() {
    return Optional.ofNullable(total);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Order
        && number.equals(((Order) other).number)
        && Objects.equals(total, ((Order) other).total);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, total);
  }

  @Override
  public String toString() {
    return number + (total == null ? "" : " (" + total + ")");
  }
}
