package io.carttransfer.harness.shops.plain;

/** A cart that is filled where it stands, and jams on a bad article until somebody repairs it. */
public class LivingCart extends Cart {

  private static final long serialVersionUID = 1;

  private boolean jammed;
  private boolean repaired;

  @Override
  public void add(Product product) {
    if (product.getKey().equals("BREAKS") && !repaired) {
      jammed = true;
      throw new IllegalStateException("the cart is jammed");
    }
    setQuantity(product.getKey(), 1);
  }

  @Override
  public void clear() {
    if (jammed) {
      throw new IllegalStateException("the cart is jammed");
    }
    super.clear();
  }

  public void repair() {
    jammed = false;
    repaired = true;
  }
}
