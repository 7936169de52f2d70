package io.carttransfer.session;

import io.carttransfer.common.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session's record knows about orders: that of its bag, those that the store could not
 * record, and the numbers that cannot be the bag's. Immutable.
 */
public final class PlacedOrders {

  private static final String NUMBER = "order";
  private static final String ELSEWHERE = "elsewhere";
  private static final String BEFORE = "before";
  private static final String OLD = "old";
  private static final String UNSAVED = "unsaved";

  /** The fields about the bag. */
  static final List<String> OF_THE_BAG = Arrays.asList(NUMBER, ELSEWHERE, BEFORE);

  private final Fields fields;

  private PlacedOrders(Fields fields) {
    this.fields = fields;
  }

  static PlacedOrders of(Fields fields) {
    return new PlacedOrders(fields);
  }

  /** The record with these orders. */
  Fields fields() {
    return fields;
  }

  /** The number of the bag's order, or null. */
  @Nullable String number() {
    return fields.text(NUMBER);
  }

  /** Whether this session knows of the bag's order but did not place it, as far as we know. */
  public boolean isPlacedElsewhere() {
    return fields.has(ELSEWHERE);
  }

  /** Whether this is the order of the bag, as far as we know, or there is no bag. */
  boolean areOpenFor(PlacedOrder order) {
    String reference = fields.text(BagLines.REFERENCE);
    String number = number();
    return (reference == null || reference.equals(order.reference()))
        && (number == null || isPlacedElsewhere() || number.equals(order.number()));
  }

  /** The orders that the store could not record when they were placed; never null. */
  List<PlacedOrder> unsaved() {
    return PlacedOrder.read(fields.list(UNSAVED));
  }

  /** Whether some order is not yet in the store because the store was down. */
  public boolean hasUnsaved() {
    return fields.has(UNSAVED);
  }

  /** The number of an order of this reference that is not yet in the store, or null. */
  public @Nullable String unsavedNumber(String reference) {
    for (PlacedOrder order : unsaved()) {
      if (order.reference().equals(reference)) {
        return order.number();
      }
    }
    return null;
  }

  /**
   * Whether this session has placed an order with this number, as far as we know: for the bag, for
   * an earlier one, or by hand.
   */
  public boolean have(String number) {
    return number.equals(number()) && !isPlacedElsewhere()
        || isOld(number)
        || unsaved().stream().anyMatch(order -> order.number().equals(number));
  }

  /**
   * Whether this number belongs to an order that was placed by hand or with an earlier bag: pages
   * with old orders show it again, but it is not the order of this bag.
   */
  boolean isOld(String number) {
    return fields.list(OLD).contains(OrderHash.of(number));
  }

  /** Whether this order number was visible before the bag was in the cart. */
  boolean isOfBefore(String number) {
    return OrderHash.of(number).equals(fields.text(BEFORE));
  }

  /**
   * The same with the bag's order.
   *
   * @param elsewhere whether this session may still place another one
   */
  PlacedOrders with(String number, boolean elsewhere) {
    return new PlacedOrders(fields.with(NUMBER, number).with(ELSEWHERE, elsewhere));
  }

  /** For the next bag: an order that this session has placed is now an old one. */
  PlacedOrders ofTheNext() {
    String number = isPlacedElsewhere() ? null : number();
    PlacedOrders before = number == null ? this : withOld(number);
    return new PlacedOrders(before.fields.without(OF_THE_BAG));
  }

  /** The same, with the number that was visible before the bag of the others. */
  PlacedOrders withNumberBeforeOf(PlacedOrders others) {
    return new PlacedOrders(fields.with(BEFORE, others.fields.text(BEFORE)));
  }

  /** The same, after this order number was visible before the bag was in the cart. */
  public PlacedOrders withNumberBefore(String number) {
    return new PlacedOrders(fields.with(BEFORE, OrderHash.of(number)));
  }

  /** The same, with a number that cannot belong to a later bag. */
  PlacedOrders withOld(String number) {
    return new PlacedOrders(fields.withLast(OLD, OrderHash.of(number), Limits.OLD_ORDERS));
  }

  /** The same with an order that is not yet in the store; keeps the latest eight. */
  PlacedOrders withUnsaved(PlacedOrder order) {
    List<PlacedOrder> orders = without(order);
    orders.add(order);
    int surplus = Math.max(0, orders.size() - Limits.UNSAVED_ORDERS);
    return with(orders.subList(surplus, orders.size()));
  }

  /** The same once this order is in the store. */
  PlacedOrders withoutUnsaved(PlacedOrder order) {
    return with(without(order));
  }

  private List<PlacedOrder> without(PlacedOrder order) {
    List<PlacedOrder> orders = new ArrayList<>(unsaved());
    orders.removeIf(order::isSameAs);
    return orders;
  }

  private PlacedOrders with(List<PlacedOrder> orders) {
    return new PlacedOrders(fields.with(UNSAVED, PlacedOrder.write(orders)));
  }
}
