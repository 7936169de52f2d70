package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.Shop;
import io.carttransfer.harness.shops.ShopScenario;
import io.carttransfer.harness.web.Page;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that a shop does not have are left out and told, where {@code unknown-sku} says so. */
@InEachContainer
class SkippingShopsTest extends ShopScenario {

  SkippingShopsTest(Container container) {
    super(container);
  }

  @Override
  public final WebApp bound(Shop shop, URI at) {
    return shop.withPlugIn(at).contextParam("cart-transfer.unknown-sku", "skip");
  }

  @EveryBinding
  void whatTheShopDoesNotKnowIsLeftOutAndToldOnThePage(Shop shop) {
    enter(shop);

    Page page = app.checkOut("101", 2, "999", 1, "nosuch", 3, "103", 1).open(view);

    assertEquals(
        "basket {101=2, 103=1} 1 x 999: unknown-sku; 3 x nosuch: unknown-sku;", page.text());
  }

  @EveryBinding
  void whatIsGoneWhenTheShopperComesIsLeftOutToo(Shop shop) {
    enter(shop);
    App.Answer answer = app.checkOut("101", 2, "102", 1, "999", 1);
    weather("102 gone");

    Page page = answer.open(view);
    weather("fine");

    assertTrue(page.text().startsWith("basket {101=2} "), page.text());
    assertTrue(page.text().contains("1 x 102: unknown-sku;"), page.text());
    assertTrue(page.text().contains("1 x 999: unknown-sku;"), page.text());
    assertEquals(page.text(), view.get(answer.url()).text(), "told until the next bag");
  }

  @ParameterizedTest
  @EnumSource(
      value = Shop.class,
      names = {"S1", "S6", "S8"})
  void whatIsSoldOutIsLeftOutAsWell(Shop shop) {
    enter(shop);
    App.Answer before = app.checkOut("101", 2, "102", 1);
    weather("102 sold out");

    Page later = before.open(view);
    Page atOnce = app.checkOut("101", 3, "102", 1).open(view);
    weather("fine");

    assertEquals("basket {101=2} 1 x 102: unavailable;", later.text());
    assertEquals("basket {101=3} 1 x 102: unavailable;", atOnce.text());
  }

  @EveryBinding
  void aBagOfWhichNothingIsLeftIsNotTaken(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("102", 1);

    Page refused = app.post(App.newReference(), "999", 1, "nosuch", 1);
    weather("102 gone");
    Page explained = answer.open(view);
    weather("fine");

    assertEquals(422, refused.status(), refused.text());
    assertTrue(refused.text().contains("no-items"), refused.text());
    assertEquals(503, explained.status(), explained.text());
    assertTrue(explained.words().contains("Item 102, quantity 1"), explained.text());
    view.cookies().remove("cart_transfer");
    assertEquals("basket {103=1}", open("checkout"));
  }

  @EveryBinding
  void anOutageIsNeverTakenForAnUnknownArticle(Shop shop) {
    enter(shop);
    App.Answer answer = app.checkOut("101", 2, "999", 1);
    weather("catalogue down");

    Page down = app.post(App.newReference(), "101", 2, "999", 1);
    Page explained = answer.open(view);
    weather("fine");

    assertEquals(503, down.status(), down.text());
    assertEquals(503, explained.status(), explained.text());
    assertEquals("basket {101=2} 1 x 999: unknown-sku;", view.press(explained, "Try again").text());
  }
}
