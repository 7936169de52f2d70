package io.carttransfer.harness.shops.ids;

import io.carttransfer.harness.shops.Weather;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All carts of the shop, in a static map by the session's id. */
public final class Carts {

  private static final Map<String, Map<String, Integer>> ALL = new ConcurrentHashMap<>();

  /** Units by SKU. */
  public static final class Units extends TreeMap<String, Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Integer put(String sku, Integer quantity) {
      if (Weather.isCursed(sku)) {
        throw new IllegalStateException("no room for SKU \"" + sku + "\"");
      }
      return super.put(sku, quantity);
    }

    @Override
    public void putAll(Map<? extends String, ? extends Integer> others) {
      others.forEach(this::put);
    }
  }

  private Carts() {}

  /** Null when there is none. */
  public static Map<String, Integer> of(String id) {
    return ALL.get(id);
  }

  /** Null takes the cart away. */
  public static void put(String id, Map<String, Integer> cart) {
    if (cart == null || cart instanceof Units) {
      ALL.compute(id, (key, before) -> cart);
      return;
    }
    Map<String, Integer> units = new Units();
    units.putAll(cart);
    ALL.put(id, units);
  }

  static void add(String id, String sku, int quantity) {
    if (of(id) == null) {
      put(id, new Units());
    }
    of(id).put(sku, of(id).getOrDefault(sku, 0) + quantity);
  }
}
