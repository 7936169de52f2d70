package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.Shop;
import io.carttransfer.harness.shops.plain.SlowShop;
import io.carttransfer.harness.shops.s9.CookieCart;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebCookie;
import io.carttransfer.harness.web.WebView;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two links are opened at once in one browser, and the answer of the first comes last: where the
 * cart is in a cookie, or found by one, the browser then has the first one's cart, while the
 * session has filled the second one's.
 */
@InEachContainer
class ParallelOpeningsTest extends LandingScenario {

  private static final String OURS = "Which basket would you like to pay for?";

  private App.Answer first;
  private App.Answer second;

  ParallelOpeningsTest(Container container) {
    super(container);
  }

  private void open(Shop shape) {
    shop =
        container.deploy(
            at ->
                shape
                    .plugInto(
                        shape
                            .app()
                            .servlet("slow", SlowShop.class, "/gate")
                            .filter("entrance", SlowShop.Entrance.class, "/checkout"),
                        shape.binding(),
                        CookieCart.class,
                        at)
                    .contextParam(
                        "cart-transfer.order", "path = /bag\nnumber = requestScope.order"));
    app = new App(shop);
    get("backoffice?weather=fine");
    get("login?user=Ann");
  }

  /** Both pages are right; the answer of the first arrives after that of the second. */
  private void openBothAtOnce(Shop shape) {
    open(shape);
    openBothAtOnce();
  }

  private void openBothAtOnce() {
    first = app.checkOut("101", 2);
    second = app.checkOut("102", 1, "103", 3);
    openAtOnce("basket {101=2}", "basket {102=1, 103=3}");
  }

  private void openAtOnce(String ofTheFirst, String ofTheSecond) {
    openAtOnce(view, ofTheFirst, ofTheSecond);
  }

  private void openAtOnce(WebView browser, String ofTheFirst, String ofTheSecond) {
    first.setCookies(browser);
    CompletableFuture<Page> one =
        CompletableFuture.supplyAsync(() -> browser.with("X-Hold", "yes").get(first.url()));
    awaitAtTheGate("waiting=1");
    assertEquals(ofTheSecond, second.open(browser).text());
    openTheGate();
    assertEquals(ofTheFirst, one.join().text());
  }

