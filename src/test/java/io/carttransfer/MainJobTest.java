package io.carttransfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cart from the app becomes the shop's own cart. */
@InEachContainer
class MainJobTest {

  private final Container container;
  private final WebView view = WebView.open();
  private URI shop;
  private App app;

  MainJobTest(Container container) {
    this.container = container;
  }

  @BeforeEach
  void deploy() {
    shop = container.deploy(PlainShop::at);
    app = new App(shop);
  }

  @AfterEach
  void undeploy() {
    container.undeploy(shop);
  }

  @Test
  void theShopsPageShowsTheBagOfTheApp() {
    App.Answer answer = app.checkOut("A1", 1, "A2", 5);

    Page page = answer.open(view);

    assertEquals(200, page.status());
    assertTrue(page.words().contains("cart={A1=1, A2=5}"), page.text());
  }

  @Test
  void itDoesSoWithTheCookiesLostAndInAnotherBrowser() {
    App.Answer answer = app.checkOut("A1", 1, "A2", 5);

    Page withoutCookies = view.get(answer.url());
    Page elsewhere = answer.open(WebView.open());

    assertTrue(withoutCookies.words().contains("cart={A1=1, A2=5}"), withoutCookies.text());
    assertTrue(elsewhere.words().contains("cart={A1=1, A2=5}"), elsewhere.text());
  }

  @Test
  void aReloadLeavesTheShoppersEditsAlone() {
    App.Answer answer = app.checkOut("A1", 1);
    answer.open(view);
    view.post(shop.resolve("add"), Map.of("key", "A3"));

    Page reloaded = view.get(answer.url());

    assertTrue(reloaded.words().contains("cart={A1=1, A3=1}"), reloaded.text());
  }

  @Test
  void aCartThatBreaksOnItsSecondLineLeavesTheOldCartAndThePageSaysSo() {
    view.post(shop.resolve("add"), Map.of("key", "A9"));
    App.Answer answer = app.checkOut("A1", 1, "BREAKS", 1);

    Page page = answer.open(view);
    view.cookies().remove("cart_transfer");
    Page cart = view.get(shop.resolve("cart"));

    assertEquals(503, page.status());
    assertTrue(page.words().contains("Please try again"), page.text());
    assertTrue(page.words().contains(answer.reference()), page.text());
    assertTrue(cart.words().contains("cart={A9=1}"), cart.text());
    assertTrue(container.log().contains("the shelf fell over"), container.log());
  }

  @Test
  void anOrderEndsTheTransfer() {
    App.Answer answer = app.checkOut("A1", 1);
    answer.open(view);
    view.post(shop.resolve("order"), Map.of("number", "S-1"));
    view.get(shop.resolve("done"));

    Page again = view.get(answer.url());
    Page posted = app.post(answer.reference(), "A1", 1);

    assertEquals(200, again.status());
    assertTrue(again.words().contains("S-1"), again.text());
    assertEquals(409, posted.status());
  }

  @Test
  void anOldOrderThatIsLookedAtIsNotTheOrderOfTheNextBag() {
    app.checkOut("A1", 1).open(view);
    view.post(shop.resolve("order"), Map.of("number", "S-2"));
    view.get(shop.resolve("done"));
    App.Answer next = app.checkOut("A2", 1);
    next.open(view);

    view.get(shop.resolve("done"));
    Page again = WebView.open().get(next.url());

    assertTrue(again.words().contains("cart={A2=1}"), again.text());
    assertTrue(container.log().contains("order-of-an-earlier-bag"), container.log());
  }

  @Test
  void aLinkThatNobodyMadeIsGone() {
    Page page = view.get(shop.resolve("checkout?cart_transfer=" + "x".repeat(38)));
    Page malformed = view.get(shop.resolve("checkout?cart_transfer=nonsense"));

    assertEquals(410, page.status());
    assertEquals(410, malformed.status());
  }
}
