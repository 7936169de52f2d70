package io.carttransfer.harness.shops.s6;

import io.carttransfer.harness.shops.Weather;
import java.io.Serializable;

public class Article implements Serializable {

  private static final long serialVersionUID = 1;

  private final String sku;

  public Article(String sku) {
    this.sku = sku;
  }

  public String getSku() {
    return sku;
  }

  public int getStock() {
    return Weather.stock(sku);
  }
}
