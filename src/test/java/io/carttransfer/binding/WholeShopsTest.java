package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.Shop;
import io.carttransfer.harness.shops.ShopScenario;
import io.carttransfer.harness.web.Page;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way from the app to the shop's own page, for every shape of cart. */
@InEachContainer
class WholeShopsTest extends ShopScenario {

  WholeShopsTest(Container container) {
    super(container);
  }

  @Override
  public final WebApp bound(Shop shop, URI at) {
    return shop.withPlugIn(at);
  }

  @ParameterizedTest
  @EnumSource
  void aBagArrivesAndAReloadLeavesWhatTheShopperAddsAlone(Shop shop) {
    enter(shop);
    App.Answer answer = app.checkOut("101", 2, "102", 1, "103", 5);

    assertEquals("basket {101=2, 102=1, 103=5}", answer.open(view).text());
    assertEquals("basket {101=3, 102=1, 103=5}", open("add?sku=101"));
    assertEquals("basket {101=3, 102=1, 103=5}", view.get(answer.url()).text());
  }

  /** What the second bag does not hold is gone with everything that the shop keeps beside it. */
  @ParameterizedTest
  @EnumSource
  void afterASecondBagTheShopperAddsByHandWhatTheFirstOneHeld(Shop shop) {
    enter(shop);
    app.checkOut("101", 2, "102", 1).open(view);

    assertEquals("basket {103=4}", app.checkOut("103", 4).open(view).text());
    assertEquals("basket {101=1, 103=4}", open("add?sku=101"));
    assertEquals("basket {101=1, 103=5}", open("add?sku=103"));
  }

