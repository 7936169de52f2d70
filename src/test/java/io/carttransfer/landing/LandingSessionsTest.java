package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a bag when the session goes, or when another bag comes into it. */
@InEachContainer
class LandingSessionsTest extends LandingScenario {

  private static final String LOGIN =
      "<form method=post action=j_security_check>"
          + "<input name=j_username><input name=j_password><button>Log in</button></form>";

  LandingSessionsTest(Container container) {
    super(container);
  }

  private void openShopBehindALogin(String carrier) {
    openShop(
        settings ->
            settings
                .contextParam("cart-transfer.checkout-url", "http://localhost/account/checkout")
                .contextParam("cart-transfer.carrier", carrier)
                .file("/signin.html", LOGIN)
                .formLogin("/account/*", "/signin.html", "/signin.html"));
  }

  private static Page logIn(WebView shopper, Page page) {
    return shopper.press(
        page, "Log in", Map.of("j_username", WebApp.USER, "j_password", WebApp.PASSWORD));
  }

  @Test
  void theBagIsThereBehindTheContainersLogin() {
    openShopBehindALogin("cookie,query");
    App.Answer answer = app.checkOut("A1", 2);

    Page login = view.get(shop.resolve("account/checkout?cart_transfer=" + answer.token()));

    assertCart("{A1=2}", logIn(view, login));
  }

  @Test
  void aFormThatWaitsForTheContainersLoginLandsAfterIt() {
    openShopBehindALogin("form");
    App.Answer answer = app.checkOut("A1", 2);

    Page login =
        view.post(
            shop.resolve("account/checkout?cart_transfer=form"), Map.of(COOKIE, answer.token()));

    assertCart("{A1=2}", logIn(view, login));
  }

  @Test
  void theCookieBringsTheBagBehindTheContainersLogin() {
    openShopBehindALogin("cookie,query");
    setCookie(app.checkOut("A1", 2).token());

    Page login = view.get(shop.resolve("account/checkout"));

    assertCart("{A1=2}", logIn(view, login));
  }

  @Test
  void aLoginThatEndsTheSessionCostsNothing() {
    openShop();
    app.checkOut("A1", 2).open(view);

    Page after = view.post(shop.resolve("login"), Map.of());

    assertCart("{A1=2}", after);
  }

  @Test
  void aLoginThatCopiesTheCartAloneIsAsked() {
    openShop();
    app.checkOut("A1", 2).open(view);

    Page after = view.post(shop.resolve("login"), Map.of("keep", "yes"));
    Page cart = view.press(after, "The app's bag");

    assertSays(200, "Which basket", after);
    assertCart("{A1=2}", cart);
  }

  @Test
  void anExpiredSessionIsRestoredByTheCookieAndByTheLink() {
    openShop();
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    view.cookies().remove("JSESSIONID");
    Page byCookie = cart();
    view.cookies().clear();
    Page byLink = view.get(answer.url());

    assertCart("{A1=2}", byCookie);
    assertCart("{A1=2}", byLink);
  }

  @Test
  void aLogoutIsFollowedByTheBagAgain() {
    openShop();
    app.checkOut("A1", 2).open(view);

    assertCart("{A1=2}", view.post(shop.resolve("logout"), Map.of()));
  }

  @Test
  void aCartThatWasEmptiedStaysEmpty() {
    openShop();
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);

    Page emptied = view.post(shop.resolve("empty"), Map.of());
    Page reloaded = view.get(answer.url());

    assertCart("{}", emptied);
    assertCart("{}", reloaded);
    assertCart("{}", cart());
  }

  @Test
  void theWayBackToTheCartPageKeepsTheBagAndTheShoppersEdits() {
    openShop();
    app.checkOut("A1", 2).open(view);
    putByHand("A3");

    assertCart("{A1=2, A3=1}", cart());
  }

  @Test
  void aChangedBagOfTheSameReferenceReplacesTheFirst() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);

    Page second = app.checkOutAs(first.reference(), "A1", 1, "A2", 3).open(view);

    assertCart("{A1=1, A2=3}", second);
  }

  @Test
  void theAppsOwnOpeningOfAnEarlierBagIsNotAsked() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    App.Answer second = app.checkOut("A2", 3);
    second.open(view);
    putByHand("A9");

    assertCart("{A1=2}", first.open(view));
    assertCookie(first);
    assertCart("{A2=3}", second.open(view));
  }

  @Test
  void norIsOneThatTheShopperHadDeclined() {
    openShop();
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);
    view.press(view.get(answer.url()), "This basket");

    assertCart("{A1=2}", answer.open(view));
  }

  @Test
  void theFirstLinkAfterTheSecondBagIsAsked() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    App.Answer second = app.checkOut("A2", 3);
    second.open(view);

    Page again = view.get(first.url());
    Page kept = view.press(again, "This basket");
    Page changed = view.press(view.get(first.url()), "The app's bag");

    assertSays(200, "Which basket", again);
    assertCart("{A2=3}", kept);
    assertCart("{A1=2}", changed);
    assertMarkedCookie(first);
    assertSays(200, "Which basket", view.get(second.url()));
  }

  @Test
  void theSecondBagsCookieOutlivesTheAnswerThatItStays() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    App.Answer second = app.checkOut("A2", 3);
    second.open(view);

    view.press(view.get(first.url()), "This basket");
    view.cookies().remove("JSESSIONID");

    assertCookie(second);
    assertCart("{A2=3}", cart());
  }

  @Test
  void theFirstLinkAfterTheSecondBagIsAskedByFormAndInJsonToo() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    app.checkOut("A2", 3).open(view);

    assertSays(200, "Which basket", land(view, first.token()));
    assertProblem(409, "ask", json(view).get(first.url()));
    assertProblem(409, "ask", land(json(view), first.token()));
  }

  @Test
  void anOldBagsCookiePassesWhileALaterBagIsInTheCart() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    first.open(view);
    app.checkOut("A2", 3).open(view);

    setCookie(first.token());

    assertCart("{A2=3}", cart());
  }

  @Test
  void theBagIsNotShownToAnotherSession() {
    openShop();
    app.checkOut("A1", 2).open(view);

    Page page = WebView.open().get(shop.resolve("cart"));

    assertCart("{}", page);
    assertFalse(page.header("Cache-Control").isPresent());
  }
}
