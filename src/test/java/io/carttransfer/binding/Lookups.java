package io.carttransfer.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The many ways in which a shop's code says that there is none, and in which it fails. */
public final class Lookups {

  private Lookups() {}

  /** As Spring Data has it. */
  public static Optional<OddShop.Article> maybe(int number) {
    return Optional.ofNullable(OddShop.find(number));
  }

  /** As a repository that knows its articles in one place and their details in another. */
  public static Optional<List<OddShop.Article>> entries(int number) {
    return Optional.of(
        OddShop.find(number) == null
            ? new ArrayList<>()
            : new ArrayList<>(Arrays.asList(OddShop.find(number))));
  }

  /** As a service that is asked for the article's fields. */
  public static Optional<Map<String, Object>> fields(int number) {
    return maybe(number)
        .map(
            article -> {
              Map<String, Object> fields = new HashMap<>();
              fields.put("stock", 5);
              return fields;
            });
  }

  public static Optional<Boolean> inStock(int units) {
    return units < 0 ? Optional.empty() : Optional.of(units < 100);
  }

  public static OptionalInt units(Map<?, Integer> cart) {
    return cart == null || cart.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(cart.values().stream().mapToInt(Integer::intValue).sum());
  }

  public static OddShop.Article[] array(int number) {
    return OddShop.find(number) == null
        ? new OddShop.Article[0]
        : new OddShop.Article[] {OddShop.find(number)};
  }

  public static Map<String, OddShop.Article> map(int number) {
    return OddShop.find(number) == null
        ? Collections.emptyMap()
        : Collections.singletonMap("found", OddShop.find(number));
  }

  public static Object nothing() {
    return null;
  }

  /** As the heap has it once in a while. */
  public static Object outOfMemory() {
    throw new OutOfMemoryError("of the shop");
  }

  public static Object stackOverflow() {
    throw new StackOverflowError("of the shop");
  }

  public static Object interrupted() throws InterruptedException {
    throw new InterruptedException("of the shop");
  }
}
