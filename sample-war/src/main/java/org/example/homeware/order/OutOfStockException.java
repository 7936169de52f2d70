package org.example.homeware.order;

import org.example.homeware.catalogue.Product;

/** Somebody else bought the last ones. */
public final class OutOfStockException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Product product;

  OutOfStockException(Product product) {
    super("Not enough of product " + product.getId());
    this.product = product;
  }

  public Product getProduct() {
    return product;
  }
}
