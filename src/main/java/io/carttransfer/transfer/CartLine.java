package io.carttransfer.transfer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a cart: a number of units of one product. Immutable.
 *
 * <p>A line has two SKUs of its product: the one that the platform sent ({@link #poqSku()}) and the
 * one that the shop uses ({@link #sku()}). They are the same unless the shop translates SKUs.
 */
public final class CartLine {

  private final String sku;
  private final String poqSku;
  private final int quantity;

  private CartLine(String sku, String poqSku, int quantity) {
    this.sku = Objects.requireNonNull(sku, "sku");
    this.poqSku = Objects.requireNonNull(poqSku, "poqSku");
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be at least 1, not " + quantity);
    }
    this.quantity = quantity;
  }

  /**
   * A line whose product has the same SKU on both sides.
   *
   * @param sku the SKU of the product
   * @param quantity units, at least 1
   * @return the line
   */
  public static CartLine of(String sku, int quantity) {
    return new CartLine(sku, sku, quantity);
  }

  /**
   * A line whose product has two SKUs.
   *
   * @param sku the shop's SKU
   * @param poqSku the platform's SKU
   * @param quantity units, at least 1
   * @return the line
   */
  public static CartLine of(String sku, String poqSku, int quantity) {
    return new CartLine(sku, poqSku, quantity);
  }

  /** {@return the shop's SKU of the product; never null} */
  public String sku() {
    return sku;
  }

  /** {@return the platform's SKU of the product; never null} */
  public String poqSku() {
    return poqSku;
  }

  /** {@return units, at least 1} */
  public int quantity() {
    return quantity;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof CartLine)) {
      return false;
    }
    CartLine line = (CartLine) other;
    return sku.equals(line.sku) && poqSku.equals(line.poqSku) && quantity == line.quantity;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * sku.hashCode() + poqSku.hashCode()) + quantity;
  }

  @Override
  public String toString() {
    return quantity + " x " + sku;
  }
}
