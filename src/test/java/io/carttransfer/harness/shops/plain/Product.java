package io.carttransfer.harness.shops.plain;

/** An article of the shop. */
public class Product {

  private final String key;
  private final int stock;

  public Product(String key, int stock) {
    this.key = key;
    this.stock = stock;
  }

  public String getKey() {
    return key;
  }

  public int getStock() {
    return stock;
  }
}
