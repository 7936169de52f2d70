package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.BoundCheckout;
import io.carttransfer.harness.shops.Shop;
import io.carttransfer.harness.shops.ShopScenario;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a binding does for every shape of cart, seen through the shop's own pages. */
@InEachContainer
class BoundShopsTest extends ShopScenario {

  BoundShopsTest(Container container) {
    super(container);
  }

  @Override
  public final WebApp bound(Shop shop, URI at) {
    return shop.app()
        .contextParam("cart-transfer.cart", shop.binding())
        .filter("bound", BoundCheckout.class, "/checkout", "/check");
  }

  @EveryBinding
  void threeLinesArriveWithTheirQuantities(Shop shop) {
    enter(shop);

    assertEquals("basket {101=2, 102=1, 103=5}", open("checkout?bag=101*2,102*1,103*5"));
    assertEquals("basket {101=2, 102=1, 103=5}", open("checkout"));
  }

  @EveryBinding
  void anotherUnitAddedByHandAfterwardsJoinsThem(Shop shop) {
    enter(shop);
    open("checkout?bag=101*2,102*1");

    assertEquals("basket {101=3, 102=1}", open("add?sku=101"));
    assertEquals("basket {101=3, 102=1, 103=1}", open("add?sku=103"));
  }

  @EveryBinding
  void aBasketThatIsThereIsReplacedOrLeftAlone(Shop shop) {
    enter(shop);
    open("add?sku=103");

    assertEquals("holds items, basket {103=1}", open("checkout?bag=101*2&replace=false"));
    assertEquals("basket {101=2}", open("checkout?bag=101*2&replace=true"));
    assertEquals("basket {102=4}", open("checkout?bag=102*4&replace=true"));
  }

  @EveryBinding
  void anUnknownSkuRefusesAllOrIsSkipped(Shop shop) {
    enter(shop);
    open("add?sku=103");

    String refused = open("checkout?bag=101*2,999*1");
    assertTrue(refused.startsWith("untouched [1 x 999: unknown-sku]"), refused);
    assertEquals("basket {103=1}", open("checkout"));

    assertEquals("basket {101=2}", open("checkout?bag=101*2,999*1&skip=true"));
  }

  @EveryBinding
  void theCheckTellsKnownFromUnknown(Shop shop) {
    enter(shop);

    assertEquals("verdicts [AVAILABLE, UNKNOWN, UNKNOWN]", open("check?bag=101*2,999*1,nosuch*1"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "S9")
  void skusThatLookLikeCodeAreData(Shop shop) {
    enter(shop);

    for (String sku :
        new String[] {"${1+1}", "#{sku}", "' or 1=1 --", "<b>", "../../etc", "101'"}) {
      String answer = open("check?bag=" + encoded(sku + "*1"));
      assertEquals("verdicts [UNKNOWN]", answer, sku);
    }
  }

  @EveryBinding
  void aCatalogueThatIsDownIsAnOutageAndTheNextTrySucceeds(Shop shop) {
    enter(shop);
    open("add?sku=103");
    weather("catalogue down");

    String check = open("check?bag=101*2");
    String checkout = open("checkout?bag=101*2");
    weather("fine");

    assertTrue(check.startsWith("untouched [] cart-transfer.cart: `product`"), check);
    assertTrue(check.contains("connection refused"), check);
    assertTrue(checkout.startsWith("untouched [] "), checkout);
    assertEquals("basket {103=1}", open("checkout"));
    assertEquals("basket {101=2}", open("checkout?bag=101*2"));
  }

  @EveryBinding
  void aCartThatThrowsOnTheSecondOfThreeLinesIsTakenBack(Shop shop) {
    enter(shop);
    open("add?sku=103");

    String failed = open("checkout?bag=101*2,666*1,102*1");

    if (shop.losesTheBasket()) {
      assertTrue(failed.startsWith("emptied [] "), failed);
      assertEquals("basket {}", open("checkout"));
    } else {
      assertTrue(failed.startsWith("untouched [] "), failed);
      assertEquals("basket {103=1}", open("checkout"));
    }
    assertTrue(failed.contains("`add"), failed);
    assertTrue(failed.contains("SKU \"666\""), failed);
    assertEquals("basket {101=2, 102=1}", open("checkout?bag=101*2,102*1"));
  }

  @ParameterizedTest
  @EnumSource(value = Shop.class, names = "S7")
  void aCommitThatFailsLeavesTheDatabaseAsItWas(Shop shop) {
    enter(shop);
    open("add?sku=103");
    weather("commit fails");

    String failed = open("checkout?bag=101*2");
    weather("fine");

    assertTrue(failed.contains("`close`"), failed);
    assertTrue(failed.contains("deadlock found"), failed);
    assertEquals("basket {103=1}", open("checkout"));
    assertEquals("basket {101=2}", open("checkout?bag=101*2"));
  }

  @ParameterizedTest
  @EnumSource(value = Shop.class, names = "S7")
  void beforeTheLoginTheShopIsNotReady(Shop shop) {
    visit(shop);

    assertEquals("not ready, basket {}", open("checkout?bag=101*2"));

    logIn();
    assertEquals("basket {101=2}", open("checkout?bag=101*2"));
  }
}
