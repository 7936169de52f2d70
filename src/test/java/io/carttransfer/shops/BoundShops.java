package io.carttransfer.shops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.container.Container;
import io.carttransfer.container.WebApp;
import io.carttransfer.container.WebView;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a binding does for every shape of cart, seen through the shop's own pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BoundShops {

  private final Container container;
  private final Map<Shop, URI> deployed = new HashMap<>();
  private WebView view;

  BoundShops(Container container) {
    this.container = container;
  }

  @BeforeEach
  void openAView() {
    view = WebView.open();
  }

  @AfterAll
  void undeploy() {
    deployed.values().forEach(container::undeploy);
  }

  @ParameterizedTest
  @EnumSource
  void threeLinesArriveWithTheirQuantities(Shop shop) {
    enter(shop);

    assertEquals("basket {101=2, 102=1, 103=5}", open(shop, "checkout?bag=101*2,102*1,103*5"));
    assertEquals("basket {101=2, 102=1, 103=5}", open(shop, "checkout"));
  }

  @ParameterizedTest
  @EnumSource
  void anotherUnitAddedByHandAfterwardsJoinsThem(Shop shop) {
    enter(shop);
    open(shop, "checkout?bag=101*2,102*1");

    assertEquals("basket {101=3, 102=1}", open(shop, "add?sku=101"));
    assertEquals("basket {101=3, 102=1, 103=1}", open(shop, "add?sku=103"));
  }

  @ParameterizedTest
  @EnumSource
  void aBasketThatIsThereIsReplacedOrLeftAlone(Shop shop) {
    enter(shop);
    open(shop, "add?sku=103");

    assertEquals("holds items, basket {103=1}", open(shop, "checkout?bag=101*2&replace=false"));
    assertEquals("basket {101=2}", open(shop, "checkout?bag=101*2&replace=true"));
    assertEquals("basket {102=4}", open(shop, "checkout?bag=102*4&replace=true"));
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownSkuRefusesAllOrIsSkipped(Shop shop) {
    enter(shop);
    open(shop, "add?sku=103");

    String refused = open(shop, "checkout?bag=101*2,999*1");
    assertTrue(refused.startsWith("untouched [1 x 999: unknown-sku]"), refused);
    assertEquals("basket {103=1}", open(shop, "checkout"));

    assertEquals("basket {101=2}", open(shop, "checkout?bag=101*2,999*1&skip=true"));
  }

  @ParameterizedTest
  @EnumSource
  void theCheckTellsKnownFromUnknown(Shop shop) {
    enter(shop);

    assertEquals(
        "verdicts [AVAILABLE, UNKNOWN, UNKNOWN]", open(shop, "check?bag=101*2,999*1,nosuch*1"));
  }

  @ParameterizedTest
  @EnumSource
  void skusThatLookLikeCodeAreData(Shop shop) {
    enter(shop);

    for (String sku :
        new String[] {"${1+1}", "#{sku}", "' or 1=1 --", "<b>", "../../etc", "101'"}) {
      String answer = open(shop, "check?bag=" + encoded(sku + "*1"));
      assertEquals("verdicts [UNKNOWN]", answer, sku);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCatalogueThatIsDownIsAnOutageAndTheNextTrySucceeds(Shop shop) {
    enter(shop);
    open(shop, "add?sku=103");
    weather(shop, "catalogue down");

    String check = open(shop, "check?bag=101*2");
    String checkout = open(shop, "checkout?bag=101*2");
    weather(shop, "fine");

    assertTrue(check.startsWith("untouched [] cart-transfer.cart: `product`"), check);
    assertTrue(check.contains("connection refused"), check);
    assertTrue(checkout.startsWith("untouched [] "), checkout);
    assertEquals("basket {103=1}", open(shop, "checkout"));
    assertEquals("basket {101=2}", open(shop, "checkout?bag=101*2"));
  }

  @ParameterizedTest
  @EnumSource
  void aCartThatThrowsOnTheSecondOfThreeLinesIsTakenBack(Shop shop) {
    enter(shop);
    open(shop, "add?sku=103");

    String failed = open(shop, "checkout?bag=101*2,666*1,102*1");

    if (shop.losesTheBasket()) {
      assertTrue(failed.startsWith("emptied [] "), failed);
      assertEquals("basket {}", open(shop, "checkout"));
    } else {
      assertTrue(failed.startsWith("untouched [] "), failed);
      assertEquals("basket {103=1}", open(shop, "checkout"));
    }
    assertTrue(failed.contains("`add"), failed);
    assertTrue(failed.contains("SKU \"666\""), failed);
    assertEquals("basket {101=2, 102=1}", open(shop, "checkout?bag=101*2,102*1"));
  }

  @ParameterizedTest
  @EnumSource(value = Shop.class, names = "S7")
  void aCommitThatFailsLeavesTheDatabaseAsItWas(Shop shop) {
    enter(shop);
    open(shop, "add?sku=103");
    weather(shop, "commit fails");

    String failed = open(shop, "checkout?bag=101*2");
    weather(shop, "fine");

    assertTrue(failed.contains("`close`"), failed);
    assertTrue(failed.contains("deadlock found"), failed);
    assertEquals("basket {103=1}", open(shop, "checkout"));
    assertEquals("basket {101=2}", open(shop, "checkout?bag=101*2"));
  }

  @ParameterizedTest
  @EnumSource(value = Shop.class, names = "S7")
  void beforeTheLoginTheShopIsNotReady(Shop shop) {
    deploy(shop);

    assertEquals("not ready, basket {}", open(shop, "checkout?bag=101*2"));

    open(shop, "login?user=" + UUID.randomUUID());
    assertEquals("basket {101=2}", open(shop, "checkout?bag=101*2"));
  }

  private void enter(Shop shop) {
    deploy(shop);
    weather(shop, "fine");
    if (shop.knowsItsShoppers()) {
      open(shop, "login?user=" + UUID.randomUUID());
    }
  }

  private void deploy(Shop shop) {
    deployed.computeIfAbsent(shop, s -> container.deploy(bound(s)));
  }

  private static WebApp bound(Shop shop) {
    return shop.app()
        .contextParam("cart-transfer.cart", shop.binding())
        .filter("bound", BoundCheckout.class, "/checkout", "/check");
  }

  private void weather(Shop shop, String weather) {
    open(shop, "backoffice?weather=" + encoded(weather));
  }

  private String open(Shop shop, String page) {
    return view.get(deployed.get(shop).resolve(page)).text();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
