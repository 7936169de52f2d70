package io.carttransfer.harness.shops.s4;

import io.carttransfer.harness.shops.Weather;
import java.util.Vector;

/** A bean that is set up and then asked to process, as JSPs did with useBean. */
public class ShoppingCart {

  private final Vector<Integer> items = new Vector<Integer>();
  private String submit;
  private int itemId;

  public void setItemId(int itemId) {
    this.itemId = itemId;
  }

  public void setSubmit(String submit) {
    this.submit = submit;
  }

  public int[] getItems() {
    int[] copy = new int[items.size()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = items.get(i);
    }
    return copy;
  }

  public int getItemCount() {
    return items.size();
  }

  public void processRequest() {
    if ("add".equals(submit)) {
      Inventory.INSTANCE.reserve(itemId);
      items.add(itemId);
    } else if ("empty".equals(submit)) {
      Weather.clear();
      items.clear();
    }
    submit = null;
    itemId = 0;
  }
}
