package io.carttransfer.binding;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All verbs of a binding: name, when it runs, and which variables it sees. */
enum Verb {
  /** Classes that the expressions may name. */
  IMPORT("import", Place.NAMES),
  /** First, for the platform's call and at the checkout. */
  OPEN("open", Place.BOTH),
  /** The shop's product; null if there is none. */
  PRODUCT("product", Place.BOTH_PER_LINE),
  /** Exceptions that mean the same as null. */
  UNKNOWN("unknown", Place.NAMES),
  /** False: not available. */
  AVAILABLE("available", Place.BOTH_PER_LINE),
  /** False: wait, try again at the next request. */
  READY("ready", Place.CHECKOUT),
  /** Sets the currency in the shop. */
  CURRENCY("currency", Place.CHECKOUT),
  /** Creates a new cart and stores it. */
  CREATE("create", Place.CHECKOUT),
  /** Empties the existing cart. */
  CLEAR("clear", Place.CHECKOUT),
  /** The shop's cart. */
  CART("cart", Place.CHECKOUT),
  /** Adds a line to the cart. */
  ADD("add", Place.CHECKOUT_PER_LINE),
  /** Adds one unit to the cart. */
  ADD_UNIT("add-unit", Place.CHECKOUT_PER_LINE),
  /** After {@code add}, once for each line. */
  QUANTITY("quantity", Place.CHECKOUT_PER_LINE),
  /** Once, after the last line. */
  DONE("done", Place.CHECKOUT),
  /** Units in the cart; null is 0. */
  COUNT("count", Place.CHECKOUT),
  /** Last of all, always. */
  CLOSE("close", Place.BOTH);

  private enum Place {
    NAMES,
    BOTH,
    BOTH_PER_LINE,
    CHECKOUT,
    CHECKOUT_PER_LINE
  }

  private static final Set<Verb> OF_THE_CART =
      Collections.unmodifiableSet(EnumSet.of(CREATE, CLEAR, CART, ADD, ADD_UNIT, QUANTITY, DONE));

  private static final List<String> NAMES =
      Collections.unmodifiableList(
          Arrays.stream(values()).map(Verb::verb).collect(Collectors.toList()));

  private final String verb;
  private final Place place;

  Verb(String verb, Place place) {
    this.verb = verb;
    this.place = place;
  }

  /** As it is written in a binding. */
  String verb() {
    return verb;
  }

  /** Whether its text is a list of class names, and not an expression. */
  boolean isNames() {
    return place == Place.NAMES;
  }

  /** Whether it also runs for the platform's call, when there is no shopper. */
  boolean isAtTransferTime() {
    return place == Place.BOTH || place == Place.BOTH_PER_LINE;
  }

  /** Whether it runs for each line, so that {@code sku} and {@code quantity} mean something. */
  boolean isPerLine() {
    return place == Place.BOTH_PER_LINE || place == Place.CHECKOUT_PER_LINE;
  }

  /**
   * Whether it deals with the cart itself, so that what it reads from the session may have changed
   * inside. The other verbs change nothing that they read.
   */
  boolean mayChangeTheCart() {
    return OF_THE_CART.contains(this);
  }

  static Optional<Verb> named(String name) {
    return Arrays.stream(values()).filter(v -> v.verb.equals(name)).findFirst();
  }

  /** The names of all verbs, in the recommended order. */
  static List<String> names() {
    return NAMES;
  }

  @Override
  public String toString() {
    return verb;
  }
}
