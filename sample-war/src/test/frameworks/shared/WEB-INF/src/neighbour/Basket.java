package neighbour;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cart of all these shops: units by SKU. */
public class Basket implements Serializable {

  private static final long serialVersionUID = 1;

  private final Map<String, Integer> units = new LinkedHashMap<>();

  public void put(String sku, int quantity) {
    units.put(sku, quantity);
  }

  public int getUnits() {
    return units.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return units.toString();
  }
}
