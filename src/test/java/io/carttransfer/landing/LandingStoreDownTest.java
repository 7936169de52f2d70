package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.Pool;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import io.carttransfer.transfer.Token;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store is away: what the session knows is enough, and for the rest there is a page. */
@InEachContainer
class LandingStoreDownTest extends LandingScenario {

  LandingStoreDownTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop(
        settings ->
            settings
                .contextParam("cart-transfer.store", "jdbc")
                .contextParam("cart-transfer.datasource", Pool.NAME)
                .listener(Pool.Start.class)
                .library(org.h2.Driver.class)
                .servlet("pool", Pool.Switch.class, "/pool"));
    container.forgetLog();
  }

  private void store(String state) {
    WebView.open().post(shop.resolve("pool"), Map.of("state", state));
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "broken"})
  void aNewLinkIsExplainedAndTryingAgainFills(String state) {
    App.Answer answer = app.checkOut("A1", 2);
    store(state);

    Page page = answer.open(view);
    Page byForm = land(WebView.open(), answer.token());
    Page again = view.press(page, "Try again");
    store("up");

    assertSays(503, "Please try again", page);
    assertEquals("5", page.header("Retry-After").orElse("none"));
    assertSays(503, "Please try again", byForm);
    assertSays(503, "Please try again", again);
    assertCart("{A1=2}", view.press(again, "Try again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "broken"})
  void programsAreToldInJson(String state) {
    App.Answer answer = app.checkOut("A1", 2);
    store(state);

    assertNotAvailable("store-unavailable", json(view).get(answer.url()));
    assertNotAvailable("store-unavailable", land(json(view), answer.token()));
    assertEquals(503, app.post(reference(), "A1", 1).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "broken"})
  void aNewCookieAlonePassesAndIsKept(String state) {
    setCookie(app.checkOut("A1", 2).token());
    store(state);

    Page during = cart();
    store("up");

    assertCart("{}", during);
    assertTrue(hasCookie());
    assertCart("{A1=2}", cart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "broken"})
  void whatTheSessionHasSeenPasses(String state) {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    putByHand("A3");
    store(state);

    assertCart("{A1=2, A3=1}", view.get(answer.url()));
    assertCart("{A1=2, A3=1}", land(view, answer.token()));
    assertCart("{A1=2, A3=1}", cart());
  }

  @Test
  void theCookieOfABagThatIsInTheCartAsksNoStore() {
    app.checkOut("A1", 2).open(view);
    app.checkOut("A2", 3).open(view);
    store("down");
    container.forgetLog();

    assertCart("{A2=3}", cart());
    view.post(shop.resolve("cart"), Map.of("note", "x"));

    assertFalse(container.log().contains("store-unavailable"), container.log());
  }

  @Test
  void norDoesTheCookieOfADeclinedBagOrOfOneThatWasOrderedHere() {
    putByHand("A9");
    App.Answer declined = app.checkOut("A1", 2);
    view.press(view.get(declined.url()), "This basket");
    setCookie(declined.token());
    store("down");
    container.forgetLog();
    assertCart("{A9=1}", cart());
    store("up");
    App.Answer ordered = app.checkOut("A2", 3);
    ordered.open(view);
    view.post(shop.resolve("order"), Map.of("number", "S-1"));
    setCookie(ordered.token());
    store("down");

    assertCart("{}", cart());

    assertFalse(hasCookie(), "the order ends it");
    assertFalse(container.log().contains("store-unavailable"), container.log());
  }

  @Test
  void aNewSessionAndALinkStillAsk() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    store("down");
    container.forgetLog();

    view.cookies().remove("JSESSIONID");
    cart();
    String bySession = container.log();
    WebView.open().get(answer.url());

    assertTrue(bySession.contains("store-unavailable"), bySession);
    assertTrue(container.log().length() > bySession.length(), container.log());
  }

  @Test
  void anEarlierLinkIsAskedAndItsAnswerHasToWait() {
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    app.checkOut("A2", 3).open(view);
    store("down");

    Page asked = view.get(first.url());
    Page again = view.press(asked, "The app's bag");

    assertSays(200, "Which basket", asked);
    assertSays(503, "Please try again", again);
    store("up");
    assertCart("{A1=2}", view.press(again, "Try again"));
  }

  @Test
  void anEarlierLinkThatTheAppAsksForHasToWait() {
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    app.checkOut("A2", 3).open(view);
    store("down");

    Page page = first.open(view);
    store("up");

    assertSays(503, "Please try again", page);
    assertCart("{A1=2}", first.open(view));
  }

  @Test
  void anEarlierLinkThatHasExpiredSaysSoAtOnce() {
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    app.checkOut("A2", 3).open(view);
    store("empty");

    assertSays(410, "This link has expired", view.get(first.url()));
    assertSays(410, "This link has expired", land(view, first.token()));
    assertProblem(410, "gone", json(view).get(first.url()));
    assertSays(410, "This link has expired", first.open(view));
  }

  @Test
  void aReloadOfTheBagInTheCartPassesThoughItHasExpired() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    store("empty");

    assertCart("{A1=2}", view.get(answer.url()));
  }

  @Test
  void aFormThatLostItsBodyIsToldToTryAgain() {
    setCookie(app.checkOut("A1", 2).token());
    store("down");

    Page page = view.get(shop.resolve("checkout?cart_transfer=form"));
    store("up");

    assertSays(503, "Please try again", page);
    assertCart("{A1=2}", view.press(page, "Try again"));
  }

  @Test
  void anOrderIsRememberedAndRecordedLater() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    store("down");
    view.post(shop.resolve("order"), Map.of("number", "S-1"));

    boolean kept = hasCookie();
    Page during = view.get(answer.url());
    store("up");
    Page taken = app.post(answer.reference(), "A1", 1);
    cart();

    assertTrue(kept, "the cookie brings the session back to us");
    assertSays(200, "Your order number is S-1", during);
    assertEquals(200, taken.status());
    assertProblem(409, "already-ordered", app.post(answer.reference(), "A1", 1));
    assertSays(200, "This bag has been ordered", WebView.open().get(answer.url()));
    assertSays(200, "Your order number is S-1", view.get(answer.url()));
    assertFalse(hasCookie());
  }

  @Test
  void anOrderIsRecordedOnTheNextVisitOfTheOrderPage() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    store("down");
    view.post(shop.resolve("order"), Map.of("number", "S-1"));
    store("up");

    view.get(shop.resolve("done"));

    assertProblem(409, "already-ordered", app.post(answer.reference(), "A1", 1));
    assertFalse(hasCookie());
  }

  @Test
  void aNewBagDoesNotUndoTheNoteOfAnOrderThatIsNotSaved() {
    App.Answer first = app.checkOut("A1", 2);
    App.Answer second = app.checkOut("A2", 1);
    first.open(view);
    store("down");
    view.post(shop.resolve("order"), Map.of("number", "S-1"));

    store("down-once");
    Page filled = second.open(view);
    Page own = view.get(first.url());
    cart();

    assertCart("{A2=1}", filled);
    assertSays(200, "Your order number is S-1", own);
    assertProblem(409, "already-ordered", app.post(first.reference(), "A1", 1));
    assertEquals(200, app.post(second.reference(), "A2", 1).status());
    assertCookie(second);
  }

  @Test
  void anOrderWhoseSessionIsLostIsLoggedSoThatItCanBeRecordedByHand() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    view.cookies().remove("JSESSIONID");
    store("down");
    container.forgetLog();

    Page done = view.post(shop.resolve("done"), Map.of("number", "S-1"));

    String log = container.log();
    String line = "WARNING io.carttransfer.ledger reference=- outcome=order-not-recorded order=S-1";
    String hash = Token.parse(answer.token()).orElseThrow().hash();
    assertTrue(done.words().contains("posted"), done.text());
    assertTrue(log.contains(line + " total=- token=" + hash), log);
    assertTrue(hasCookie());
    store("up");
    view.post(shop.resolve("done"), Map.of("number", "S-1"));
    assertProblem(409, "already-ordered", app.post(answer.reference(), "A1", 1));
  }

  @Test
  void aStoreThatAnswersAgainAfterThePageTakesTheOrderOfALostSession() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    view.cookies().remove("JSESSIONID");
    store("down-once");

    view.post(shop.resolve("done"), Map.of("number", "S-1"));

    assertProblem(409, "already-ordered", app.post(answer.reference(), "A1", 1));
  }

  @Test
  void aCallBackWithoutTheShopperIsToldToCallAgain() {
    App.Answer answer = app.checkOut("A1", 2);
    Map<String, String> order = Map.of("reference", answer.reference(), "number", "S-1");
    store("down");

    Page failed = WebView.open().post(shop.resolve("callback"), order);
    store("up");
    Page called = WebView.open().post(shop.resolve("callback"), order);

    assertEquals("recorded=false", failed.text());
    assertEquals("recorded=true", called.text());
    assertTrue(container.log().contains("order-not-recorded"), container.log());
  }

  @Test
  void noAnswerAndNoPageTellsWhatIsWrongWithTheDatabase() {
    App.Answer answer = app.checkOut("A1", 2);
    store("down");

    Page page = view.get(answer.url());

    assertFalse(page.text().contains("the database is away"));
    assertTrue(container.log().contains("the database is away"), container.log());
    assertFalse(container.log().contains(answer.token()), "no token is logged");
  }
}
