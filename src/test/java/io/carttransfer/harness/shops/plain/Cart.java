package io.carttransfer.harness.shops.plain;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A session bean as shops have it: adds one at a time, a setter for more. */
public class Cart implements Serializable {

  private static final long serialVersionUID = 1;

  private final Map<String, Integer> units = new LinkedHashMap<>();

  public void add(Product product) {
    if (product.getKey().equals("BREAKS")) {
      throw new IllegalStateException("the shelf fell over");
    }
    units.merge(product.getKey(), 1, Integer::sum);
  }

  public void setQuantity(String key, int quantity) {
    units.put(key, quantity);
  }

  public void clear() {
    units.clear();
  }

  public int getUnits() {
    return units.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return units.toString();
  }
}
