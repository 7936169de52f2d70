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
      "add", "sessionScope.crat.put(sku, quantity)", "", "101", "is 0, but 2 units were"),
  NULL_IN_A_CHAIN("add", "product.nothing.add(sku)", "", "101", "is 0, but 2 units were"),
  MISSPELT_CART("cart", "sessionScope.crat", "", "101", "Is its name spelt as in the shop's code?"),
  MISSPELT_METHOD("add", "cart.puts(sku, quantity)", "", "101", "Compare the method's name"),
  TOO_FEW_ARGUMENTS("add", "cart.put(sku)", "", "101", "number and types of its arguments"),
  NOT_IMPORTED("add", "Shop().add(sku)", "", "101", "no class of that name is imported"),
  MISSPELT_CLASS("product", "OddShops.find(1)", "", "101", "`OddShops` is not a variable here"),
  STATIC_CALL("product", "Lookups.toString()", "", "101", "called on an object"),
  JOINED_WITH_PLUS("available", "'a' + sku == 'a101'", "", "101", "+= joins strings"),
  WRITTEN_INSTEAD_OF_COMPARED("available", "product.name = 'tea'", "", "101", "== compares"),
  STREAM_OF_JAVA(
      "available",
      "OddShop.numbers().stream().mapToInt(n -> n).sum()",
      "",
      "101",
      "map for mapToInt"),
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
      "available", "OddShop.amount(quantity) == 'units'", "", "101", "[AVAILABLE]"),
  OVERLOADED_BY_LONG(
      "available", "OddShop.amount(1) == 'units'", "", "101", "pass values of the exact types"),
  TEXT_AS_A_TRUTH("available", "'Y'", "", "101", "true or false; compare a string"),
  TEXT_THAT_IS_A_TRUTH("available", "'True'", "", "101", "[AVAILABLE]"),

  // Words and members that are out of reach.
  EMPTY_AS_A_METHOD("add", "cart.empty()", "", "101", "cart['empty']()"),
  EMPTY_IN_BRACKETS(
      "fill done", "cart['isEmpty']() ? cart['x']() : 1", "", "101", "filled {cart={101=2}}"),
  CLASS_AS_A_PROPERTY("available", "OddShop.class.name == 'x'", "", "101", "getClass()"),
  STATIC_GETTER("available", "Lookups.nothing == null", "", "101", "Lookups.nothing()"),
  PUBLIC_FIELD("available", "product.weight == 5", "", "101", "Public fields cannot be read"),
  GETTER("available", "product.name == 'tea'", "", "101", "[AVAILABLE]"),
  GETTER_AS_A_METHOD("available", "product.name() == 'x'", "", "101", "Compare the method's name"),

  // What came with 5.0, and what javax.el cannot.
  LAMBDA_FOR_JAVA(
      "available",
      "OddShop.numbers().removeIf(n -> n == 2)",
      "[AVAILABLE]",
      "101",
      "This container cannot pass a lambda"),
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
      "write .orElse(null) instead of .get()"),
  NOTHING_OR_NULL(
      "product",
      "OddShop.numbers().stream().filter(n -> n == 7).findFirst().orElse(null)",
      "",
      "101",
      "[UNKNOWN]"),
  EMPTY_OPTIONAL(
      "product", "Optional.empty()", "", "101", "is a reserved word of the Expression Language"),
  // An Optional is what is in it.
  OPTIONAL_EMPTY("product", "Lookups.maybe(Integer.valueOf(sku))", "", "999", "[UNKNOWN]"),
  OPTIONAL_FULL("product", "Lookups.maybe(Integer.valueOf(sku))", "", "101", "[AVAILABLE]"),
  OPTIONAL_IN_A_VARIABLE(
      "product",
      "(mine = Lookups.maybe(Integer.valueOf(sku)); mine)\navailable = product.name == 'tea'",
      "",
      "101",
      "[AVAILABLE]"),
  OPTIONAL_OF_THE_LANGUAGE(
      "product",
      "OddShop.numbers().stream().filter(n -> n == 7).findFirst()",
      "",
      "101",
      "[UNKNOWN]"),
  FULL_OPTIONAL_OF_THE_LANGUAGE(
      "product",
      "OddShop.numbers().stream().filter(n -> n == 2).findFirst()\navailable = product == 2",
      "",
      "101",
      "[AVAILABLE]"),
  OPTIONAL_AS_A_CONDITION(
      "product",
      "OddShop.numbers().stream().findFirst() ? sku : null",
      "",
      "101",
      "write .findFirst().orElse(null), or .filter(...).count() > 0"),
  COUNTED_AS_A_CONDITION(
      "product",
      "OddShop.numbers().stream().filter(n -> n == 2).count() > 0 ? sku : null",
      "",
      "101",
      "[AVAILABLE]"),
  OPTIONAL_OF_AN_EMPTY_LIST(
      "product", "Lookups.entries(Integer.valueOf(sku))", "", "999", "[UNKNOWN]"),
  OPTIONAL_THAT_IS_OPENED_AGAIN(
      "product",
      "Lookups.maybe(Integer.valueOf(sku))\navailable = product.get().name == 'tea'",
      "",
      "101",
      "remove `.get`."),
  OPTIONAL_THAT_IS_ASKED_AGAIN(
      "product",
      "Lookups.maybe(Integer.valueOf(sku))\navailable = product.isPresent()",
      "",
      "101",
      "remove `.isPresent`."),
  OPTIONAL_THAT_IS_ASKED_AS_A_PROPERTY(
      "product",
      "Lookups.fields(Integer.valueOf(sku))\navailable = product.present",
      "",
      "101",
      "remove `.present`."),
  OPTIONAL_THAT_IS_OPENED_AT_THE_CHECKOUT(
      "product",
      "Lookups.maybe(Integer.valueOf(sku))\nquantity = product.orElse(null)",
      "",
      "101",
      "remove `.orElse`."),
  METHOD_OF_THE_ARTICLE_ITSELF(
      "product",
      "Lookups.fields(Integer.valueOf(sku))\navailable = product.get('stock') == 5",
      "",
      "101",
      "[AVAILABLE]"),
  OPTIONAL_AVAILABLE("available", "Lookups.inStock(quantity)", "", "101", "[AVAILABLE]"),
  EMPTY_OPTIONAL_AVAILABLE("available", "Lookups.inStock(-1)", "", "101", "[UNAVAILABLE]"),
  OPTIONAL_COUNT("fill count", "Lookups.units(cart)", "", "101", "filled {cart={101=2}}"),
  COUNT_OF_THE_LANGUAGE(
      "fill count", "cart.values().stream().max()", "", "101", "filled {cart={101=2}}"),
  OPTIONAL_CART(
      "fill cart",
      "Lookups.maybe(999).isPresent() ? 1 : Optional.ofNullable(sessionScope.cart)",
      "",
      "101",
      "filled {cart={101=2}}"),

  // Empty is unknown.
  EMPTY_TEXT("product", "OddShop.text(null) == '[]' ? '' : sku", "", "101", "[UNKNOWN]"),
  EMPTY_ARRAY("product", "Lookups.array(Integer.valueOf(sku))", "", "999", "[UNKNOWN]"),
  FULL_ARRAY("product", "Lookups.array(Integer.valueOf(sku))", "", "101", "[AVAILABLE]"),
  EMPTY_MAP("product", "Lookups.map(Integer.valueOf(sku))", "", "999", "[UNKNOWN]"),
  EMPTY_LIST(
      "product", "OddShop.numbers().stream().filter(n -> n == 7).toList()", "", "101", "[UNKNOWN]"),
  FALSE_AS_A_PRODUCT("product", "sku == '999'", "", "101", "[UNKNOWN]"),

  // A look-up that was not reached is an outage.
  NULL_BASE("product", "mvc.find(sku)\nopen = mvc = Lookups.nothing()", "", "101", "`mvc` is null"),
  NULL_BASE_OF_A_PROPERTY(
      "product", "mvc.articles\nopen = mvc = Lookups.nothing()", "", "101", "`mvc` is null"),
  NULL_BASE_IN_BRACKETS(
      "product", "mvc[sku]\nopen = mvc = Lookups.nothing()", "", "101", "`mvc` is null"),
  NULL_BASE_OF_AVAILABLE(
      "available", "mvc.has(sku)\nopen = mvc = Lookups.nothing()", "", "101", "`mvc` is null"),
  NULL_BASE_DEEP_INSIDE(
      "product",
      "OddShop.text(mvc.getBean('x').find(sku))\nopen = mvc = Lookups.nothing()",
      "",
      "101",
      "`mvc` is null"),
  NULL_BASE_OF_WHAT_IS_ASKED(
      "product",
      "empty mvc.articles ? null : mvc.articles.find(sku)\nopen = mvc = Lookups.nothing()",
      "",
      "101",
      "`mvc` is null"),
  NULL_THAT_IS_ASKED(
      "product",
      "mvc == null ? null : mvc.find(sku)\nopen = mvc = Lookups.nothing()",
      "",
      "101",
      "[UNKNOWN]"),
  NULL_THAT_IS_ASKED_THE_OTHER_WAY(
      "product",
      "null ne (mvc) ? mvc.find(sku) : null\nopen = mvc = Lookups.nothing()",
      "",
      "101",
      "[UNKNOWN]"),
  NULL_THAT_IS_EMPTY(
      "product",
      "not empty mvc ? mvc.find(sku) : null\nopen = mvc = Lookups.nothing()",
      "",
      "101",
      "[UNKNOWN]"),
  NULL_IN_A_LAMBDA(
      "product",
      "(m -> m.weight == 0 ? null : m)(OddShop.find(Integer.valueOf(sku)))",
      "",
      "999",
      "[UNKNOWN]"),
  REDIRECT("fill done", "response.sendRedirect('/x')", "", "101", "the page comes afterwards"),
  REDIRECT_OF_SERVLET_6_1(
      "fill done", "response.sendRedirect('/x', 303, true)", "", "101", "failure "),

  // What may be caught.
  OUT_OF_MEMORY("product", "Lookups.outOfMemory()", "", "101", "java.lang.OutOfMemoryError"),
  OUT_OF_MEMORY_IN_A_FILL(
      "fill add", "Lookups.outOfMemory()", "", "101", "java.lang.OutOfMemoryError"),
  STACK_OVERFLOW(
      "product", "Lookups.stackOverflow()", "", "101", "failure cart-transfer.cart: `product`"),
  INTERRUPTED("product", "Lookups.interrupted()", "", "101", "interrupted failure "),

  NO_SPRING("product", "spring.getBean('x')", "", "101", "ContextLoaderListener"),

  // What looks like code is data.
  CODE_AS_A_SKU("product", "sku == '${1+1}' ? sku : null", "", "${1+1}", "[AVAILABLE]"),
  OURS_ARE_READ_ONLY("available", "(sku = 4) == 4", "", "101", "which is read-only");

  /** A binding that fills; each trap changes one verb of it. */
  private static final String BINDING =
      """
      import = io.carttransfer.binding.OddShop, io.carttransfer.binding.Lookups, \\
        java.util.HashMap, java.util.Optional
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
      if (verb.isEmpty() || !line.startsWith(verb + " ")) {
        binding.append(line).append('\n');
      }
    }
    if (!verb.isEmpty()) {
      binding.append(verb).append(" = ").append(expression).append('\n');
    }
    return engine.tells(method, binding.toString(), sku);
  }
}
