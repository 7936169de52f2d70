package io.carttransfer.session;

import io.carttransfer.common.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session's record knows about orders other than that of its bag: those that the store could
 * not record, and the numbers that cannot be the bag's. Immutable.
 */
public final class PlacedOrders {

  /** Belongs to the bag. */
  static final String BEFORE = "before";

  private static final String OLD = "old";
  private static final String UNSAVED = "unsaved";

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

  /** The orders that the store could not record when they were placed; never null. */
  List<PlacedOrder> unsaved() {
    return PlacedOrder.read(fields.list(UNSAVED));
  }

  /** Whether some order is not yet in the store because the store was down. */
  boolean hasUnsaved() {
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
   * Whether an order with this number was placed in this session by hand or with an earlier bag.
   */
  boolean have(String number) {
    return isOld(number) || unsaved().stream().anyMatch(order -> order.number().equals(number));
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
