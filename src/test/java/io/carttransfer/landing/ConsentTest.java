package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebCookie;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whose basket it is: a bag replaces it unasked when two carriers brought its token, and otherwise
 * only what cannot be the shopper's.
 */
@InEachContainer
class ConsentTest extends LandingScenario {

  private enum Way {
    COOKIE_AND_QUERY,
    COOKIE_AND_FORM,
    QUERY,
    FORM;

    boolean isAgreed() {
      return this == COOKIE_AND_QUERY || this == COOKIE_AND_FORM;
    }
  }

  private enum Reference {
    SAME,
    OTHER
  }

  private enum Basket {
    UNCHANGED,
    CHANGED,
    REFILLED,
    EMPTY
  }

  private enum Visit {
    SAME_SESSION,
    NEW_SESSION
  }

  ConsentTest(Container container) {
    super(container);
  }

  private Page open(Way way, App.Answer answer) {
    if (way.isAgreed()) {
      answer.setCookies(view);
    }
    return way == Way.COOKIE_AND_QUERY || way == Way.QUERY
        ? view.get(answer.url())
        : land(view, answer.token());
  }

  static Stream<Arguments> table() {
    return Stream.of(Way.values())
        .flatMap(
            way ->
                Stream.of(Reference.values())
                    .flatMap(
                        reference ->
                            Stream.of(Basket.values())
                                .flatMap(
                                    basket ->
                                        Stream.of(Visit.values())
                                            .map(
                                                visit ->
                                                    Arguments.of(way, reference, basket, visit)))));
  }

  @ParameterizedTest
  @MethodSource("table")
  void theShopperIsAskedUnlessNothingInTheBasketIsTheirs(
      Way way, Reference reference, Basket basket, Visit visit) {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    open(way, first);
    String content = change(basket);
    if (visit == Visit.NEW_SESSION) {
      view.cookies().remove(COOKIE);
      view.post(shop.resolve("login"), Map.of("keep", "yes"));
    }
    App.Answer second =
        reference == Reference.SAME
            ? app.checkOutAs(first.reference(), "A2", 3)
            : app.checkOut("A2", 3);

    Page page = open(way, second);

    boolean ours =
        reference == Reference.SAME && basket == Basket.UNCHANGED && visit == Visit.SAME_SESSION;
    if (way.isAgreed() || basket == Basket.EMPTY || ours) {
      assertCart("{A2=3}", page);
    } else {
      assertSays(200, "Which basket would you like to pay for?", page);
      view.cookies().remove(COOKIE);
      assertCart(content, cart());
    }
  }

  private String change(Basket basket) {
    if (basket == Basket.REFILLED || basket == Basket.EMPTY) {
      view.post(shop.resolve("empty"), Map.of());
    }
    if (basket == Basket.REFILLED || basket == Basket.CHANGED) {
      putByHand("A9");
    }
    return switch (basket) {
      case UNCHANGED -> "{A1=2}";
      case CHANGED -> "{A1=2, A9=1}";
      case REFILLED -> "{A9=1}";
      case EMPTY -> "{}";
    };
  }

  @Test
  void aBagThatWasNotFilledMeanwhileDoesNotMakeTheBasketTheShoppers() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    view.get(first.url());
    view.press(view.get(app.checkOut("A3", 1).url()), "This basket");

    assertCart("{A2=3}", view.get(app.checkOutAs(first.reference(), "A2", 3).url()));
  }

  @Test
  void norDoesAnOrderLeaveAnythingOfOursInIt() {
    openShop();
    App.Answer first = app.checkOut("A1", 2);
    view.get(first.url());
    view.post(shop.resolve("order"), Map.of("number", "S-1"));
    putByHand("A9");

    assertSays(200, "Which basket", view.get(app.checkOut("A2", 3).url()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"QUERY", "FORM"})
  void theCookieThatWeSetNeverBecomesTheSecondCarrier(Way way) {
    openShop();
    App.Answer answer = app.checkOut("A1", 2);
    open(way, answer);
    assertMarkedCookie(answer);

    view.cookies().remove("JSESSIONID");
    putByHand("A9");

    assertSays(200, "Which basket", open(way, answer));
    assertSays(200, "Which basket", cart());
    assertTrue(hasCookie());
  }

  @Test
  void norDoesOneThatWasSetWhileTheBagWaitedForTheLogin() {
    openShop(
        settings ->
            settings.contextParam(
                "cart-transfer.cart", PlainShop.BINDING + "\nready = not empty sessionScope.user"));
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);
    view.get(answer.url());
    assertMarkedCookie(answer);

    view.post(shop.resolve("login"), Map.of("keep", "yes"));
    assertMarkedCookie(answer);
    Page signedIn = view.post(shop.resolve("signin"), Map.of("name", "Ann"));

    assertSays(200, "Which basket", signedIn);
    assertSays(200, "Which basket", view.get(answer.url()));
    assertSays(200, "Which basket", land(view, answer.token()));
  }

  @Test
  void norDoesOneThatWasSetAfterTheAnswerForTheAppsBag() {
    openShop();
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);
    view.press(view.get(answer.url()), "The app's bag");
    assertMarkedCookie(answer);

    view.cookies().remove("JSESSIONID");
    putByHand("A9");

    assertSays(200, "Which basket", view.get(answer.url()));
  }

  @Test
  void theAppsOwnCookieBesideOursCountsAndStaysAsItIs() {
    openShop();
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    assertCookie(answer);
    view.cookies().remove("JSESSIONID");
    assertCart("{A1=2}", cart());
    assertCookie(answer);

    putByHand("A9");
    view.cookies().remove("JSESSIONID");
    putByHand("A9");

    Page page =
        view.with("Cookie", COOKIE + "=" + answer.token() + ".; " + COOKIE + "=" + answer.token())
            .get(answer.url());
    assertCart("{A1=2}", page);
  }

  @Test
  void aMarkedCookieRecoversAndEndsLikeTheTokenThatItIs() {
    openShop();
    App.Answer answer = app.checkOut("A1", 2);
    view.get(answer.url());

    view.cookies().remove("JSESSIONID");
    assertCart("{A1=2}", cart());
    assertMarkedCookie(answer);
    view.post(shop.resolve("order"), Map.of("number", "S-1"));

    assertFalse(hasCookie());
    setCookie(answer.token() + ".");
    assertCart("{}", cart());
    assertFalse(hasCookie());
  }

  @Test
  void aValueThatEndsInTwoMarksIsNoToken() {
    openShop();
    setCookie(app.checkOut("A1", 2).token() + "..");

    assertCart("{}", cart());
    assertFalse(hasCookie());
  }

  @Test
  void plantedCookiesDoNotEndTheAppsOwn() {
    openShop();
    App.Answer answer = app.checkOut("A1", 2).setCookies(view);
    String planted = "";
    for (char c : new char[] {'x', 'y', 'z'}) {
      planted += COOKIE + "=" + String.valueOf(c).repeat(38) + "; ";
    }
    WebCookie own = view.cookies().find(COOKIE).orElseThrow();

    Page page = view.with("Cookie", planted + COOKIE + "=" + own.value()).get(shop.resolve("cart"));

    assertCart("{}", page);
    assertEquals("none", page.header("Set-Cookie").orElse("none"));
    assertTrue(hasCookie());
    putByHand("A9");
    String session = view.cookies().find("JSESSIONID").orElseThrow().value();
    assertCart(
        "{A1=2}",
        view.with("Cookie", "JSESSIONID=" + session + "; " + planted + COOKIE + "=" + own.value())
            .get(answer.url()));
  }
}
