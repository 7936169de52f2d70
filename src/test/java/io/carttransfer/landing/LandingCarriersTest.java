package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a token comes: by address, by cookie, by both; live, or leading to nothing. */
@InEachContainer
class LandingCarriersTest extends LandingScenario {

  LandingCarriersTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop();
  }

  @Test
  void bothCarriersBringTheBag() {
    assertCart("{A1=2, A2=1}", app.checkOut("A1", 2, "A2", 1).open(view));
  }

  @Test
  void aLinkWithoutCookiesBringsTheBagAndSetsTheCookie() {
    App.Answer answer = app.checkOut("A1", 2);

    Page page = view.get(answer.url());

    assertCart("{A1=2}", page);
    assertMarkedCookie(answer);
  }

  @Test
  void theCookieAloneBringsTheBagWhenARedirectCutTheAddress() {
    App.Answer answer = app.checkOut("A1", 2).setCookies(view);

    assertCart("{A1=2}", view.get(shop.resolve("checkout")));
    assertCookie(answer);
  }

  @Test
  void theCookieThatIsSetLivesAsLongAsTheTransfer() {
    Page page = view.get(app.checkOut("A1", 2).url());

    List<String> cookies =
        page.headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith(COOKIE)).toList();
    assertEquals(1, cookies.size(), cookies.toString());
    assertTrue(
        cookies
            .get(0)
            .matches("cart_transfer=[\\w-]{38}\\.; Max-Age=(1800|17\\d\\d); Path=/; HttpOnly"),
        cookies.get(0));
  }

  @Test
  void byHttpsTheCookieComesBackFromAPaymentProviderToo() {
    container.undeploy(shop);
    openShop(
        settings -> settings.contextParam("cart-transfer.checkout-url", "https://shop.example/c"));
    App.Answer answer = app.checkOut("A1", 2);

    Page page = view.get(shop.resolve("checkout?cart_transfer=" + answer.token()));

    String cookie =
        page.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith(COOKIE))
            .findFirst()
            .orElse("none");
    assertTrue(
        cookie.matches(
            "cart_transfer=[\\w-]{38}\\.; Domain=shop.example; Max-Age=\\d+; Path=/; HttpOnly; Secure;"
                + " SameSite=None"),
        cookie);
  }

  @Test
  void thePageOfALandingIsNeverStored() {
    Page page = view.get(app.checkOut("A1", 2).url());

    assertEquals("no-store", page.header("Cache-Control").orElse("none"));
    assertEquals("strict-origin-when-cross-origin", page.header("Referrer-Policy").orElse("none"));
  }

  @Test
  void twoBrowsersOpenOneLink() {
    App.Answer answer = app.checkOut("A1", 2);

    assertCart("{A1=2}", view.get(answer.url()));
    assertCart("{A1=2}", WebView.open().get(answer.url()));
    assertCart("{A1=2}", view.get(answer.url()));
  }

  @Test
  void ofSeveralCookiesTheLatestBagCountsAndMalformedOnesDoNot() {
    App.Answer older = app.checkOut("A1", 1);
    App.Answer newer = app.checkOut("A2", 2);
    WebView shopper =
        view.with(
            "Cookie",
            "x=1; cart_transfer=nonsense; cart_transfer="
                + newer.token()
                + "; cart_transfer="
                + older.token());

    assertCart("{A2=2}", shopper.get(shop.resolve("checkout")));
  }

  @Test
  void aLinkThatLeadsToNothingIsGone() {
    Page unknown = view.get(shop.resolve("checkout?cart_transfer=" + notAToken()));
    Page malformed = view.get(shop.resolve("checkout?cart_transfer=x"));
    Page byForm = land(view, notAToken());
    Page malformedByForm = land(view, "");

    for (Page page : List.of(unknown, malformed, byForm, malformedByForm)) {
      assertSays(410, "This link has expired", page);
      assertFalse(page.header("Set-Cookie").orElse("").contains(COOKIE));
    }
    assertCart("{}", view.press(unknown, "Continue without the app's bag"));
  }

  @Test
  void aCookieThatLeadsToNothingPassesAndEnds() {
    for (String value : List.of(notAToken(), "nonsense", "")) {
      setCookie(value);

      assertCart("{}", cart());
      assertFalse(hasCookie(), value);
    }
  }

  @Test
  void anExpiredCookieEndsWithAndWithoutItsDomain() {
    container.undeploy(shop);
    openShop(
        settings -> settings.contextParam("cart-transfer.checkout-url", "https://shop.example/c"));

    Page page = view.with("Cookie", "cart_transfer=" + notAToken()).get(shop.resolve("cart"));

    String end =
        "; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure;"
            + " SameSite=None";
    assertEquals(
        List.of("cart_transfer=" + end, "cart_transfer=; Domain=shop.example" + end),
        page.headers().allValues("Set-Cookie"));
  }

  @Test
  void programsAreAnsweredInJson() {
    Page gone = json(view).get(shop.resolve("checkout?cart_transfer=" + notAToken()));
    Page byForm = land(json(view), notAToken());

    assertProblem(410, "gone", gone);
    assertProblem(410, "gone", byForm);
    assertEquals("Accept", gone.header("Vary").orElse("none"));
  }

  @Test
  void aBrowserThatTakesAnythingGetsHtml() {
    for (String accept : List.of("*/*", "text/*", "text/html;q=0.5, application/json")) {
      Page page =
          view.with("Accept", accept).get(shop.resolve("checkout?cart_transfer=" + notAToken()));

      assertTrue(page.header("Content-Type").orElse("").startsWith("text/html"), accept);
    }
    assertProblem(
        410,
        "gone",
        view.with("Accept", "text/html;q=0, application/json")
            .get(shop.resolve("checkout?cart_transfer=x")));
  }

  @Test
  void ourPageCannotBeFramedOrSniffedOrSearched() {
    Page page = view.get(shop.resolve("checkout?cart_transfer=x&a=%22%3E%3Cb%3E&b=2"));

    String policy = page.header("Content-Security-Policy").orElse("none");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'self'"), policy);
    assertEquals("nosniff", page.header("X-Content-Type-Options").orElse("none"));
    assertEquals("noindex", page.document().select("meta[name=robots]").attr("content"));
    assertEquals(
        List.of("?cart_transfer=answer&a=%22%3E%3Cb%3E&b=2"),
        page.document().select("form").eachAttr("action"));
    assertTrue(
        view.withoutRedirects()
            .press(page, "Continue without the app's bag")
            .header("Location")
            .orElse("none")
            .matches("(.*)?\\?a=%22%3E%3Cb%3E&b=2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cart%5Ftransfer=TOKEN",
        "%63art_transfer=TOKEN",
        "cart%5ftransfer=TOKEN",
        "a=b&cart%5Ftransfer=TOKEN&c=%64",
        "cart_transfer=TOKEN?utm_source=app",
        "cart_transfer=TOKEN%0D%0A",
        "cart_transfer=TOKEN.",
        "cart_transfer=TOKEN/",
        "cart_transfer=TOKEN%3Futm_source%3Dapp"
      })
  void anAddressThatWasWrittenAnewOrAddedToBringsTheBag(String query) {
    String token = app.checkOut("A1", 2).token();

    Page page = view.get(shop.resolve("checkout?" + query.replace("TOKEN", token)));

    assertCart("{A1=2}", page);
  }

  @Test
  void aTokenWhoseCharactersAreEncodedBringsTheBag() {
    StringBuilder encoded = new StringBuilder();
    for (char c : app.checkOut("A1", 2).token().toCharArray()) {
      encoded.append('%').append(Integer.toHexString(c));
    }

    assertCart("{A1=2}", view.get(shop.resolve("checkout?cart_transfer=" + encoded)));
  }

  @Test
  void anAddressWhoseTokenWasSpoiltIsAsOneThatLostItWhenTheCookieIsLive() {
    app.checkOut("A1", 2).setCookies(view);

    assertCart("{A1=2}", view.get(shop.resolve("checkout?cart_transfer=x?y")));
    assertCart(
        "{A1=2}", view.get(shop.resolve("checkout?cart_transfer=" + notAToken() + "?utm=app")));
    assertSays(410, "expired", view.get(shop.resolve("checkout?cart_transfer=" + notAToken())));
    view.cookies().remove(COOKIE);
    assertSays(410, "expired", view.get(shop.resolve("checkout?cart_transfer=x?y")));
    setCookie(notAToken());
    assertSays(410, "expired", view.get(shop.resolve("checkout?cart_transfer=x?y")));
  }
}
