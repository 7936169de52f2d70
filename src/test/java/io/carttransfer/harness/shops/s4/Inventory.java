package io.carttransfer.harness.shops.s4;

import io.carttransfer.harness.shops.Weather;

public final class Inventory {

  public static final Inventory INSTANCE = new Inventory();

  private Inventory() {}

  /** Throws when there is no such item. */
  public String describe(int id) {
    Weather.catalogue();
    if (id < 101 || id > 103 && id != 666 || Weather.isGone("" + id)) {
      throw new IllegalArgumentException("item " + id);
    }
    return "item " + id;
  }

  public void reserve(int id) {
    if (Weather.isCursed("" + id)) {
      throw new ArrayIndexOutOfBoundsException(id);
    }
  }
}
