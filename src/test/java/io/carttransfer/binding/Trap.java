package io.carttransfer.binding;

/**
 * An expression that looks right and is not, or not everywhere: what becomes of it before
 * Expression Language 5.0, from then on, and on javax.el 3.0.0, where that is different.
 */
enum Trap {
  NONE("fill", "", "", "101", "filled {cart={101=2}}"),
  NUMBER_AS_IT_IS("product", "OddShop.find(Integer.valueOf(sku))", "", "101", "[AVAILABLE]"),

  // A typo is silent.
  MISSPELT_IN_A_CHAIN(
      "add", "sessionScope.crat.put(sku, quantity)", "", "101", "finds 0 units where 2 were put"),
  NULL_IN_A_CHAIN("add", "product.nothing.add(sku)", "", "101", "finds 0 units where 2 were put"),
  MISSPELT_CART("cart", "sessionScope.crat", "", "101", "Is its name spelt as in the shop's code?"),
  MISSPELT_METHOD("add", "cart.puts(sku, quantity)", "", "101", "Compare the method's name"),
  TOO_FEW_ARGUMENTS("add", "cart.put(sku)", "", "101", "number and types of its arguments"),
  NOT_IMPORTED("add", "Shop().add(sku)", "", "101", "no class of that name is imported"),
  MISSPELT_CLASS("product", "OddShops.find(1)", "", "101", "`OddShops` is no variable here"),
  NO_CONSTRUCTOR("product", "OddShop().find(1)", "", "101", "has no public constructor"),

  // A null product never gets into a cart.
  NULL_PRODUCT("fill product", "null", "", "101", "not available: [2 x 101: unknown-sku]"),
  NULL_IN_A_VARIABLE("fill product", "(mine = null; mine)", "", "101", "unknown-sku"),

  // Numbers.
  QUANTITY_IS_AN_INTEGER(
      "available",
      "quantity.getClass().getName() == 'java.lang.Integer'",
      "",
      "101",
      "[AVAILABLE]"),
  WRITTEN_NUMBERS_ARE_LONG(
      "available", "(1).getClass().getName() == 'java.lang.Long'", "", "101", "[AVAILABLE]"),
  KEY_AS_AN_INTEGER(
      "fill add", "cart.put(Integer.valueOf(sku), quantity)", "", "101", "filled {cart={101=2}}"),

  // What is converted, and what not.
  TEXT_TO_INT("product", "OddShop.find(sku)", "", "101", "[AVAILABLE]"),
  TEXT_TO_DECIMAL("product", "OddShop.priced(sku)", "", "101", "[AVAILABLE]"),
  TEXT_TO_ENUM("product", "OddShop.sized('LARGE')", "", "101", "[AVAILABLE]"),
  NULL_TO_TEXT("available", "OddShop.text(null) == '[]'", "", "101", "[AVAILABLE]"),
  LETTERS_TO_INT("product", "OddShop.find(sku)", "", "letters", "Long.valueOf(sku)"),
  LETTERS_TO_ENUM("product", "OddShop.sized(sku)", "", "HUGE", "failed: "),
  LETTERS_AS_A_NUMBER("product", "OddShop.find(Integer.valueOf(sku))", "", "letters", "[UNKNOWN]"),
  OVERLOADED_BY_INTEGER(
      "available", "OddShop.amount(quantity) == 'units'", "", "101", "[AVAILABLE]") {
    @Override
    String onJavaxEl() {
      // It takes the first method that it finds: docs/binding.md warns.
      return "[UNAVAILABLE]";
    }
  },
  OVERLOADED_BY_LONG(
      "available", "OddShop.amount(1) == 'units'", "", "101", "give values of the exact types") {
    @Override
    String onJavaxEl() {
      return "[UNAVAILABLE]";
    }
  },

  // Words and members that are out of reach.
  EMPTY_AS_A_METHOD("add", "cart.empty()", "", "101", "cart['empty']()"),
  EMPTY_IN_BRACKETS(
      "fill done", "cart['isEmpty']() ? cart['x']() : 1", "", "101", "filled {cart={101=2}}"),
  CLASS_AS_A_PROPERTY("available", "OddShop.class.name == 'x'", "", "101", "getClass()") {
    @Override
    String onJavaxEl() {
      return "is not a public static field";
    }
  },
  PUBLIC_FIELD("available", "product.weight == 5", "", "101", "A public field cannot be read"),
  GETTER("available", "product.name == 'tea'", "", "101", "[AVAILABLE]"),
  GETTER_AS_A_METHOD("available", "product.name() == 'x'", "", "101", "Compare the method's name"),

