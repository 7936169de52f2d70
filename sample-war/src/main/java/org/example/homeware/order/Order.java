package org.example.homeware.order;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.example.homeware.cart.CartItem;

/** A placed order. */
public final class Order implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String number;
  private final ArrayList<CartItem> items;
  private final Delivery delivery;
  private final BigDecimal subtotal;
  private final BigDecimal deliveryPrice;
  private final Address address;

  Order(
      String number,
      List<CartItem> items,
      Delivery delivery,
      BigDecimal subtotal,
      BigDecimal deliveryPrice,
      Address address) {
    this.number = number;
    this.items = new ArrayList<>(items);
    this.delivery = delivery;
    this.subtotal = subtotal;
    this.deliveryPrice = deliveryPrice;
    this.address = address;
  }

  /** The number that the shopper quotes. */
  public String getNumber() {
    return number;
  }

  public List<CartItem> getItems() {
    return Collections.unmodifiableList(items);
  }

  public Delivery getDelivery() {
    return delivery;
  }

  /** The price of the goods. */
  public BigDecimal getSubtotal() {
    return subtotal;
  }

  public BigDecimal getDeliveryPrice() {
    return deliveryPrice;
  }

  /** What the shopper pays. */
  public BigDecimal getTotal() {
    return subtotal.add(deliveryPrice);
  }

  public Address getAddress() {
    return address;
  }
}
