package io.carttransfer.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Code of a shop such as expressions stumble over. */
public final class OddShop {

  /** Where a size is wanted. */
  public enum Size {
    SMALL,
    LARGE
  }

  private OddShop() {}

  public static Article find(int number) {
    return number >= 101 && number <= 103 ? new Article() : null;
  }

  public static Article priced(BigDecimal number) {
    return find(number.intValueExact());
  }

  public static Article sized(Size size) {
    return size == Size.LARGE ? new Article() : null;
  }

  /** As carts have it that sell by weight, too. */
  public static String amount(int units) {
    return "units";
  }

  public static String amount(double kilos) {
    return "kilos";
  }

  public static String text(String text) {
    return "[" + text + "]";
  }

  public static int many(String... parts) {
    return parts.length;
  }

  public static List<Integer> numbers() {
    return new ArrayList<>(Arrays.asList(1, 2, 3));
  }

  /** Made by a class that only the shop knows. */
  public static Named hidden() {
    return new Hidden();
  }

  /** What callers see of it. */
  public interface Named {
    String label();
  }

  static final class Hidden implements Named {
    @Override
    public String label() {
      return "hidden";
    }
  }

  /** An article with a public field. */
  public static final class Article {

    public final int weight = 5;

    public String getName() {
      return "tea";
    }

    public Object getNothing() {
      return null;
    }
  }
}
