package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an order becomes known, and what becomes of the bag afterwards. */
@InEachContainer
class OrderLandingTest extends LandingScenario {

  OrderLandingTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop();
    container.forgetLog();
  }

  private Page order(String number) {
    return view.post(shop.resolve("order"), Map.of("number", number));
  }

  private Page callBack(String reference, String number) {
    return WebView.open()
        .post(shop.resolve("callback"), Map.of("reference", reference, "number", number));
  }

  private void assertOrdered(App.Answer answer, String number) {
    Page posted = app.post(answer.reference(), "A1", 1);
    assertProblem(409, "already-ordered", posted);
    for (Page page :
        List.of(WebView.open().get(answer.url()), land(WebView.open(), answer.token()))) {
      assertSays(200, "This bag has been ordered", page);
      assertFalse(page.text().contains(number), page.text());
    }
    assertProblem(409, "already-ordered", json(WebView.open()).get(answer.url()));
    assertProblem(409, "already-ordered", land(json(WebView.open()), answer.token()));
  }

  private void assertNotOrdered(App.Answer answer) {
    assertEquals(200, app.post(answer.reference(), "A1", 1).status());
    assertCart("{A1=2}", WebView.open().get(answer.url()));
  }

  @Test
  void theConfirmationPageAfterPostAndRedirectRecordsTheOrder() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    Page done = order("S-1");

    assertTrue(done.address().getPath().endsWith("/done"));
    assertEquals("strict-origin-when-cross-origin", done.header("Referrer-Policy").orElse("none"));
    assertFalse(hasCookie());
    assertTrue(container.log().contains("outcome=ordered order=S-1"), container.log());
    assertOrdered(answer, "S-1");
  }

  @Test
  void aPaymentReturnThatLostTheSessionRecordsTheOrderByTheCookie() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    view.cookies().remove("JSESSIONID");

    Page done =
        view.with("Sec-Fetch-Site", "cross-site")
            .post(shop.resolve("done"), Map.of("number", "S-1"));

    assertTrue(done.words().contains("posted"), done.text());
    assertFalse(hasCookie());
    assertOrdered(answer, "S-1");
  }

  @Test
  void aPaymentCallBackRecordsTheOrderWithoutTheShopper() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    Page called = callBack(answer.reference(), "S-1");

    assertEquals("recorded=true", called.text());
    assertOrdered(answer, "S-1");
    assertEquals(200, cart().status());
    assertTrue(hasCookie(), "this session hears of the order at its next landing");
    Page again = view.get(answer.url());
    assertSays(200, "This bag has been ordered", again);
    assertFalse(again.text().contains("S-1"), again.text());
    assertFalse(hasCookie());
  }

  @Test
  void theNextSessionHearsOfAnOrderByCallBackFromTheCookieAlone() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    callBack(answer.reference(), "S-1");
    view.cookies().remove("JSESSIONID");

    assertCart("{}", cart());
    assertFalse(hasCookie());
  }

  @Test
  void anOrderIsRecordedOnce() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    order("S-1");

    Page again = view.get(shop.resolve("done"));
    callBack(answer.reference(), "S-1");

    assertEquals(200, again.status());
    assertOrdered(answer, "S-1");
    assertFalse(container.log().contains("ordered-twice"), container.log());
  }

  @Test
  void aSecondNumberFromElsewhereIsLoggedAndTheFirstStays() {
    App.Answer answer = app.checkOut("A1", 2);
    WebView other = WebView.open();
    answer.open(view);
    answer.open(other);
    order("S-1");

    other.post(shop.resolve("order"), Map.of("number", "S-2"));

    assertTrue(
        container.log().contains("outcome=ordered-twice order=S-2 first=S-1"), container.log());
    assertOrdered(answer, "S-1");
  }

  @Test
  void laterOrdersOfTheSameSessionAreTheShoppersOwn() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    order("S-1");
    putByHand("A9");

    order("S-2");

    assertFalse(container.log().contains("outcome=ordered order=S-2"), container.log());
    assertTrue(
        container.log().contains("outcome=another-order order=S-2 first=S-1"), container.log());
    assertOrdered(answer, "S-1");
  }

  @Test
  void aPageThatShowsOldOrdersRecordsNone() {
    view.post(shop.resolve("order"), Map.of("number", "OLD-1"));
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    Page old = view.get(shop.resolve("done?number=OLD-1"));

    assertEquals(200, old.status());
    assertFalse(container.log().contains("outcome=ordered"), container.log());
    assertNotOrdered(answer);
  }

  @Test
  void aPageWithoutAnOrderRecordsNone() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    view.get(shop.resolve("done"));
    view.post(shop.resolve("done"), Map.of("number", "0"));
    view.post(shop.resolve("done"), Map.of("number", " "));

    assertTrue(hasCookie());
    assertNotOrdered(answer);
  }

  @Test
  void aNumberThatNoStoreTakesBreaksNoPage() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    Page done = view.post(shop.resolve("done"), Map.of("number", "9".repeat(200)));
    Page called = callBack(answer.reference(), "9".repeat(200));

    assertTrue(done.words().contains("posted"), done.text());
    assertEquals("recorded=false", called.text());
    assertTrue(container.log().contains("order-not-recorded"), container.log());
    assertNotOrdered(answer);
  }

  @Test
  void anOrderWithoutABagIsNoneOfOurs() {
    putByHand("A9");

    order("S-1");

    assertFalse(container.log().contains("outcome=ordered"), container.log());
  }

  @Test
  void theOrderPathNeverFillsAndNeverExplains() {
    App.Answer answer = app.checkOut("A1", 2);

    Page page = view.get(shop.resolve("done?cart_transfer=" + answer.token()));
    Page gone = view.get(shop.resolve("done?cart_transfer=" + notAToken()));

    assertCart("{}", page);
    assertCart("{}", gone);
  }

  @Test
  void handShoppingAfterTheOrderIsUndisturbed() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    order("S-1");

    putByHand("A9");

    assertCart("{A9=1}", cart());
    setCookie(answer.token());
    assertCart("{A9=1}", cart());
    assertFalse(hasCookie());
    assertSays(200, "Your order number is S-1", view.get(answer.url()));
    assertCart("{A9=1}", cart());
  }

  @Test
  void afterTheOrderTheBasketIsTheShoppersOwnAndIsAskedFor() {
    app.checkOut("A1", 2).open(view);
    order("S-1");
    putByHand("A9");

    assertSays(200, "Which basket", view.get(app.checkOut("A2", 1).url()));
  }

  @Test
  void theNextBagOfTheSameSessionIsOrderedOnItsOwn() {
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    order("S-1");
    App.Answer second = app.checkOut("A2", 3);

    assertCart("{A2=3}", second.open(view));
    order("S-2");

    assertOrdered(first, "S-1");
    assertOrdered(second, "S-2");
  }

  @Test
  void anOrderedLinkLeavesTheNextBagsCookieAlone() {
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    order("S-1");
    App.Answer second = app.checkOut("A2", 3);
    second.open(view);

    view.get(first.url());

    assertCookie(second);
  }

  @Test
  void anOrderThatWasPlacedByHandIsNotThatOfALaterBag() {
    putByHand("A9");
    order("OLD-1");
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    view.get(shop.resolve("done"));

    assertTrue(container.log().contains("order-of-an-earlier-bag order=OLD-1"), container.log());
    assertNotOrdered(answer);
    order("S-1");
    assertOrdered(answer, "S-1");
  }

  @Test
  void anOrderOfTheShoppersOwnAfterABagIsNotThatOfTheNextBag() {
    app.checkOut("A1", 2).open(view);
    order("S-1");
    putByHand("A9");
    order("S-2");
    App.Answer next = app.checkOut("A2", 1);
    next.open(view);

    view.get(shop.resolve("done"));

    assertNotOrderedAs(next, "A2");
  }

  private void assertNotOrderedAs(App.Answer answer, String sku) {
    assertEquals(200, app.post(answer.reference(), sku, 1).status(), container.log());
  }

  @Test
  void anOrderThatTheSessionShowsBeforeTheFillIsNotThatOfTheBag() {
    closeShop();
    openShop(
        app ->
            app.contextParam(
                "cart-transfer.order", "path = /done\nnumber = sessionScope.lastOrder"));
    // The confirmation is never seen.
    view.withoutRedirects().post(shop.resolve("order"), Map.of("number", "OLD-1"));
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    container.forgetLog();

    view.get(shop.resolve("done"));

    String log = container.log();
    String line = "WARNING io.carttransfer.ledger reference=" + answer.reference();
    assertTrue(log.contains(line + " outcome=order-held-back order=OLD-1"), log);
    assertTrue(log.contains("set-when") && log.contains("OrderPlaced.record"), log);
    assertNotOrdered(answer);
    order("S-1");
    assertOrdered(answer, "S-1");
  }

  @Test
  void aNumberThatIsSetBeforePayingCountsOnceWhenSaysSo() {
    closeShop();
    openShop(
        app ->
            app.contextParam(
                "cart-transfer.order",
                "path = /done\nwhen = not empty sessionScope.user\n"
                    + "number = sessionScope.lastOrder"));
    view.withoutRedirects().post(shop.resolve("order"), Map.of("number", "S-1"));
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    view.get(shop.resolve("done"));
    assertNotOrdered(answer);

    view.post(shop.resolve("signin"), Map.of("name", "Ada"));
    view.get(shop.resolve("done"));

    assertOrdered(answer, "S-1");
  }

  /** The basket in the shop is still the first bag's, perhaps on the way to the payment. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ready = lines[0].sku != 'A2'",
        "done = lines[0].sku == 'A2' ? sessionScope.cart.nosuch() : null"
      })
  void anOrderIsRecordedWhileALaterBagCannotBeFilled(String verb) {
    container.undeploy(shop);
    openShop(
        settings -> settings.contextParam("cart-transfer.cart", PlainShop.BINDING + "\n" + verb));
    App.Answer paid = app.checkOut("A1", 2);
    paid.open(view);
    App.Answer later = app.checkOut("A2", 1);
    later.open(view);

    order("S-1");

    assertTrue(
        container.log().contains("reference=" + paid.reference() + " outcome=ordered order=S-1"),
        container.log());
    order("S-2");
    assertFalse(container.log().contains("outcome=ordered-twice"), container.log());
    assertEquals(200, app.post(later.reference(), "A1", 1).status());
    assertProblem(409, "already-ordered", app.post(paid.reference(), "A1", 1));
  }

  @Test
  void anExpressionThatNamesTheReferenceMakesNoNumberOld() {
    closeShop();
    openShop(
        app ->
            app.contextParam(
                "cart-transfer.order",
                "path = /done\nwhen = not empty reference\nnumber = sessionScope.lastOrder"));
    view.withoutRedirects().post(shop.resolve("order"), Map.of("number", "S-1"));
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    view.get(shop.resolve("done"));

    assertOrdered(answer, "S-1");
  }

  @Test
  void anOrdinaryVisitOfTheOrderPathMakesNoSession() {
    view.get(shop.resolve("done"));

    assertFalse(view.cookies().find("JSESSIONID").isPresent());
  }

  @Test
  void whereAnIdentifierFollowsThePathIsWatchedBelow() {
    closeShop();
    openShop(
        app ->
            app.contextParam(
                "cart-transfer.order", "path = /account/orders/*\nnumber = requestScope.placed"));
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    view.post(shop.resolve("account/ordersX/8f14"), Map.of("number", "S-0"));
    assertNotOrdered(answer);
    view.post(shop.resolve("account/orders/8f14/done"), Map.of("number", "S-1"));

    assertOrdered(answer, "S-1");
  }

  @Test
  void theNumberIsShownWhereTheOrderWasPlacedAlsoAfterTheNextBag() {
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    order("S-1");
    app.checkOut("A2", 3).open(view);

    assertSays(200, "Your order number is S-1", view.get(first.url()));
  }

  @Test
  void whoOpenedTheBagTooDoesNotLearnTheNumber() {
    App.Answer answer = app.checkOut("A1", 2);
    WebView stranger = WebView.open();
    answer.open(stranger);
    answer.open(view);
    order("S-1");

    stranger.get(shop.resolve("cart"));
    App.Answer next = app.checkOut("A2", 1);
    Page byUrl = stranger.get(answer.url());
    Page inJson = json(stranger).get(answer.url());
    next.open(stranger);
    Page later = stranger.get(answer.url());

    for (Page page : List.of(byUrl, inJson, later)) {
      assertFalse(page.text().contains("S-1"), page.text());
    }
    assertSays(200, "This bag has been ordered", byUrl);
    assertProblem(409, "already-ordered", inJson);
  }

  @Test
  void anotherLinkOfTheOrderedReferenceIsOrderedToo() {
    App.Answer first = app.checkOut("A1", 2);
    App.Answer second = app.checkOutAs(first.reference(), "A1", 5);
    first.open(view);
    order("S-1");

    assertSays(200, "Your order number is S-1", view.get(second.url()));
  }
}
