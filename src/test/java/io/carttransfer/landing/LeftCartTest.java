package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.Shop;
import io.carttransfer.harness.shops.ids.CurrentCart;
import io.carttransfer.harness.shops.ids.IdCart;
import io.carttransfer.harness.shops.ids.IdShop;
import io.carttransfer.harness.shops.plain.Pool;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A login changes the session's id in a shop that keeps its carts by that id. */
@InEachContainer
class LeftCartTest extends LandingScenario {

  /** How the plug-in reaches the carts. */
  enum Way {
    EXPRESSIONS,
    PAGES,
    THREAD,
    CLASS;

    WebApp at(URI address) {
      Shop shape = this == PAGES ? Shop.S0_IDS : Shop.IDS;
      WebApp shop = shape.app();
      WebApp bound = this == THREAD ? shop.filter("current", CurrentCart.class, "/*") : shop;
      return shape
          .plugInto(bound, this == CLASS ? "" : binding(shape), IdCart.class, address)
          .contextParam("cart-transfer.store", "jdbc")
          .contextParam("cart-transfer.datasource", Pool.NAME)
          .listener(Pool.Start.class)
          .library(org.h2.Driver.class)
          .servlet("pool", Pool.Switch.class, "/pool");
    }

    private String binding(Shop shape) {
      return this == THREAD
          ? """
            import  = io.carttransfer.harness.shops.ids.CurrentCart, io.carttransfer.harness.shops.ids.Catalogue
            product = Catalogue().find(sku)
            create  = CurrentCart.renew()
            cart    = CurrentCart.get()
            add     = cart.put(sku, quantity)
            count   = cart.values().stream().sum()
            """
          : shape.binding();
    }
  }

  LeftCartTest(Container container) {
    super(container);
  }

  private App.Answer filled(Way way) {
    shop = container.deploy(way::at);
    app = new App(shop);
    open("backoffice?weather=fine");
    App.Answer answer = app.checkOut("101", 2, "102", 1);
    assertEquals("basket {101=2, 102=1}", answer.open(view).text());
    container.forgetLog();
    return answer;
  }

  private String open(String page) {
    return view.get(shop.resolve(page)).text();
  }

  private void store(String state) {
    WebView.open().post(shop.resolve("pool"), Map.of("state", state));
  }

  @ParameterizedTest
  @EnumSource
  void theBagIsThereAfterTheLogin(Way way) {
    filled(way);

    assertEquals("basket {}", open("newid"), "the shop itself has lost it");
    assertEquals("basket {101=2, 102=1}", open("checkout"));
    assertEquals("basket {101=3, 102=1}", open("add?sku=101"));
    assertEquals("basket {101=3, 102=1}", open("checkout"));
    assertEquals("basket {}", open("newid"));
    assertEquals("basket {101=2, 102=1}", open("checkout"), "the second login, too");
  }

  @ParameterizedTest
  @EnumSource
  void whoKeepsTheBasketKeepsItThroughTheLogin(Way way) {
    filled(way);
    Page question = view.get(app.checkOut("103", 1).url());

    assertSays(200, "Which basket", question);
    assertEquals("basket {101=2, 102=1}", view.press(question, "This basket").text());
    open("newid");
    assertEquals("basket {101=2, 102=1}", open("checkout"));
  }

  @ParameterizedTest
  @EnumSource
  void theShopMayLeadBackToTheLink(Way way) {
    App.Answer answer = filled(way);

    open("newid");
    assertEquals("basket {101=2, 102=1}", view.get(answer.url()).text());
    assertEquals("basket {101=3, 102=1}", open("add?sku=101"));
    assertEquals("basket {101=3, 102=1}", view.get(answer.url()).text());
  }

  @ParameterizedTest
  @EnumSource
  void aFormThatTheShopperSendsFirstFindsTheBag(Way way) {
    filled(way);

    open("newid");
    Page posted = view.post(shop.resolve("checkout"), Map.of("sku", "103"));

    assertEquals("basket {101=2, 102=1, 103=1}", posted.text());
  }

