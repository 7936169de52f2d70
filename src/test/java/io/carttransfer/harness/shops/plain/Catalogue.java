package io.carttransfer.harness.shops.plain;

/** Finds articles: every key that begins with A is one, DOWN is an outage, and so on. */
public class Catalogue {

  public Product find(String key) {
    if (key.equals("DOWN")) {
      throw new IllegalStateException("the database does not answer");
    }
    if (key.equals("SCARCE")) {
      return new Product(key, 2);
    }
    return key.startsWith("A") || key.equals("BREAKS") ? new Product(key, 1000) : null;
  }
}
