package io.carttransfer.harness.shops.s3b;

import io.carttransfer.harness.shops.Weather;
import java.math.BigDecimal;

/** Asked by static methods. */
public final class Catalog {

  private Catalog() {}

  public static Entry byNumber(String number) throws UnknownNumber {
    Weather.catalogue();
    if (!number.matches("101|102|103|666") || Weather.isGone(number)) {
      throw new UnknownNumber();
    }
    return new Entry(number);
  }

  /** By which this shop says that it has no such article. */
  public static class UnknownNumber extends Exception {

    private static final long serialVersionUID = 1;
  }

  /** What the catalogue knows of an article. */
  public static class Entry {

    private final String number;

    Entry(String number) {
      this.number = number;
    }

    public String getName() {
      return "number " + number;
    }

    public BigDecimal getPrice() {
      if (Weather.isCursed(number)) {
        throw new UnsupportedOperationException("price on request");
      }
      return new BigDecimal("4.20");
    }
  }
}
