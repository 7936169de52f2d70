package io.carttransfer.binding;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in the response of a page of the shop. Immutable; public because the Expression Language
 * calls it.
 */
public final class ShopNumbers extends AbstractList<Number> {

  private final List<Number> numbers;

  ShopNumbers(List<Number> numbers) {
    this.numbers = new ArrayList<>(numbers);
  }

  @Override
  public Number get(int index) {
    return numbers.get(index);
  }

  @Override
  public int size() {
    return numbers.size();
  }

  /** Their sum; 0 if there are none. */
  public BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Number number : numbers) {
      sum = sum.add(new BigDecimal(number.toString()));
    }
    return sum;
  }
}
