package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.Shop;
import io.carttransfer.harness.shops.s9.CookieCart;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebCookie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's cart lives in a cookie, and the answer that brings it is lost on the way. */
@InEachContainer
class LostAnswerTest extends LandingScenario {

  private static final String BASKET = "basket";

  LostAnswerTest(Container container) {
    super(container);
  }

  private void open(Shop shape) {
    shop = container.deploy(shape::withPlugIn);
    app = new App(shop);
    view.get(shop.resolve("backoffice?weather=fine"));
    view.get(shop.resolve("login?user=Ann"));
    view.cookies().remove(BASKET);
  }

  private void addByHand(String sku) {
    view.get(shop.resolve("add?sku=" + sku));
  }

  private Page checkout() {
    return view.get(shop.resolve("checkout"));
  }

  private static void assertBasket(String expected, Page page) {
    assertEquals("basket " + expected, page.text().trim());
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE"})
  void theLinkFillsAgainUntilItsAnswerHasArrived(Shop shape) {
    open(shape);
    App.Answer answer = app.checkOut("101", 2);
    view.get(answer.url());
    view.cookies().remove(BASKET);

    assertBasket("{101=2}", view.get(answer.url()));
    view.cookies().remove(BASKET);
    assertBasket("{101=2}", land(view, answer.token()));

    addByHand("102");
    assertBasket("{101=2, 102=1}", view.get(answer.url()));
    view.cookies().remove(BASKET);
    assertBasket("{}", view.get(answer.url()));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE"})
  void whoGoesOnWithoutTheTokenHasThePage(Shop shape) {
    open(shape);
    App.Answer answer = app.checkOut("101", 2);
    answer.open(view);
    view.cookies().remove(BASKET);

    assertBasket("{}", checkout());
    assertBasket("{}", view.get(answer.url()));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE"})
  void whatTheBrowserHadBeforeIsNoSignOfTheAnswer(Shop shape) {
    open(shape);
    addByHand("103");
    WebCookie before = view.cookies().find(BASKET).orElseThrow();
    App.Answer answer = app.checkOut("101", 2);
    answer.open(view);
    view.cookies().put(before);

    assertBasket("{101=2}", answer.open(view));
  }

  @ParameterizedTest
  @EnumSource(names = {"S9", "S0_COOKIE"})
  void theAnswerForTheAppsBagHoldsUntilItHasArrived(Shop shape) {
    open(shape);
    addByHand("103");
    WebCookie before = view.cookies().find(BASKET).orElseThrow();
    App.Answer answer = app.checkOut("101", 2);
    Page asked = view.get(answer.url());
    assertTrue(asked.words().contains("Which basket"), asked.text());
    assertBasket("{101=2}", view.press(asked, "The app's bag"));
    view.cookies().put(before);

    assertBasket("{101=2}", view.get(answer.url()));
    assertBasket("{101=2}", checkout());
    view.cookies().put(before);
    assertBasket("{103=1}", view.get(answer.url()));
  }

  /** As for a message that is shown once, or for a page below: it says nothing of the answer. */
  @ParameterizedTest
  @ValueSource(strings = {"Path=/; Max-Age=0", "Path=/elsewhere"})
  void aCookieThatDoesNotComeBackIsNoSignOfALostAnswer(String attributes) {
    String step = "done = response.addHeader('Set-Cookie', 'message=1; " + attributes + "')\n";
    Shop shape = Shop.S0;
    shop =
        container.deploy(
            at -> shape.plugInto(shape.app(), shape.binding() + step, CookieCart.class, at));
    app = new App(shop);
    view.get(shop.resolve("backoffice?weather=fine"));
    App.Answer answer = app.checkOut("101", 2);
    assertBasket("{101=2}", answer.open(view));

    addByHand("101");

    assertBasket("{101=3}", view.get(answer.url()));
  }
}
