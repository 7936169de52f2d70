package io.carttransfer.binding;

import io.carttransfer.transfer.CartLine;
import java.util.AbstractList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines as the expressions see them: each is a map of sku, poqSku and quantity. Unmodifiable. */
final class ShownLines extends AbstractList<Map<String, Object>> {

  private final List<CartLine> lines;

  ShownLines(List<CartLine> lines) {
    this.lines = lines;
  }

  @Override
  public Map<String, Object> get(int index) {
    CartLine line = lines.get(index);
    Map<String, Object> shown = new HashMap<>();
    shown.put(Variables.SKU, line.sku());
    shown.put(Variables.POQ_SKU, line.poqSku());
    shown.put(Variables.QUANTITY, line.quantity());
    return Collections.unmodifiableMap(shown);
  }

  @Override
  public int size() {
    return lines.size();
  }
}
