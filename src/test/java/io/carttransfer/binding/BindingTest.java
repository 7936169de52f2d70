package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BindingTest {

  private static final String WHOLE =
      """
      import    = io.carttransfer.binding.Toys$Catalogue, io.carttransfer.binding.Toys$Basket
      open      = db = Catalogue()
      product   = db.find(Long.valueOf(sku))
      unknown   = io.carttransfer.binding.Toys$NoSuchToyException
      available = product.stock >= quantity
      ready     = not empty sessionScope.user
      currency  = session.setAttribute('cur', currency)
      create    = session.setAttribute('basket', Basket())
      cart      = sessionScope.basket
      add       = cart.add(product, quantity)
      quantity  = cart.contents().put(product.number, quantity)
      done      = lines.stream().map(l -> l.sku).toList()
      count     = cart.units
      close     = failed ? 'a\\\\\\\\b' : 'c'
      """;

  private final Mistakes mistakes = new Mistakes();

  @Test
  void everyVerbIsRead() {
    Binding binding = parsed(WHOLE).orElseThrow();

    assertEquals("product.stock >= quantity", binding.expression(Verb.AVAILABLE).text());
    assertEquals(Toys.Basket.class, binding.resolution().imports().resolveClass("Basket"));
    assertTrue(binding.isUnknown(new Toys.NoSuchToyException("4")));
    assertEquals("failed ? 'a\\\\b' : 'c'", binding.expression(Verb.CLOSE).text());
  }

  @Test
  void aBindingPrintsItselfBackAsTextThatParsesToAnEqualOne() {
    Binding binding = parsed(WHOLE).orElseThrow();

    Binding again = parsed(binding.toString()).orElseThrow();

    assertEquals(binding, again);
    assertEquals(binding.hashCode(), again.hashCode());
    assertEquals(binding.toString(), again.toString());
    assertFalse(binding.equals(parsed(WHOLE.replace("cart.units", "cart.size")).orElseThrow()));
  }

  @Test
  void allMistakesAreToldTogether() {
    Optional<Binding> binding =
        parsed(
            """
            import   = org.shop.Gone
            adds     = cart.add(product)
            cart     = sessionScope.basket
            cart     = sessionScope.other
            count    = cart.units(
            """);

    assertTrue(binding.isEmpty());
    List<String> expected =
        List.of(
            "`cart` occurs more than once",
            "there is no verb `adds`. Did you mean `add`?",
            "`import` names org.shop.Gone",
            "`count` = cart.units( does not parse",
            "`product` is missing",
            "neither `create` nor `clear`");
    for (String part : expected) {
      assertTrue(told().contains(part), () -> part + " in\n" + told());
    }
    assertEquals(expected.size(), mistakes.count(), this::told);
  }

  @Test
  void whatFollowsFromAMistakeIsNotToldAsAnotherOne() {
    String text =
        WHOLE
            .replace("add       =", "ad        =")
            .replace("Toys$Catalogue,", "Toys$Catalog,")
            .replace("count     =", "cont      =");

    assertTrue(parsed(text).isEmpty());

    assertEquals(3, mistakes.count(), this::told);
    assertTrue(told().contains("Did you mean `add`?"), this::told);
    assertTrue(told().contains("Did you mean `count`?"), this::told);
    assertTrue(told().contains("Toys$Catalog, but there is no such class"), this::told);
  }

  @Test
  void anEmptyTextTellsWhatIsMissing() {
    assertTrue(parsed("").isEmpty());

    assertEquals(5, mistakes.count(), this::told);
  }

  @Test
  void theCurrencyIsNeededOnlyWhereThereAreSeveral() {
    String text = WHOLE.replaceAll("(?m)^currency.*\\n", "");

    assertTrue(parsed(text).isPresent());
    assertTrue(Binding.parse(text, getClass().getClassLoader(), true, mistakes).isEmpty());

    assertTrue(told().contains("`currency` is missing"), this::told);
  }

  static Stream<String[]> oneMistake() {
    return Stream.of(
        mistake("add ", "add-unit = cart.addOne(product)\nadd ", "both `add` and `add-unit`"),
        mistake("create ", "clear = cart.clear()\ncreate ", "both `create` and `clear`"),
        mistake(
            "product.stock",
            "session.stock",
            "`available` = session.stock >= quantity mentions" + " `session`"),
        mistake("db = Catalogue()", "db = currency", "mentions `currency`"),
        mistake("'c'", "request.x", "mentions `request`"),
        mistake("not empty sessionScope.user", "sku > 4", "mentions `sku`, but it does not run"),
        mistake("cart.units", "failed", "mentions `failed`, which exists only in `close`"),
        mistake("db = Catalogue()", "lines = Catalogue()", "sets `lines`, which is read-only"),
        mistake("db = Catalogue()", "db = Catalog()", "Did you mean Catalogue()?"),
        mistake("db = Catalogue()", "db = Database()", "Add its full name to `import`"),
        mistake("cart.add(product, quantity)", "cart.empty()", "['empty']"),
        mistake("cart.add(product, quantity)", "cart.class", "getClass()"),
        mistake("cart.add(product, quantity)", "cart.add('x)", "A quotation mark is missing"),
        mistake("cart.add(product, quantity)", "${cart.x}", "without ${ and }"),
        mistake("cart.add(product, quantity)", "cart.x} b", "There is a } without a {"),
        mistake("cart.add(product, quantity)", "", "Write an expression"),
        mistake("cart.add(product, quantity)", "new Basket()", "There is no `new`"),
        mistake(
            "product.stock",
            "product.stock\nimport = java.util.List\nimport = java.util.Map\nx = product.stock",
            "Write all names on one line: `import = org.shop.Cart, org.shop.Dao`"),
        mistake(
            "product.stock",
            "product.stock\nunknown = java.io.IOException,\n java.io.EOFException\nx = 1",
            "a backslash at the end of a line continues it"),
        mistake("db.find(Long.valueOf(sku))", "sku > 7 ? sku : Basket()", "write (sku) : Basket("),
        mistake(
            "cart.add(product, quantity)",
            "cart.put({'qty_' += sku: quantity})",
            "Only a string or a variable can stand before the colon"),
        mistake(
            "cart.add(product, quantity)",
            "cart.put({('qty_' += sku): quantity})",
            "Only a string or a variable can stand before the colon"),
        mistake("Toys$NoSuchToyException", "Toys$Basket", "which is not an exception"),
        mistake("Toys$NoSuchToyException", "NoSuchToyException", "there is no such class"),
        mistake("Toys$Basket", "Visitor", "which is not public"),
        mistake("Toys$Basket", "Toys$Basket, java.awt.List, java.util.List", "both would be List"),
        mistake("cart.add(product, quantity)", "cart.add(product);", "(a; b), and none at the end"),
        mistake(
            "cart.add(product, quantity)", "(cart.add(product); cart.total();)", "none at the end"),
        mistake("cart.add(product, quantity)", "(Basket) cart", "Remove the type"),
        mistake(
            "cart.add(product, quantity)",
            "cart.put(HashMap<String, Integer>())",
            "Remove the type"),
        mistake("cart.add(product, quantity)", "(Basket b = cart; b)", "Remove the type"),
        mistake("cart.add(product, quantity)", "return cart", "There is no `return`"),
        mistake("cart.add(product, quantity)", "if (cart == 1) cart.x", "a ? b : c for if"),
        mistake("cart.add(product, quantity)", "cart.units++", "There is no ++"),
        mistake("cart.add(product, quantity)", "lines.forEach(cart::add)", "no method references"),
        mistake("cart.add(product, quantity)", "cart.map(x => x)", "-> for a lambda"),
        mistake("cart.add(product, quantity)", "cart.a AND cart.b", "Write and, or, not"),
        mistake("cart.add(product, quantity)", "cart.x // total", "on a line of its own"),
        mistake("cart.add(product, quantity)", "cart.x # total", "on a line of its own"),
        mistake("cart.add(product, quantity)", "cart.put(\u2019a\u2019)", "typographic"),
        mistake("cart.add(product, quantity)", "cart.put(a,\u00a0b)", "invisible"),
        mistake("cart.add(product, quantity)", "= cart.x", "Write one ="),
        mistake("cart.add(product, quantity)", "cart.add(#{product})", "missing parenthesis"),
        mistake("add  ", "add()", "Begin each line with a verb"),
        mistake("add  ", "cart.x(a,\nadd  ", "Begin each line with a verb"),
        mistake("Toys$Basket", "Toys$Basket;", "no ; or *"),
        mistake("Toys$Basket", "*", "no ; or *"),
        mistake("'c'", "'\\u12'", "four hexadecimal digits"));
  }

  private static String[] mistake(String replaced, String by, String told) {
    return new String[] {replaced, by, told};
  }

  @ParameterizedTest
  @MethodSource("oneMistake")
  void aMistakeNamesTheVerbAndSaysWhatToDo(String replaced, String by, String expected) {
    Optional<Binding> binding = parsed(WHOLE.replace(replaced, by));

    assertTrue(binding.isEmpty());
    assertTrue(told().contains(expected), () -> expected + " in\n" + told());
    for (Mistake mistake : mistakes.list()) {
      assertTrue(mistake.description().startsWith("cart-transfer.cart: "), this::told);
      assertTrue(mistake.description().endsWith("."), this::told);
      assertFalse(mistake.action().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "prodct,product",
    "add_unit,add-unit",
    "creat,create",
    "cont,count",
    "carts,cart",
    "ADDS,add"
  })
  void anUnknownVerbIsToldWithTheNearestOne(String written, String meant) {
    parsed(WHOLE + written + " = 1\n");

    assertTrue(told().contains("Did you mean `" + meant + "`?"), this::told);
  }

  @Test
  void lambdasOwnVariablesAndPropertiesAreNotTakenForOurs() {
    String text =
        WHOLE
            .replace("db = Catalogue()", "(f = (cart, x) -> cart += x; db = Catalogue(); f(1, 2))")
            .replace("product.stock", "product.session.cart.stock")
            .replace("'c'", "{'request': \"session's\"}");

    assertTrue(parsed(text).isPresent(), this::told);
  }

  @Test
  void lineEndsAndContinuationsAreThoseOfAPropertiesFile() {
    Binding binding =
        parsed(
                "# the shop\r\n  product: 1\r\n! more\r\ncart=2\r\ncreate   (3; \\\r\n     4)\r\n"
                    + "add=5\ncount=6")
            .orElseThrow();

    assertEquals("(3; 4)", binding.expression(Verb.CREATE).text());
    assertEquals("1", binding.expression(Verb.PRODUCT).text());
  }

  private Optional<Binding> parsed(String text) {
    return Binding.parse(text, getClass().getClassLoader(), false, mistakes);
  }

  private String told() {
    StringBuilder told = new StringBuilder();
    mistakes.list().forEach(mistake -> told.append(mistake).append('\n'));
    return told.toString();
  }
}