  // What came with 5.0, and what javax.el cannot.
  LAMBDA_FOR_JAVA(
      "available",
      "OddShop.numbers().removeIf(n -> n == 2)",
      "[AVAILABLE]",
      "101",
      "This container cannot give a lambda"),
  LAMBDA_OF_THE_LANGUAGE(
      "available",
      "OddShop.numbers().stream().filter(n -> n > 1).map(n -> n + 1).sum() == 7",
      "",
      "101",
      "[AVAILABLE]"),
  VARIABLE_ARGUMENTS("available", "OddShop.many('a', 'b') == 2", "", "101", "[AVAILABLE]") {
    @Override
    String onJavaxEl() {
      return "variable number of arguments";
    }
  },
  VARIABLE_ARGUMENTS_FOR_THE_PRODUCT("product", "OddShop.many('a')", "", "101", "[AVAILABLE]") {
    @Override
    String onJavaxEl() {
      return "failure ";
    }
  },
  CLASS_THAT_IS_NOT_PUBLIC(
      "available", "OddShop.hidden().label() == 'hidden'", "", "101", "[AVAILABLE]") {
    @Override
    String onJavaxEl() {
      return "whose class is not public";
    }
  },

  // What says "none".
  NOTHING_FIRST(
      "product",
      "OddShop.numbers().stream().filter(n -> n == 7).findFirst().get()",
      "",
      "101",
      ".orElse(null) says what it gives"),
  NOTHING_OR_NULL(
      "product",
      "OddShop.numbers().stream().filter(n -> n == 7).findFirst().orElse(null)",
      "",
      "101",
      "[UNKNOWN]"),
  EMPTY_OPTIONAL("product", "Optional.empty()", "", "101", "is a word of the expression language"),
  NO_SPRING("product", "spring.getBean('x')", "", "101", "ContextLoaderListener"),

  // What looks like code is data.
  CODE_AS_A_SKU("product", "sku == '${1+1}' ? sku : null", "", "${1+1}", "[AVAILABLE]"),
  OURS_ARE_READ_ONLY("available", "(sku = 4) == 4", "", "101", "which can only be read");

  /** A binding that fills; each trap changes one verb of it. */
  private static final String BINDING =
      """
      import = io.carttransfer.binding.OddShop, java.util.HashMap
      product = OddShop.find(Integer.valueOf(sku))
      create = session.setAttribute('cart', HashMap())
      cart = sessionScope.cart
      add = cart.put(sku, quantity)
      count = cart.values().stream().sum()
      """;

  private final String place;
  private final String expression;
  private final String fromFiveOn;
  private final String sku;
  private final String told;

  /**
   * @param place the verb, after "fill" when a check alone does not show it
   * @param fromFiveOn what is told from 5.0 on, or empty for the same
   */
  Trap(String place, String expression, String fromFiveOn, String sku, String told) {
    this.place = place;
    this.expression = expression;
    this.fromFiveOn = fromFiveOn;
    this.sku = sku;
    this.told = told;
  }

  /** What javax.el 3.0.0 makes of it. */
  String onJavaxEl() {
    return told;
  }

  String expected(Engine engine) {
    if (engine == Engine.EXPRESSLY && this == CLASS_AS_A_PROPERTY) {
      return onJavaxEl();
    }
    if (engine == Engine.JAVAX_EL) {
      return onJavaxEl();
    }
    return engine.isFiveOrLater() && !fromFiveOn.isEmpty() ? fromFiveOn : told;
  }

  String happensOn(Engine.Running engine) {
    String verb = place.replace("fill", "").trim();
    String method =
        verb.equals("product") && !place.startsWith("fill") || verb.equals("available")
            ? "check"
            : "fill";
    StringBuilder binding = new StringBuilder();
    for (String line : BINDING.split("\n")) {
      if (!line.startsWith(verb + " ") || verb.isEmpty()) {
        binding.append(line).append('\n');
      }
    }
    if (!verb.isEmpty()) {
      binding.append(verb).append(" = ").append(expression).append('\n');
    }
    return engine.tells(method, binding.toString(), sku);
  }
}
