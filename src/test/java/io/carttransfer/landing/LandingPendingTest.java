package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.LivingShop;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bags that wait for the shop to be ready, and carts that a fill has left half full. */
@InEachContainer
class LandingPendingTest extends LandingScenario {

  LandingPendingTest(Container container) {
    super(container);
  }

  private void openShopForMembers() {
    openShop(
        settings ->
            settings.contextParam(
                "cart-transfer.cart", PlainShop.BINDING + "\nready = not empty sessionScope.user"));
  }

  private void openLivingShop() {
    shop = container.deploy(LivingShop::living);
    app = new App(shop);
  }

  private Page signIn() {
    return view.post(shop.resolve("signin"), Map.of("name", "Ann"));
  }

  @Test
  void aBagWaitsUntilTheShopIsReady() {
    openShopForMembers();
    App.Answer answer = app.checkOut("A1", 2);

    Page before = view.get(answer.url());

    assertCart("{}", before);
    assertMarkedCookie(answer);
    assertCart("{A1=2}", signIn());
  }

  @Test
  void aPostMeanwhilePasses() {
    openShopForMembers();
    app.checkOut("A1", 2).open(view);

    Page posted = view.post(shop.resolve("cart"), Map.of("note", "hello"));

    assertTrue(posted.words().contains("posted note=hello"), posted.text());
  }

  @Test
  void waitingNeverMakesOneCarrierTwo() {
    openShopForMembers();
    putByHand("A9");
    view.get(app.checkOut("A1", 2).url());

    assertSays(200, "Which basket", signIn());
  }

  @Test
  void twoCarriersAgreeAfterWaitingToo() {
    openShopForMembers();
    putByHand("A9");
    app.checkOut("A1", 2).open(view);

    assertCart("{A1=2}", signIn());
  }

  @Test
  void aBagByFormAloneThatHasToWaitIsExplained() {
    openShopForMembers();
    App.Answer answer = app.checkOut("A1", 2);

    Page page = land(view, answer.token());

    assertSays(503, "Please try again", page);
    assertFalse(hasCookie());
    signIn();
    assertCart("{A1=2}", view.press(page, "Try again"));
  }

  @Test
  void aCartThatIsLeftHalfFullIsNotShownUntilItFills() {
    openLivingShop();
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2, "BREAKS", 1);

    Page page = answer.open(view);

    assertSays(503, "Please try again", page);
    assertCookie(answer);
    assertSays(503, "Please try again", cart());
    assertNotAvailable("cart-damaged", json(view).get(shop.resolve("cart")));
    view.post(shop.resolve("repair"), Map.of());
    assertCart("{A1=2, BREAKS=1}", cart());
  }

  @Test
  void noPostReachesTheShopWithACartThatIsHalfFull() {
    openLivingShop();
    putByHand("A9");
    app.checkOut("A1", 2, "BREAKS", 1).open(view);

    Page posted = view.post(shop.resolve("checkout"), Map.of("note", "pay"));

    assertSays(503, "Please try again", posted);
  }

  @Test
  void neitherDoesAnOlderOrADeadCookieShowIt() {
    openLivingShop();
    App.Answer older = app.checkOut("A1", 2);
    older.open(view);
    app.checkOut("A2", 2, "BREAKS", 1).open(view);

    setCookie(older.token());
    assertSays(503, "Please try again", cart());
    setCookie(notAToken());
    assertSays(503, "Please try again", cart());
  }

  @Test
  void tryingAgainReplacesTheHalfFullCartUnasked() {
    openLivingShop();
    App.Answer first = app.checkOut("A1", 2);
    view.get(first.url());
    App.Answer second = app.checkOut("A2", 2, "BREAKS", 1);
    second.open(view);

    view.post(shop.resolve("repair"), Map.of());
    view.cookies().remove(COOKIE);
    Page page = view.get(app.checkOut("A3", 1).url());

    assertCart("{A3=1}", page);
  }

  @Test
  void nobodyGoesOnWithAHalfFullCart() {
    openLivingShop();
    putByHand("A9");
    Page page = app.checkOut("A1", 2, "BREAKS", 1).open(view);

    Page stays = view.press(page, "Empty the basket and continue");
    view.post(shop.resolve("repair"), Map.of());
    Page on = view.press(stays, "Empty the basket and continue");

    assertSays(503, "may now contain items from both", stays);
    assertCart("{}", on);
    assertFalse(hasCookie());
    setCookie(notAToken());
    assertCart("{}", cart());
  }

  @Test
  void norDoesOneWhoseCookieLeadsToNothing() {
    openLivingShop();
    putByHand("A9");
    app.checkOut("A1", 2, "BREAKS", 1).open(view);
    setCookie(notAToken());
    Page page = cart();
    view.post(shop.resolve("repair"), Map.of());

    Page on = view.press(page, "Empty the basket and continue");

    assertCart("{}", on);
    assertFalse(hasCookie());
  }

  /** Such as comes from a page that was made before the fill broke off. */
  @Test
  void anAnswerThatDoesNotSpeakOfEmptyingLeavesOurPage() {
    openLivingShop();
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2, "BREAKS", 1);
    answer.open(view);

    Page page =
        view.post(
            shop.resolve("checkout?cart_transfer=answer"), Map.of("cart_transfer", answer.token()));

    assertSays(503, "may now contain items from both", page);
  }
}