  @ParameterizedTest
  @EnumSource
  void twoSkusOfThePlatformThatAreOneOfTheShopAreSummed(Shop shop) {
    enter(shop);

    Page page = app.checkOut("tea-small", 1, "102", 1, "tea-large", 2).open(view);

    assertEquals("basket {101=3, 102=1}", page.text());
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownSkuIsRefusedWithItsPlace(Shop shop) {
    enter(shop);

    Page known = app.post(App.newReference(), "101", 1, "999", 1);
    Page untranslated = app.post(App.newReference(), "${sku}", 1, "' or 1=1 --", 1);

    assertEquals(422, known.status(), known.text());
    assertTrue(known.text().contains("/items/1/sku"), known.text());
    assertTrue(known.text().contains("unknown-sku"), known.text());
    assertEquals(422, untranslated.status(), untranslated.text());
  }

  @ParameterizedTest
  @EnumSource
  void anOutageIsToldToThePlatformAndTheNextTrySucceeds(Shop shop) {
    enter(shop);
    weather("catalogue down");

    Page down = app.post(App.newReference(), "101", 1, "999", 1);
    weather("fine");

    assertEquals(503, down.status(), down.text());
    assertFalse(down.text().contains("refused"), "nothing of the shop's own: " + down.text());
    assertEquals("basket {101=1}", app.checkOut("101", 1).open(view).text());
  }

  @ParameterizedTest
  @EnumSource
  void anOutageAtTheCheckoutOnlyIsOverOnTheNextTry(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("101", 2);
    weather("catalogue down");

    Page down = answer.open(view);
    weather("fine");

    assertEquals(503, down.status(), down.text());
    assertTrue(down.words().contains(answer.reference()), down.text());
    assertEquals("basket {101=2}", view.press(down, "Try again").text());
  }

  @ParameterizedTest
  @EnumSource
  void anOutageAtTheCheckoutIsOverByTheCookieAloneToo(Shop shop) {
    enter(shop);
    App.Answer answer = app.checkOut("101", 2);
    weather("catalogue down");
    answer.open(view);
    weather("fine");

    assertEquals("basket {101=2}", open("checkout"));
  }

  @ParameterizedTest
  @EnumSource
  void aCartThatThrowsOnItsSecondLineIsTakenBackAndThePageSaysSo(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("101", 2, "666", 1, "102", 1);
    container.forgetLog();

    Page failed = answer.open(view);
    Page again = view.get(answer.url());

    assertEquals(503, failed.status(), failed.text());
    assertEquals(503, again.status(), "the transfer is still open: " + again.text());
    String log = container.log();
    assertTrue(log.contains(answer.reference()) && log.contains("SKU \"666\""), log);
    view.cookies().remove("cart_transfer");
    assertEquals(
        shop.losesTheBasket() ? "basket {}" : "basket {103=1}", open("checkout"), "what is left");
    assertEquals("basket {102=3}", app.checkOut("102", 3).open(view).text());
  }

  @ParameterizedTest
  @EnumSource
  void aCartThatBrokeOnceIsFilledByTheCookieAlone(Shop shop) {
    enter(shop);
    App.Answer answer = app.checkOut("101", 2, "102", 1, "103", 4);
    weather("102 breaks");

    Page failed = answer.open(view);
    weather("fine");

    assertEquals(503, failed.status(), failed.text());
    assertEquals("basket {101=2, 102=1, 103=4}", open("checkout"));
  }

  /** Where the cart is a living object, it is left half-filled. */
  @ParameterizedTest
  @EnumSource
  void aCartThatWasLeftHalfFilledIsReplacedByTheNextTry(Shop shop) {
    enter(shop);
    App.Answer answer = app.checkOut("101", 2, "102", 1, "103", 4);
    weather("102 jams");

    Page failed = answer.open(view);
    Page byCookie = get("checkout");
    weather("fine");

    assertEquals(503, failed.status(), failed.text());
    assertEquals(503, byCookie.status(), "the cookie tries again: " + byCookie.text());
    assertEquals("basket {101=2, 102=1, 103=4}", view.press(failed, "Try again").text());
    assertEquals("basket {101=2, 102=1, 103=4}", open("checkout"));
  }

  /** Nobody can tell what a jammed cart holds, so it is emptied before the shop shows it. */
  @ParameterizedTest
  @EnumSource(value = Shop.class, names = "S4_LIVING")
  void whoGoesOnWithoutTheBagDoesSoWithAnEmptyBasket(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("101", 2, "102", 1);
    weather("102 jams");
    container.forgetLog();

    Page failed = answer.open(view);
    Page jammed = view.press(failed, "Empty the basket and continue");
    Page byCookie = get("checkout");
    weather("fine");

    for (Page page : new Page[] {failed, jammed, byCookie}) {
      assertEquals(503, page.status(), page.text());
      assertTrue(page.words().contains("may now contain items from both"), page.text());
      assertFalse(page.words().contains("Nothing is lost"), page.text());
    }
    assertTrue(container.log().contains("cart-damaged"), container.log());
    assertTrue(container.log().contains("holds now is unknown"), container.log());
    assertEquals("basket {}", view.press(byCookie, "Empty the basket and continue").text());
    assertEquals("basket {}", open("checkout"));
    assertEquals("basket {101=1}", open("add?sku=101"));
  }

  /** Also when the next try fails before it touches anything. */
  @ParameterizedTest
  @EnumSource(value = Shop.class, names = "S4_LIVING")
  void aBasketThatIsLostStaysSaidToBeLost(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("101", 2, "102", 1);
    weather("102 breaks");

    Page failed = answer.open(view);
    Page again = view.get(answer.url());
    weather("catalogue down");
    Page down = view.press(again, "Try again");
    Page byCookie = get("checkout");
    weather("fine");

    for (Page page : new Page[] {failed, again, down, byCookie}) {
      assertEquals(503, page.status(), page.text());
      assertTrue(page.words().contains("your basket in this shop is now empty"), page.text());
    }
    assertEquals("basket {}", view.press(byCookie, "Continue without the app's bag").text());
  }

  @ParameterizedTest
  @EnumSource
  void whatLooksLikeCodeIsDataAllTheWay(Shop shop) {
    enter(shop);
    String reference = "${1+1}#{2}' or 1=1 <b>../";
    container.forgetLog();
    App.Answer answer =
        app.checkOutAs(reference, "${1+1}", 2, "' or 1=1 --", 1, "<b>../#{sku}</b>", 4);
    weather("102 gone");

    Page refused = answer.open(view);
    weather("fine");

    assertEquals(503, refused.status(), refused.text());
    assertTrue(refused.words().contains("Item <b>../#{sku}</b>, quantity 4"), refused.text());
    assertTrue(refused.words().contains(reference), refused.text());
    assertFalse(refused.text().contains("<b>"), refused.text());
    assertFalse(container.log().contains("${"), container.log());
    assertEquals(
        "basket {101=2, 102=4, 103=1}", view.press(refused, "Try again").text(), "by the table");
  }

  @EveryBinding
  void aCloseThatThrowsLeavesTheOldBasketAndTheNextTrySucceeds(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("101", 2);
    weather("commit fails");

    Page failed = answer.open(view);
    weather("fine");

    assertEquals(503, failed.status(), failed.text());
    assertEquals("basket {101=2}", view.press(failed, "Try again").text());
  }

  @EveryBinding
  void aCloseThatThrowsWhileThePlatformWaitsIsAnOutage(Shop shop) {
    enter(shop);
    weather("commit fails");

    Page page = app.post(App.newReference(), "101", 1);
    weather("fine");

    assertEquals(503, page.status(), page.text());
  }

  @ParameterizedTest
  @EnumSource
  void aBasketFilledByHandIsReplacedWhenTwoCarriersAgree(Shop shop) {
    enter(shop);
    open("add?sku=103");

    assertEquals("basket {101=2}", app.checkOut("101", 2).open(view).text());
  }

  @ParameterizedTest
  @EnumSource
  void aBasketFilledByHandIsAskedForWhenOneCarrierCame(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("101", 2);

    Page asked = view.get(answer.url());

    assertEquals(200, asked.status());
    assertEquals("basket {101=2}", view.press(asked, "The app's bag").text());
  }

  @ParameterizedTest
  @EnumSource
  void theShopperMayKeepTheBasketThatIsThere(Shop shop) {
    enter(shop);
    open("add?sku=103");
    App.Answer answer = app.checkOut("101", 2);

    Page kept = view.press(view.get(answer.url()), "This basket");

    assertEquals("basket {103=1}", kept.text());
    assertEquals("basket {103=1}", open("checkout"));
  }

  @ParameterizedTest
  @EnumSource
  void aLoginThatEndsTheSessionLosesNothing(Shop shop) {
    enter(shop);
    app.checkOut("101", 2).open(view);

    open("relogin?keep=no");

    if (shop.keepsBasketsElsewhere()) {
      // The basket is still there, and a new session does not know that it is ours.
      Page asked = get("checkout");
      assertEquals("basket {101=2}", view.press(asked, "The app's bag").text());
    } else {
      assertEquals("basket {101=2}", open("checkout"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"S0_IDS", "IDS"})
  void aLoginThatCopiesOnlyTheCartMakesUsAsk(Shop shop) {
    enter(shop);
    app.checkOut("101", 2).open(view);
    open("add?sku=103");

    assertEquals("basket {101=2, 103=1}", open("relogin"));
    Page asked = get("checkout");

    assertEquals("basket {101=2, 103=1}", view.press(asked, "This basket").text());
  }

  @ParameterizedTest
  @EnumSource
  void twoRequestsThatRaceShowTheSameBasket(Shop shop) {
    enter(shop);
    App.Answer answer = app.checkOut("101", 2, "102", 1).setCookies(view);
    open("add?sku=103");

    CompletableFuture<Page> one = CompletableFuture.supplyAsync(() -> view.get(answer.url()));
    CompletableFuture<Page> two = CompletableFuture.supplyAsync(() -> view.get(answer.url()));

    assertEquals("basket {101=2, 102=1}", one.join().text());
    assertEquals("basket {101=2, 102=1}", two.join().text());
    assertEquals("basket {101=2, 102=1}", open("checkout"));
  }

  @ParameterizedTest
  @EnumSource(value = Shop.class, names = "S7")
  void aBagThatCameBeforeTheLoginIsThereAfterIt(Shop shop) {
    visit(shop);
    App.Answer answer = app.checkOut("101", 2);

    assertEquals("basket {}", answer.open(view).text());

    logIn();
    assertEquals("basket {101=2}", open("checkout"));
  }
}
