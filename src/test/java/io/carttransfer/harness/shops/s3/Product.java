package io.carttransfer.harness.shops.s3;

import java.io.Serializable;

public class Product implements Serializable {

  private static final long serialVersionUID = 1;

  private final int id;
  private final String name;

  public Product(int id, String name) {
    this.id = id;
    this.name = name;
  }

  public int getId() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Product && name.equals(((Product) other).name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
