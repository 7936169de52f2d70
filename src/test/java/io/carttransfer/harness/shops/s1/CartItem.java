package io.carttransfer.harness.shops.s1;

import java.io.Serializable;
import java.math.BigDecimal;

public class CartItem implements Serializable {

  private static final long serialVersionUID = 1;

  private Item item;
  private int quantity;
  private boolean inStock;
  private BigDecimal total;

  public Item getItem() {
    return item;
  }

  public void setItem(Item item) {
    this.item = item;
    calculateTotal();
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
    calculateTotal();
  }

  public void incrementQuantity() {
    quantity++;
    calculateTotal();
  }

  public boolean isInStock() {
    return inStock;
  }

  public void setInStock(boolean inStock) {
    this.inStock = inStock;
  }

  public BigDecimal getTotal() {
    return total;
  }

  private void calculateTotal() {
    total = item.getListPrice().multiply(new BigDecimal(quantity));
  }
}
