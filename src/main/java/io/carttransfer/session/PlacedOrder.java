package io.carttransfer.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An order that was placed with a bag: all that is needed to record it. Immutable. */
final class PlacedOrder {

  private static final int TEXTS = 3;

  private final String reference;
  private final String number;
  private final String total;

  private PlacedOrder(String reference, String number, String total) {
    this.reference = Objects.requireNonNull(reference, "reference");
    this.number = Objects.requireNonNull(number, "number");
    this.total = Objects.requireNonNull(total, "total");
  }

  /**
   * @param reference the platform's name for the order
   * @param number the shop's order number
   * @param total the amount paid, for the log
   */
  static PlacedOrder of(String reference, String number, String total) {
    return new PlacedOrder(reference, number, total);
  }

  /** The platform's name for the order; never null. */
  String reference() {
    return reference;
  }

  /** The shop's order number; never null. */
  String number() {
    return number;
  }

  /** The amount paid, for the log; never null. */
  String total() {
    return total;
  }

  /** Whether it is the same order, ignoring the total. */
  boolean isSameAs(PlacedOrder other) {
    return reference.equals(other.reference) && number.equals(other.number);
  }

  static List<String> write(List<PlacedOrder> orders) {
    List<String> texts = new ArrayList<>(orders.size() * TEXTS);
    for (PlacedOrder order : orders) {
      texts.add(order.reference);
      texts.add(order.number);
      texts.add(order.total);
    }
    return texts;
  }

  /** Parses orders; incomplete ones are ignored. */
  static List<PlacedOrder> read(List<String> texts) {
    List<PlacedOrder> orders = new ArrayList<>();
    for (int i = 0; i + TEXTS <= texts.size(); i += TEXTS) {
      orders.add(of(texts.get(i), texts.get(i + 1), texts.get(i + 2)));
    }
    return orders;
  }
}
