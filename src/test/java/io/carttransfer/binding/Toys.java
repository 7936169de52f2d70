package io.carttransfer.binding;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A catalogue and a cart as small as they can be. */
public final class Toys {

  private Toys() {}

  /** Knows articles with numbers from 1 to 9, all of which are in stock ten times. */
  public static final class Catalogue {

    public Toy find(long number) {
      if (number > 99) {
        throw new IllegalStateException("the catalogue is closed");
      }
      return number >= 1 && number <= 9 ? new Toy(number) : null;
    }

    public Toy strict(String sku) {
      Toy toy = find(Long.parseLong(sku));
      if (toy == null) {
        throw new NoSuchToyException(sku);
      }
      return toy;
    }
  }

  public static final class NoSuchToyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchToyException(String sku) {
      super(sku);
    }
  }

  public static final class Toy implements Serializable {

    private static final long serialVersionUID = 1;

    private final long number;

    Toy(long number) {
      this.number = number;
    }

    public long getNumber() {
      return number;
    }

    public int getStock() {
      return 10;
    }
  }

  /** Adds on add; throws when it is given the toy 9. */
  public static final class Basket implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<Long, Integer> units = new LinkedHashMap<>();

    public void add(Toy toy, int quantity) {
      if (toy.getNumber() == 9) {
        throw new IllegalStateException("nines are cursed");
      }
      units.merge(toy.getNumber(), quantity, Integer::sum);
    }

    public void addOne(Toy toy) {
      add(toy, 1);
    }

    public void clear() {
      units.clear();
    }

    public int getUnits() {
      return units.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Map<Long, Integer> contents() {
      return units;
    }
  }
}
