package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.BoundCheckout;
import io.carttransfer.harness.shops.Shop;
import io.carttransfer.harness.shops.ShopScenario;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong in expressions, and what the shop's engineer is told of it. */
@InEachContainer
class TyposTest {

  /** A change to the binding of {@link Shop#S8}, where it shows, and words that must be told. */
  enum Typo {
    WRONG_VERB("add  ", "ad  ", "checkout?bag=101*2", "no verb `ad`", "Did you mean `add`?"),
    WRONG_ATTRIBUTE(
        "sessionScope.shoppingCart",
        "sessionScope.shopingCart",
        "checkout?bag=101*2",
        "`cart` (sessionScope.shopingCart) is null after `create`",
        "attributes are now [",
        "shoppingCart"),
    NO_CART_YET(
        "create    = session.setAttribute('shoppingCart', ArrayList())",
        "clear = 0",
        "checkout?bag=101*2",
        "`cart` (sessionScope.shoppingCart) is null after `clear`",
        "The session has no attribute of the shop yet"),
    MISSING_IMPORT(
        "io.carttransfer.harness.shops.s8.BookService, ",
        "",
        "checkout?bag=101*2",
        "calls BookService(), but no class of that name is imported"),
    WRONG_METHOD(
        "findByIsbn",
        "findByIban",
        "check?bag=101*2",
        "`product`",
        "findByIban",
        "Compare the method's name"),
    WRONG_ARGUMENT(
        "CartItem(product, quantity)",
        "CartItem(sku, quantity)",
        "checkout?bag=101*2",
        "`add` (cart.add(CartItem(sku, quantity))), SKU \"101\", failed"),
    MISSING_QUOTE(
        "'shoppingCart', ArrayList",
        "'shoppingCart, ArrayList",
        "check?bag=101*2",
        "A quotation mark is missing"),
    CLASS_NOT_FOUND(
        "s8.BookService",
        "s8.BookServices",
        "check?bag=101*2",
        "`import` names io.carttransfer.harness.shops.s8.BookServices, but there is no such class"),
    NULL_CART(
        "session.setAttribute('shoppingCart', ArrayList())",
        "session.setAttribute('shopping', ArrayList())",
        "checkout?bag=101*2",
        "is null after `create`"),
    NULL_PRODUCT(
        "BookService().findByIsbn(sku).orElse(null)", "null", "check?bag=101*2", "UNKNOWN"),
    SHOP_THROWS(
        "product.stock >= quantity",
        "product.isbn.substring(99)",
        "check?bag=101*2",
        "`available`",
        "the shop's code threw java.lang.StringIndexOutOfBoundsException"),
    SILENT_ADD(
        "cart.add(CartItem",
        "sessionScope.crat.add(CartItem",
        "checkout?bag=101*2",
        "is 0, but 2 units were added",
        "A wrong name or value does nothing"),
    ONE_A_LINE(
        "CartItem(product, quantity)",
        "CartItem(product, 1)",
        "checkout?bag=101*2,102*2",
        "is 2, but 4 units were added",
        "one for each line"),
    FIXED_QUANTITY(
        "cart.stream().map(item -> item.quantity).sum()",
        "cart.stream().map(item -> item.quantity).sum()\nquantity = cart[0].setQuantity(1)",
        "checkout?bag=101*2",
        "does not use the variable `quantity`"),
    UNKNOWN_VARIABLE(
        "product.stock",
        "produkt.stock",
        "check?bag=101*2",
        "`produkt` is not a variable",
        "`product`"),
    PRODUCT_OF_ITSELF(
        "findByIsbn(sku)", "findByIsbn(product)", "check?bag=101*2", "It has no value yet"),
    OWN_VARIABLE_OF_AN_UNKNOWN_CLASS(
        "product.stock >= quantity",
        "(db = Db.of(1); true)",
        "check?bag=101*2",
        "`Db` is not a variable here"),
    ATTRIBUTE_OF_THE_SESSION_OBJECT(
        "sessionScope.shoppingCart",
        "session.shoppingCart",
        "checkout?bag=101*2",
        "An attribute of the session is sessionScope.name."),
    EMPTY_AS_A_METHOD(
        "'shoppingCart', ArrayList()", "'c', a.empty()", "check?bag=101*2", "['empty']"),
    NO_SPRING(
        "BookService().findByIsbn(sku).orElse(null)",
        "spring.getBean('books')",
        "check?bag=101*2",
        "untouched",
        "ContextLoaderListener, and this web application has neither"),
    GET_ON_NOTHING(
        "BookService().findByIsbn(sku).orElse(null)",
        "lines.stream().filter(l -> false).findFirst().get()",
        "check?bag=101*2",
        "untouched",
        "write .orElse(null) instead of .get()"),
    OPTIONAL_EMPTY(
        "BookService().findByIsbn(sku).orElse(null)",
        "Optional.empty()",
        "check?bag=101*2",
        "`empty` is a reserved word of the Expression Language"),
    LETTERS_FOR_A_NUMBER(
        "BookService().findByIsbn(sku).orElse(null)",
        "Long.valueOf(sku)",
        "check?bag=letters*1",
        "verdicts [UNKNOWN]"),
    QUANTITY_IS_AN_INTEGER(
        "product.stock >= quantity",
        "quantity.getClass().getName() == 'java.lang.Integer'",
        "check?bag=101*2",
        "verdicts [AVAILABLE]"),
    A_LIST_FOR_A_NUMBER(
        "cart.stream().map(item -> item.quantity).sum()",
        "cart",
        "checkout?bag=101*2",
        "`count` (cart) returned a java.util.ArrayList instead of a whole number");

