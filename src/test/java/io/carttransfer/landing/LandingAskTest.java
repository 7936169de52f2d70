package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A basket that the shopper filled by hand is not taken over by a link that anyone can send. */
@InEachContainer
class LandingAskTest extends LandingScenario {

  LandingAskTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop();
    putByHand("A9");
  }

  @Test
  void aLinkAloneIsAskedAndTouchesNothing() {
    Page page = view.get(app.checkOut("A1", 2).url());

    assertSays(200, "Which basket would you like to pay for?", page);
    assertFalse(hasCookie());
    assertCart("{A9=1}", cart());
  }

  @Test
  void theValueOfAQuestionIsNeverTheSameAlsoAfterARestart() {
    Set<String> values = new HashSet<>();
    for (int start = 0; start < 2; start++) {
      for (int i = 0; i < 3; i++) {
        values.add(value(view.get(app.checkOut("A1", 2).url())));
      }
      closeShop();
      open();
    }

    assertEquals(6, values.size(), values.toString());
    values.forEach(value -> assertEquals(22, value.length(), "128 bits"));
  }

  private static String value(Page page) {
    return page.document().select("input[name=cart_transfer_nonce]").first().attr("value");
  }

  @Test
  void aCookieAloneIsAskedToo() {
    setCookie(app.checkOut("A1", 2).token());

    assertSays(200, "Which basket", cart());
  }

  @Test
  void aFormAloneIsAskedToo() {
    assertSays(200, "Which basket", land(view, app.checkOut("A1", 2).token()));
  }

  @Test
  void programsAreAskedInJson() {
    App.Answer answer = app.checkOut("A1", 2);

    assertProblem(409, "ask", json(view).get(answer.url()));
    assertProblem(409, "ask", land(json(view), answer.token()));
    setCookie(answer.token());
    assertProblem(409, "ask", json(view).get(shop.resolve("cart")));
  }

  @Test
  void twoCarriersReplaceTheBasketUnasked() {
    assertCart("{A1=2}", app.checkOut("A1", 2).open(view));
  }

  @Test
  void twoCarriersWithDifferentTokensAreAsked() {
    setCookie(app.checkOut("A2", 1).token());

    assertSays(200, "Which basket", view.get(app.checkOut("A1", 2).url()));
  }

  @Test
  void theAppsBagFillsOnTheSameRequestAndTheShopSeesAGet() {
    App.Answer answer = app.checkOut("A1", 2);
    Page asked = view.get(URI.create(answer.url() + "&lang=en"));

    Page page = view.withoutRedirects().press(asked, "The app's bag");

    assertCart("{A1=2}", page);
    assertTrue(page.words().contains("method=GET query=lang=en "), page.text());
    assertTrue(page.words().contains("parameters=[lang]"), page.text());
    assertMarkedCookie(answer);
    assertCart("{A1=2}", view.get(answer.url()));
  }

  @Test
  void thisBasketEndsInARedirectWithoutTheToken() {
    App.Answer answer = app.checkOut("A1", 2);
    Page asked = view.get(URI.create(answer.url() + "&lang=en"));

    Page answered = view.withoutRedirects().press(asked, "This basket");

    assertEquals(303, answered.status());
    assertEquals("?lang=en", answered.header("Location").orElse("none"));
    assertEquals("no-store", answered.header("Cache-Control").orElse("none"));
    assertCart("{A9=1}", view.get(shop.resolve("checkout?lang=en")));
  }

  @Test
  void thisBasketEndsTheCookieAndTheBagIsNotOfferedAgain() {
    App.Answer answer = app.checkOut("A1", 2);
    setCookie(answer.token());

    Page kept = view.press(cart(), "This basket");

    assertCart("{A9=1}", kept);
    assertFalse(hasCookie());
    setCookie(answer.token());
    assertCart("{A9=1}", cart());
  }

  @Test
  void theLinkIsAskedAgainWhenItIsLoadedAgain() {
    App.Answer answer = app.checkOut("A1", 2);
    view.press(view.get(answer.url()), "This basket");

    Page again = view.get(answer.url());

    assertSays(200, "Which basket", again);
    assertCart("{A1=2}", view.press(again, "The app's bag"));
  }

  @Test
  void aStaleAnswerIsAskedAgain() {
    App.Answer answer = app.checkOut("A1", 2);
    Page stale = view.get(answer.url());
    view.get(answer.url());

    Page again = view.press(stale, "The app's bag");

    assertSays(200, "Which basket", again);
    assertCart("{A9=1}", view.get(shop.resolve("checkout")));
    assertCart("{A1=2}", view.press(again, "The app's bag"));
  }

  @Test
  void anAnswerCountsOnce() {
    App.Answer answer = app.checkOut("A1", 2);
    Page asked = view.get(answer.url());
    view.press(asked, "The app's bag");
    App.Answer other = app.checkOut("A2", 1);
    other.open(view);

    Page again = view.press(asked, "The app's bag");

    assertSays(200, "Which basket", again);
    assertCart("{A2=1}", cart());
  }

  @Test
  void anAnswerToOneBagDoesNotCountForAnother() {
    Page asked = view.get(app.checkOut("A1", 2).url());
    App.Answer other = app.checkOut("A2", 1);
    String nonce = asked.document().select("input[name=cart_transfer_nonce]").attr("value");

    Page page =
        view.post(
            shop.resolve("checkout?cart_transfer=form"),
            Map.of(COOKIE, other.token(), "cart_transfer_nonce", nonce));

    assertFalse(nonce.isEmpty());
    assertSays(200, "Which basket", page);
  }

  @Test
  void askingNeverMakesOneCarrierTwo() {
    App.Answer answer = app.checkOut("A1", 2);
    view.get(answer.url());

    assertSays(200, "Which basket", view.get(answer.url()));
    assertSays(200, "Which basket", land(view, answer.token()));
  }

  @Test
  void afterAskingTheAppsOwnOpeningReplacesTheBasket() {
    App.Answer answer = app.checkOut("A1", 2);
    view.get(answer.url());

    assertCart("{A1=2}", answer.open(view));
  }

  @Test
  void anEmptiedBasketIsNotAskedFor() {
    view.post(shop.resolve("empty"), Map.of());

    assertCart("{A1=2}", view.get(app.checkOut("A1", 2).url()));
  }

  @Test
  void anotherShoppersBasketIsNotAskedFor() {
    assertCart("{A1=2}", WebView.open().get(app.checkOut("A1", 2).url()));
  }

  @Test
  void aPostOfTheShopsOwnWithALinkInItsAddressIsNotRun() {
    App.Answer answer = app.checkOut("A1", 2);

    Page page = view.post(answer.url(), Map.of("note", "hello"));

    assertSays(503, "Please try again", page);
    assertSays(200, "Which basket", view.press(page, "Try again"));
  }

  @Test
  void theLogNamesTheBagThatIsAskedAbout() {
    App.Answer first = app.checkOut("A1", 2);
    App.Answer second = app.checkOut("A2", 1);
    first.open(view);
    second.open(view);
    container.forgetLog();

    view.get(first.url());

    List<String> asked =
        container.log().lines().filter(line -> line.contains("outcome=asked")).toList();
    assertEquals(1, asked.size(), container.log());
    assertTrue(asked.get(0).contains("reference=" + first.reference()), container.log());
  }

  @Test
  void theLogDoesNotTakeADeclinedBagForTheOneThatStays() {
    App.Answer first = app.checkOut("A1", 2);
    App.Answer second = app.checkOut("A2", 1);
    first.open(view);
    second.open(view);
    container.forgetLog();

    view.press(view.get(first.url()), "This basket");

    List<String> declined =
        container.log().lines().filter(line -> line.contains("outcome=declined")).toList();
    assertEquals(1, declined.size(), container.log());
    assertFalse(declined.get(0).contains(second.reference()), container.log());
  }
}
