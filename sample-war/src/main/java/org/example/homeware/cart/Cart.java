package org.example.homeware.cart;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.example.homeware.catalogue.Product;

/**
 * What a shopper is about to buy; kept in the session under {@code cart}. Several requests of a
 * session may use it at once.
 */
public final class Cart implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The most units of one product that can be bought at once. */
  public static final int MOST = 999;

  private final Map<Integer, CartItem> items = new LinkedHashMap<>();

  /** Puts one more unit of a product into the cart. */
  public synchronized void addItem(Product product) {
    CartItem item = items.get(product.getId());
    put(product, item == null ? 1 : item.getQuantity() + 1);
  }

  /** Changes the units of a product that is in the cart; with none, it is taken out. */
  public synchronized void setQuantity(int productId, int quantity) {
    CartItem item = items.get(productId);
    if (item != null) {
      put(item.getProduct(), quantity);
    }
  }

  public synchronized void removeItem(int productId) {
    items.remove(productId);
  }

  /** The units of a product, 0 when it is not in the cart. */
  public synchronized int quantityOf(int productId) {
    CartItem item = items.get(productId);
    return item == null ? 0 : item.getQuantity();
  }

  /** The items, in the order in which they were put there; a copy. */
  public synchronized List<CartItem> getItems() {
    return new ArrayList<>(items.values());
  }

  /** Units of all items. */
  public synchronized int getUnits() {
    int units = 0;
    for (CartItem item : items.values()) {
      units += item.getQuantity();
    }
    return units;
  }

  /** The price of all items, without delivery. */
  public synchronized BigDecimal getSubtotal() {
    BigDecimal subtotal = new BigDecimal("0.00");
    for (CartItem item : items.values()) {
      subtotal = subtotal.add(item.getTotal());
    }
    return subtotal;
  }

  public synchronized boolean isEmpty() {
    return items.isEmpty();
  }

  private void put(Product product, int quantity) {
    if (quantity < 1) {
      items.remove(product.getId());
    } else {
      items.put(product.getId(), new CartItem(product, Math.min(quantity, MOST)));
    }
  }
}