    private final String right;
    private final String wrong;
    private final String page;
    private final String[] told;

    Typo(String right, String wrong, String page, String... told) {
      this.right = right;
      this.wrong = wrong;
      this.page = page;
      this.told = told;
    }
  }

  private final Container container;

  TyposTest(Container container) {
    this.container = container;
  }

  @ParameterizedTest
  @EnumSource
  void theMessageSaysWhatToDo(Typo typo) {
    String right = Shop.S8.binding();
    assertTrue(right.contains(typo.right), typo.right);

    String message = told(Shop.S8, right.replace(typo.right, typo.wrong), typo.page);

    for (String words : typo.told) {
      assertTrue(message.contains(words), () -> words + " in " + message);
    }
  }

  @Test
  void aBeanOfSpringsThatIsSpeltWronglyIsNoUnknownArticle() {
    String binding = Shop.S1.binding().replace("catalogService", "catalogServise");

    String message = told(Shop.S1, binding, "check?bag=101*2");

    assertTrue(message.contains("No bean named 'catalogServise' available."), message);
    assertTrue(message.contains("Compare the bean's name"), message);
    assertFalse(message.contains("unknown ="), message);
  }

  /** Declared as unknown, it would make every article unknown. */
  @Test
  void aClassThatIsNotThereIsNoUnknownArticle() {
    String binding =
        Shop.S8
            .binding()
            .replace(
                "BookService().findByIsbn(sku).orElse(null)",
                "application.classLoader.loadClass('org.shop.Nothing')");

    String message = told(Shop.S8, binding, "check?bag=101*2");

    assertTrue(message.contains("The class is not in the web application"), message);
    assertTrue(message.contains("use application.classLoader.loadClass('…')"), message);
    assertFalse(message.contains("unknown ="), message);
  }

  @Test
  void aLookUpThatGivesNullIsLoggedWithItsExpression() {
    String binding = Shop.S5.binding().replace("applicationScope.goods", "applicationScope.godds");

    assertEquals("verdicts [UNKNOWN]", told(Shop.S5, binding, "check?bag=101*2"));

    String log = container.log();
    assertTrue(
        log.contains(
            "`product` (applicationScope.godds.get(sku)) returned null, so the product is"
                + " unknown; a misspelt name also returns null"),
        log);
  }

  @Test
  void aBeanThatIsNotEmptiedIsSeenBeforeAnythingIsPutIn() {
    String binding =
        Shop.S6.binding().replace("cart.clear()", "session.setAttribute('cart', null)");

    String message = told(Shop.S6, binding, "add?sku=103", "checkout?bag=101*2", "checkout");

    assertTrue(
        message.contains(
            "`count` (cart.size()) still finds 1 unit after `clear`"
                + " (session.setAttribute('cart', null)): `clear` emptied another cart than the"
                + " one that `cart` (cart) and `count` look at."),
        message);
    assertTrue(message.startsWith("basket {103=1}untouched "), message);
    assertTrue(message.endsWith("basket {103=1}"), message);
  }

  /** What the pages say when the shop has this binding. */
  private String told(Shop shop, String binding, String... pages) {
    URI address =
        container.deploy(
            shop.app()
                .contextParam("cart-transfer.cart", binding)
                .filter("bound", BoundCheckout.class, "/checkout", "/check"));
    container.forgetLog();
    WebView view = WebView.open();
    view.get(address.resolve("backoffice?weather=fine"));
    StringBuilder told = new StringBuilder();
    for (String page : pages) {
      String[] parts = page.split("bag=", 2);
      String bag = parts.length == 1 ? "" : "bag=" + ShopScenario.encoded(parts[1]);
      told.append(view.get(address.resolve(parts[0] + bag)).text());
    }
    container.undeploy(address);
    return told.toString();
  }
}
