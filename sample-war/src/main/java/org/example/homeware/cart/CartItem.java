package org.example.homeware.cart;

import java.io.Serializable;
import java.math.BigDecimal;
import org.example.homeware.catalogue.Product;

/** A product in the cart, at the price it had when it was put there. */
public final class CartItem implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Product product;
  private final int quantity;

  CartItem(Product product, int quantity) {
    this.product = product;
    this.quantity = quantity;
  }

  public Product getProduct() {
    return product;
  }

  public int getQuantity() {
    return quantity;
  }

  public BigDecimal getTotal() {
    return product.getPrice().multiply(BigDecimal.valueOf(quantity));
  }
}
