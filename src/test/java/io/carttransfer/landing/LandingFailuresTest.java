package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.ClumsyCart;
import io.carttransfer.harness.shops.plain.Stock;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bag that cannot be filled just now, or not any more. */
@InEachContainer
class LandingFailuresTest extends LandingScenario {

  LandingFailuresTest(Container container) {
    super(container);
  }

  private void openShopWithStock(String unknownSku) {
    openShop(
        settings ->
            settings
                .contextParam("cart-transfer.cart", Stock.BINDING)
                .contextParam("cart-transfer.unknown-sku", unknownSku)
                .servlet("stock", Stock.class, "/stock"));
  }

  private void stock(String key, String state) {
    WebView.open().post(shop.resolve("stock"), Map.of("key", key, "state", state));
  }

  @Test
  void aLookUpThatFailsIsExplainedAndTouchesNothing() {
    openShopWithStock("reject");
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2, "A2", 1);
    stock("A2", "down");

    Page page = answer.open(view);

    assertSays(503, "Please try again", page);
    assertTrue(page.words().contains(answer.reference()), page.text());
    assertEquals("5", page.header("Retry-After").orElse("none"));
    view.cookies().remove(COOKIE);
    assertCart("{A9=1}", cart());
  }

  @Test
  void tryingAgainFillsOnceTheLookUpWorks() {
    openShopWithStock("reject");
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2, "A2", 1);
    stock("A2", "down");

    Page again = view.press(answer.open(view), "Try again");
    stock("A2", "there");

    assertSays(503, "Please try again", again);
    assertCart("{A1=2, A2=1}", view.press(again, "Try again"));
  }

  @Test
  void aLookUpThatFailsIsExplainedByCookieAndByFormAndInJson() {
    openShopWithStock("reject");
    App.Answer answer = app.checkOut("A1", 2);
    stock("A1", "down");

    assertSays(503, "Please try again", land(WebView.open(), answer.token()));
    assertNotAvailable("cart-failed", json(WebView.open()).get(answer.url()));
    assertNotAvailable("cart-failed", land(json(WebView.open()), answer.token()));
    setCookie(answer.token());
    assertSays(503, "Please try again", cart());
    assertNotAvailable("cart-failed", json(view).get(shop.resolve("cart")));
  }

  @Test
  void theAnswerForTheAppsBagHoldsUntilItIsFilled() {
    openShopWithStock("reject");
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);
    Page asked = view.get(answer.url());
    stock("A1", "down");

    Page failed = view.press(asked, "The app's bag");
    Page again = view.press(failed, "Try again");
    stock("A1", "there");

    assertSays(503, "Please try again", failed);
    assertSays(503, "Please try again", again);
    assertCart("{A1=2}", view.press(again, "Try again"));
    view.post(shop.resolve("empty"), Map.of());
    putByHand("A9");
    assertCart("{A9=1}", view.get(answer.url()));
  }

  @Test
  void thisBasketTakesTheAnswerForTheAppsBagBack() {
    openShopWithStock("reject");
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);
    Page asked = view.get(answer.url());
    stock("A1", "down");
    Page failed = view.press(asked, "The app's bag");
    stock("A1", "there");

    assertCart("{A9=1}", view.press(failed, "Continue without the app's bag"));
    assertSays(200, "Which basket", view.get(answer.url()));
  }

  @Test
  void theAnswerForOneBagIsNoneForAnother() {
    openShopWithStock("reject");
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);
    Page asked = view.get(answer.url());
    stock("A1", "down");
    view.press(asked, "The app's bag");

    assertSays(200, "Which basket", view.get(app.checkOut("A2", 1).url()));
  }

  @Test
  void theShopperMayGoOnWithout() {
    openShopWithStock("reject");
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);
    stock("A1", "down");

    Page on = view.press(answer.open(view), "Continue without the app's bag");

    assertCart("{A9=1}", on);
    assertFalse(hasCookie());
    setCookie(answer.token());
    assertCart("{A9=1}", cart());
  }

  @Test
  void linesThatBecameUnknownOrUnavailableAreNamed() {
    openShopWithStock("reject");
    App.Answer answer = app.checkOut("A1", 2, "A2", 1, "A3", 4);
    stock("A2", "gone");
    stock("A3", "sold-out");

    Page page = answer.open(view);

    assertSays(503, "Item A2, quantity 1", page);
    assertTrue(page.words().contains("Item A3, quantity 4"), page.text());
    assertFalse(page.words().contains("Item A1"), page.text());
    assertSays(503, "Item A2, quantity 1", cart());
    assertSays(503, "Item A2, quantity 1", land(WebView.open(), answer.token()));
    Page problem = json(view).get(answer.url());
    String line = assertNotAvailable("lines-refused", problem);
    assertTrue(line.contains("reference=" + answer.reference()), line);
    assertFalse(problem.text().contains("A2"), problem.text());
  }

  @Test
  void linesThatComeBackAreFilled() {
    openShopWithStock("reject");
    App.Answer answer = app.checkOut("A1", 2, "A2", 1);
    stock("A2", "gone");
    Page page = answer.open(view);
    stock("A2", "there");

    assertCart("{A1=2, A2=1}", view.press(page, "Try again"));
  }

  @Test
  void whereLinesMayBeSkippedTheRestIsFilled() {
    openShopWithStock("skip");
    App.Answer answer = app.checkOut("A1", 2, "A2", 1);
    stock("A2", "gone");

    assertCart("{A1=2}", answer.open(view));
  }

  @Test
  void whereNoLineIsLeftThePageNamesThem() {
    openShopWithStock("skip");
    App.Answer answer = app.checkOut("A1", 2);
    stock("A1", "gone");

    assertSays(503, "Item A1, quantity 2", answer.open(view));
  }

  private void openShopWithClass() {
    openShop(
        settings ->
            settings
                .contextParam("cart-transfer.cart", "")
                .contextParam("cart-transfer.cart.class", ClumsyCart.class.getName()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BREAKS", "MISSING"})
  void whatAClassLeftBehindWhenItThrewIsNotToBePaid(String sku) {
    openShopWithClass();
    App.Answer answer = app.checkOut("A1", 2, sku, 1);

    assertSays(503, "Please try again", answer.open(view));
    assertSays(503, "Please try again", cart());
    assertSays(503, "Please try again", land(WebView.open(), answer.token()));
    assertCart("{A2=1}", app.checkOut("A2", 1).open(view));
  }

  /** The class says neither how it left the cart nor how it is emptied. */
  @Test
  void withoutAWayToEmptyTheBasketThePageOffersNoneOfGoingOn() {
    openShopWithClass();
    App.Answer answer = app.checkOut("A1", 2, "BREAKS", 1);

    Page page = answer.open(view);
    Page declined =
        view.post(
            shop.resolve("checkout?cart_transfer=answer"),
            Map.of("cart_transfer", answer.token(), "cart_transfer_nonce", "empty"));

    for (Page each : new Page[] {page, declined}) {
      assertSays(503, "may now contain items from both", each);
      assertTrue(each.text().contains("Try again"), each.text());
      assertTrue(each.text().contains("Back to the app"), each.text());
      assertFalse(each.text().contains("continue"), each.text());
      assertFalse(each.text().contains("Continue"), each.text());
    }
  }

  @Test
  void aBasketThatAClassMayNotReplaceIsAskedAboutAlsoAfterItThrew() {
    openShopWithClass();
    App.Answer link = app.checkOut("BREAKS", 1);
    assertSays(503, "Please try again", view.get(link.url()));
    view.cookies().remove(COOKIE);
    putByHand("A9");

    assertSays(200, "Which basket", view.get(app.checkOut("A1", 2).url()));
  }

  @Test
  void aMisconfiguredPlugInExplainsLandingsAndPassesTheRest() {
    openShop(settings -> settings.contextParam("cart-transfer.currencies", "nonsense"));
    String token = notAToken();

    Page byUrl = view.get(shop.resolve("checkout?cart_transfer=" + token));
    Page byForm = land(view, token);

    assertSays(503, "Please try again", byUrl);
    assertSays(503, "Please try again", byForm);
    assertNotAvailable(
        "misconfigured", json(view).get(shop.resolve("checkout?cart_transfer=" + token)));
    setCookie(token);
    assertCart("{}", cart());
    assertEquals(503, app.post(reference(), "A1", 1).status());
  }

  @Test
  void aMisconfiguredPlugInLetsTheShopperGoOn() {
    openShop(settings -> settings.contextParam("cart-transfer.currencies", "nonsense"));
    putByHand("A9");
    setCookie(notAToken());

    Page on =
        view.press(
            view.get(shop.resolve("checkout?a=1&cart_transfer=" + notAToken())),
            "Continue without the app's bag");

    assertCart("{A9=1}", on);
    assertTrue(on.words().contains("method=GET query=a=1"), on.text());
    assertFalse(hasCookie());
  }

  @Test
  void withoutAnAddressOfItsOwnThePlugInExplainsToo() {
    openShop(settings -> settings.contextParam("cart-transfer.checkout-url", ""));

    assertSays(
        503, "Please try again", view.get(shop.resolve("checkout?cart_transfer=" + notAToken())));
  }

  @Test
  void aFilterThatIsDeclaredTwiceIsAMistake() {
    openShop(settings -> settings.filter("second", CheckoutFilter.class, "/elsewhere"));

    assertEquals(503, app.post(reference(), "A1", 1).status());
    assertTrue(container.log().contains("is declared more than once"), container.log());
  }

  @Test
  void aPlugInThatIsSwitchedOffLetsEverythingPass() {
    openShop(settings -> settings.contextParam("cart-transfer.enabled", "false"));
    setCookie(notAToken());

    Page page = view.get(shop.resolve("checkout?cart_transfer=" + notAToken()));

    assertCart("{}", page);
    assertFalse(page.header("Cache-Control").isPresent());
    assertTrue(hasCookie());
    assertEquals(503, app.post(reference(), "A1", 1).status());
  }
}