  private String get(String page) {
    return view.get(shop.resolve(page)).text();
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE", "S0_TICKET"})
  void theNextPageAsksAndTheBagIsTheOneThatItShows(Shop shape) {
    openBothAtOnce(shape);

    Page asked = view.get(shop.resolve("checkout"));

    assertTrue(asked.words().contains(OURS), asked.text());
    assertEquals("basket {101=2}", view.press(asked, "The app's bag").text());
    assertEquals("basket {101=2}", get("checkout"));
    assertEquals(first.reference(), get("bag"));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE", "S0_TICKET"})
  void eachLinkShowsItsOwnBagAgain(Shop shape) {
    openBothAtOnce(shape);

    assertEquals("basket {102=1, 103=3}", view.get(second.url()).text());
    assertEquals(second.reference(), get("bag"));
    assertEquals("basket {102=1, 103=3}", get("checkout"));
    assertEquals("basket {101=2}", first.open(view).text());
    assertEquals(first.reference(), get("bag"));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE", "S0_TICKET"})
  void nothingIsPaidThatMayBeMeantForTheOther(Shop shape) {
    openBothAtOnce(shape);

    Page asked = view.post(shop.resolve("checkout"), Map.of("pay", "now"));
    Page atTheLink = view.post(second.url(), Map.of("pay", "now"));

    assertTrue(asked.words().contains(OURS), asked.text());
    assertEquals(503, atTheLink.status(), atTheLink.text());
    assertEquals("basket {102=1, 103=3}", view.press(atTheLink, "Try again").text());
    assertEquals(second.reference(), get("bag"));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE", "S0_TICKET"})
  void whatIsAddedByHandStaysIfTheShopperWantsIt(Shop shape) {
    openBothAtOnce(shape);
    assertEquals("basket {101=2, 102=1}", get("add?sku=102"));

    Page kept = view.press(view.get(shop.resolve("checkout")), "This basket");

    assertEquals("basket {101=2, 102=1}", kept.text());
    assertEquals("none", get("bag"));
    assertEquals("basket {101=2, 102=1}", get("checkout"));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE", "S0_TICKET"})
  void aRetryOfThePlatformsIsTheSameBag(Shop shape) {
    open(shape);
    first = app.checkOut("101", 2);
    second = app.checkOutAs(first.reference(), "101", 2);
    openAtOnce("basket {101=2}", "basket {101=2}");

    assertEquals("basket {101=2}", get("checkout"));
    assertEquals(first.reference(), get("bag"));
    assertEquals("basket {101=3}", get("add?sku=101"));
    assertEquals("basket {101=3}", get("checkout"));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE", "S0_TICKET"})
  void anOrderIsThatOfTheBagInTheBrowser(Shop shape) {
    openBothAtOnce(shape);
    container.forgetLog();

    get("bag?order=N1");

    String line = "reference=" + first.reference() + " outcome=ordered order=N1";
    assertTrue(container.log().contains(line), container.log());
  }

  /** The answer of a page that was asked for before comes last, with the basket of then. */
  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE"})
  void whatAPageOfBeforePutsBackIsNeitherShownAsTheBagNorPaid(Shop shape) {
    open(shape);
    get("add?sku=103");
    CompletableFuture<Page> page =
        CompletableFuture.supplyAsync(
            () -> view.with("X-Hold", "yes").get(shop.resolve("checkout")));
    awaitAtTheGate("waiting=1");
    first = app.checkOut("101", 2);
    assertEquals("basket {101=2}", first.open(view).text());
    openTheGate();
    assertEquals("basket {103=1}", page.join().text());

    Page atTheLink = view.post(first.url(), Map.of("pay", "now"));
    assertEquals(503, atTheLink.status(), atTheLink.text());
    if (shape == Shop.S0_COOKIE) {
      Page asked = view.post(shop.resolve("checkout"), Map.of("pay", "now"));
      assertTrue(asked.words().contains(OURS), asked.text());
      assertEquals("basket {101=2}", get("checkout"));
    } else {
      // Nobody can tell whether the shopper has emptied the basket.
      assertEquals("basket {101=2}", view.press(atTheLink, "Try again").text());
    }
    assertEquals(first.reference(), get("bag"));
  }

  @ParameterizedTest
  @EnumSource(names = "S0_COOKIE")
  void whoTakesTheBasketThatAPageOfBeforePutBackPaysItAsTheirOwn(Shop shape) {
    open(shape);
    get("add?sku=103");
    WebCookie before = view.cookies().find("basket").orElseThrow();
    app.checkOut("101", 2).open(view);
    view.cookies().put(before);

    Page asked = view.post(shop.resolve("checkout"), Map.of("pay", "now"));

    assertEquals("basket {103=1}", view.press(asked, "This basket").text());
    assertEquals("none", get("bag"));
  }

  /** With the value that the cookie had when the bag came, since that basket was empty, too. */
  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE"})
  void aBasketThatIsEmptiedByHandStaysEmpty(Shop shape) {
    open(shape);
    get("checkout");
    WebCookie empty = view.cookies().find("basket").orElseThrow();
    app.checkOut("101", 2).open(view);
    view.cookies().put(empty);

    assertEquals("basket {}", get("checkout"));
    assertEquals("basket {}", get("checkout"));
  }

  /** Then each opening made a session of its own, and all cookies are those of the last answer. */
  @ParameterizedTest
  @EnumSource(names = {"S0", "S9", "S0_COOKIE", "S0_TICKET"})
  void withoutASessionTheLastAnswerCountsAsAWhole(Shop shape) {
    open(shape);
    first = app.checkOut("101", 2);
    second = app.checkOut("102", 1, "103", 3);
    WebView browser = WebView.open();
    openAtOnce(browser, "basket {101=2}", "basket {102=1, 103=3}");

    assertEquals("basket {101=2}", browser.get(shop.resolve("checkout")).text());
    assertEquals(first.reference(), browser.get(shop.resolve("bag")).text());
  }

  /** Where the server has the cart of this browser, the last fill is what every page shows. */
  @ParameterizedTest
  @EnumSource(names = {"S0", "S3", "S7", "S0_TICKET"})
  void aCartThatTheServerKnowsIsNobodysBusiness(Shop shape) {
    open(shape);
    get("add?sku=101");
    openBothAtOnce();

    assertEquals("basket {102=1, 103=3}", get("checkout"));
    assertEquals(second.reference(), get("bag"));
    assertNotEquals(200, view.post(shop.resolve("checkout"), Map.of("pay", "now")).status());
    assertEquals("basket {102=1, 103=3}", view.get(second.url()).text());
    assertEquals("basket {101=2}", first.open(view).text());
  }
}
