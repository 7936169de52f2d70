package io.carttransfer.harness.shops.s9;

import io.carttransfer.harness.shops.Weather;

/** Knows how much of what is there. */
public class Warehouse {

  /** Null when there is no such article. */
  public Integer stockOf(String sku) {
    Weather.catalogue();
    boolean known = sku.matches("101|102|103|666") && !Weather.isGone(sku);
    return known ? Weather.stock(sku) : null;
  }
}
