package io.carttransfer.harness.shops.s1;

import io.carttransfer.harness.shops.Weather;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Finds items, as a bean of the root context. */
public class CatalogService {

  private final Map<String, BigDecimal> prices = new HashMap<>();

  public CatalogService() {
    prices.put("101", new BigDecimal("16.50"));
    prices.put("102", new BigDecimal("5.50"));
    prices.put("103", new BigDecimal("18.50"));
    prices.put("666", new BigDecimal("1.00"));
  }

  public Item getItem(String itemId) {
    Weather.catalogue();
    if (!prices.containsKey(itemId) || Weather.isGone(itemId)) {
      return null;
    }
    Item item = new Item();
    item.setItemId(itemId);
    item.setListPrice(Weather.isCursed(itemId) ? null : prices.get(itemId));
    item.setInventory(Weather.stock(itemId));
    return item;
  }

  public boolean isItemInStock(String itemId) {
    return getItem(itemId).getInventory() > 0;
  }
}