  @ParameterizedTest
  @EnumSource
  void aBasketThatWasSeenEmptyStaysEmpty(Way way) {
    App.Answer answer = filled(way);
    open("empty");
    assertEquals("basket {}", open("checkout"));

    open("newid");

    assertEquals("basket {}", open("checkout"));
    assertEquals("basket {}", view.get(answer.url()).text());
    assertEquals("basket {103=4}", app.checkOut("103", 4).open(view).text());
    open("newid");
    assertEquals("basket {103=4}", open("checkout"), "a bag that came later is another one");
  }

  @ParameterizedTest
  @EnumSource
  void whatTheShopperHasPutInSinceStays(Way way) {
    App.Answer answer = filled(way);

    open("newid");
    open("add?sku=103");

    assertEquals("basket {103=1}", open("checkout"));
    assertEquals("basket {103=1}", answer.open(view).text());
    open("empty");
    assertEquals("basket {}", open("checkout"), "of the new id, it is the shopper's own");
  }

  @ParameterizedTest
  @EnumSource
  void aBagThatHasExpiredIsLoggedOnce(Way way) {
    App.Answer answer = filled(way);
    store("empty");

    open("newid");

    assertEquals("basket {}", open("checkout"));
    assertEquals("basket {}", open("checkout"));
    assertEquals("basket {}", view.get(answer.url()).text());
    String log = container.log();
    String line = "reference=" + answer.reference() + " outcome=left-behind";
    assertEquals(2, log.split(line, -1).length, log);
    assertTrue(log.contains("WARN"), log);
  }

  @ParameterizedTest
  @EnumSource
  void aBagThatWasOrderedMeanwhileIsNot(Way way) {
    App.Answer answer = filled(way);
    WebView.open().get(shop.resolve("callback?reference=" + answer.reference()));

    open("newid");

    assertEquals("basket {}", open("checkout"));
    assertFalse(container.log().contains("left-behind"), container.log());
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatIsDownIsAskedAtTheNextRequest(Way way) {
    filled(way);
    store("down");

    open("newid");
    assertEquals("basket {}", open("checkout"));
    store("up");

    assertEquals("basket {101=2, 102=1}", open("checkout"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLASS")
  void aFillThatFailsIsTriedAgainUntilTheShopperGoesOnWithout(Way way) {
    filled(way);
    open("newid");
    open("backoffice?weather=catalogue+down");

    Page down = view.get(shop.resolve("checkout"));
    open("backoffice?weather=fine");

    assertSays(503, "Please try again", down);
    assertEquals("basket {101=2, 102=1}", view.press(down, "Try again").text());

    open("newid");
    open("backoffice?weather=catalogue+down");
    Page again = view.get(shop.resolve("checkout"));
    open("backoffice?weather=fine");
    assertEquals("basket {}", view.press(again, "Continue without the app's bag").text());
    assertEquals("basket {}", open("checkout"));
  }

  /** What is kept in the session moves with it, so nobody looks, and nothing is filled again. */
  @ParameterizedTest
  @EnumSource(
      value = Shop.class,
      names = {"S0", "S1", "S2", "S3", "S3B", "S4", "S5", "S8"})
  void aBasketInTheSessionIsNobodysBusiness(Shop shape) {
    shop =
        container.deploy(
            at -> shape.withPlugIn(at).servlet("more", IdShop.class, "/newid", "/drop"));
    app = new App(shop);
    app.checkOut("101", 2).open(view);

    open("newid");
    assertEquals("basket {101=2}", open("checkout"));
    open("drop");
    open("newid");

    assertEquals("basket {}", open("checkout"));
  }

  @ParameterizedTest
  @EnumSource
  void requestsAtTheSameMomentFillOnce(Way way) {
    App.Answer answer = filled(way);
    open("newid");

    CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> open("checkout"));
    CompletableFuture<String> two = CompletableFuture.supplyAsync(() -> open("checkout"));

    assertEquals("basket {101=2, 102=1}", one.join());
    assertEquals("basket {101=2, 102=1}", two.join());
    String filled = "reference=" + answer.reference() + " outcome=filled";
    assertEquals(2, container.log().split(filled, -1).length, container.log());
  }
}
