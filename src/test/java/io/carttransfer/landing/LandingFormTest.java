package io.carttransfer.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.EarlyReader;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The token in a form: the shop sees a GET of its page, and its own forms stay as they are. */
@InEachContainer
class LandingFormTest extends LandingScenario {

  LandingFormTest(Container container) {
    super(container);
  }

  private void openShopWith(String carrier) {
    openShop(settings -> settings.contextParam("cart-transfer.carrier", carrier));
  }

  @Test
  void theAppsPostBringsTheBagAndTheShopSeesAGetWithoutOurFields() {
    openShopWith("form");
    App.Answer answer = app.checkOut("A1", 2);

    Page page = answer.open(view);

    assertCart("{A1=2}", page);
    assertTrue(page.words().contains("method=GET query=null note=null parameters=[]"), page.text());
    assertFalse(page.words().contains("posted"), page.text());
    assertMarkedCookie(answer);
  }

  @Test
  void formAndCookieAgree() {
    openShopWith("cookie,form");
    putByHand("A9");

    assertCart("{A1=2}", app.checkOut("A1", 2).open(view));
  }

  @Test
  void aFormAloneIsAskedWhenTheBasketWasFilledByHand() {
    openShopWith("form");
    putByHand("A9");

    Page asked = app.checkOut("A1", 2).open(view);

    assertSays(200, "Which basket", asked);
    assertCart("{A1=2}", view.press(asked, "The app's bag"));
  }

  @Test
  void aFormThatIsSentAgainLeavesTheShoppersEditsAlone() {
    openShopWith("form");
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    putByHand("A3");

    Page page = answer.open(view);

    assertCart("{A1=2, A3=1}", page);
    assertFalse(page.words().contains("posted"), page.text());
  }

  @Test
  void theShopsOwnParametersAreKept() {
    openShopWith("form");
    App.Answer answer = app.checkOut("A1", 2);

    Page page =
        view.post(URI.create(answer.url() + "&note=M%C3%BCller"), Map.of(COOKIE, answer.token()));

    assertCart("{A1=2}", page);
    assertTrue(page.words().contains("query=note=M%C3%BCller note=Müller"), page.text());
  }

  @Test
  void aFormOfTheShopThatPostsToTheLandingsAddressIsLeftAlone() {
    openShopWith("form");
    Page landed = app.checkOut("A1", 2).open(view);

    Page posted = view.press(landed, "Note", Map.of("note", "Müller & Söhne"));

    assertTrue(posted.words().contains("posted note=Müller & Söhne"), posted.text());
    assertEquals("form", posted.address().getQuery().replace("cart_transfer=", ""));
  }

  @Test
  void soAreUmlautsOfAnOlderEncoding() {
    openShopWith("form");
    app.checkOut("A1", 2).open(view);

    Page posted =
        view.send(
            "POST",
            shop.resolve("checkout?cart_transfer=form&latin=yes"),
            "application/x-www-form-urlencoded",
            "note=M%FCller");

    assertTrue(posted.words().contains("posted note=Müller"), posted.text());
  }

  @Test
  void aBodyThatIsNoFormIsLeftAlone() {
    openShopWith("form");

    Page posted =
        view.send(
            "POST",
            shop.resolve("checkout?cart_transfer=form&note=q"),
            "text/plain",
            "cart_transfer=x");

    assertTrue(posted.words().contains("posted note=q"), posted.text());
  }

  @Test
  void aFilterThatReadTheParametersBeforeUsDoesNoHarm() {
    shop =
        container.deploy(
            address -> PlainShop.behind(FilterEntry.of("early", EarlyReader.class), "/*", address));
    app = new App(shop);
    App.Answer answer = app.checkOut("A1", 2);

    Page page = land(view, answer.token());

    assertCart("{A1=2}", page);
    assertTrue(page.words().contains("method=GET query=null note=null parameters=[]"), page.text());
  }

  @Test
  void aFormInChunksLandsToo() {
    openShopWith("form");
    String body = "cart_transfer=" + app.checkOut("A1", 2).token();

    try (RawConnection connection = RawConnection.to(shop)) {
      connection.send(
          "POST "
              + shop.getPath()
              + "checkout?cart_transfer=form HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
              + Integer.toHexString(body.length())
              + "\r\n"
              + body
              + "\r\n0\r\n\r\n");
      String answer = connection.wholeAnswer(Duration.ofSeconds(30));

      assertTrue(answer.contains("cart={A1=2}"), answer);
    }
  }

  @Test
  void aSealedBagThatFitsNeitherCookieNorAddressComesByForm() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    openShop(
        settings ->
            settings
                .contextParam("cart-transfer.store", "sealed")
                .contextParam("cart-transfer.keys", key));
    Object[] lines = new Object[2 * 150];
    for (int i = 0; i < 150; i++) {
      lines[2 * i] = "A" + i + "x".repeat(100);
      lines[2 * i + 1] = 1;
    }
    App.Answer answer = app.checkOut(lines);

    Page page = answer.open(view);

    assertEquals("POST", answer.json().get("method").getAsString());
    assertTrue(answer.token().length() > 4000, "the bag is large");
    assertEquals(200, page.status(), page.text());
    assertTrue(page.words().contains("A149" + "x".repeat(100) + "=1"), page.text());
    assertFalse(hasCookie());
  }

  @Test
  void aRedirectThatLostTheBodyCountsAsTheCookieAlone() {
    openShopWith("cookie,form");
    App.Answer answer = app.checkOut("A1", 2).setCookies(view);

    assertCart("{A1=2}", view.get(answer.url()));
  }

  @Test
  void aRedirectThatLostTheBodyAndHasNoCookieIsGone() {
    openShopWith("form");
    App.Answer answer = app.checkOut("A1", 2);

    assertSays(410, "This link has expired", view.get(answer.url()));
    assertProblem(410, "gone", json(view).get(answer.url()));
    setCookie(notAToken());
    assertSays(410, "This link has expired", view.get(answer.url()));
  }

  @Test
  void aRedirectThatLostTheBodyPassesWhenTheBagIsInTheCart() {
    openShopWith("form");
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    view.cookies().remove(COOKIE);

    assertCart("{A1=2}", view.get(answer.url()));
  }

  /** A web view that drops the body of a POST. */
  private Page postWithoutBody(WebView shopper, URI address) {
    return shopper.send("POST", address, "application/x-www-form-urlencoded", "");
  }

  @Test
  void aPostThatLostItsBodyIsFilledByTheCookieAndTheShopSeesAGet() {
    openShopWith("cookie,form");
    App.Answer answer = app.checkOut("A1", 2).setCookies(view);

    Page page = postWithoutBody(view, answer.url());

    assertCart("{A1=2}", page);
    assertTrue(page.words().contains("method=GET query=null note=null parameters=[]"), page.text());
    assertCart("{A1=2}", postWithoutBody(view, answer.url()));
  }

  @Test
  void aPostThatLostItsBodyAndHasNoCookieIsGone() {
    openShopWith("form");
    URI address = app.checkOut("A1", 2).url();

    assertSays(410, "This link has expired", postWithoutBody(view, address));
    assertSays(
        410,
        "This link has expired",
        postWithoutBody(view.without("Sec-Fetch-Site").with("Origin", "null"), address));
    assertSays(
        410,
        "This link has expired",
        postWithoutBody(
            view.without("Sec-Fetch-Site").with("Origin", "https://elsewhere.example"), address));
  }

  @Test
  void anEmptyFormOfTheShopsOwnPageIsLeftAlone() {
    openShopWith("form");
    URI address = app.checkOut("A1", 2).url();
    WebView older = view.without("Sec-Fetch-Site");
    String page = shop.resolve("checkout").toString();

    for (WebView here :
        List.of(
            view.with("Sec-Fetch-Site", "same-origin"),
            older.with("Origin", page.substring(0, page.indexOf('/', 8))),
            older.with("Referer", page))) {
      Page posted = postWithoutBody(here, address);

      assertTrue(posted.words().contains("posted note=null"), posted.text());
    }
  }

  @Test
  void aLargeFormOfTheShopsOfUnknownLengthPassesWhole() {
    openShopWith("form");
    String note = "x".repeat(400_000);

    String answer = postInChunks("note=" + note);

    assertTrue(answer.contains("posted note=xxx"), answer.substring(0, 1000));
    assertTrue(answer.chars().filter(c -> c == 'x').count() >= note.length(), "all of it");
  }

  @Test
  void soDoesOneOfKnownLength() {
    openShopWith("form");

    Page posted =
        view.send(
            "POST",
            shop.resolve("checkout?cart_transfer=form"),
            "application/x-www-form-urlencoded",
            "note=" + "x".repeat(190_000));

    assertTrue(posted.words().contains("posted note=xxx"), posted.text());
  }

  @Test
  void aFormOfOursThatIsTooLargeIsAnsweredAndCutOff() {
    openShopWith("form");

    String answer = postInChunks("cart_transfer=" + "x".repeat(166_000));

    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("This link has expired"), answer);
    String id = answer.replaceAll("(?s).*Reference: (\\w+).*", "$1");
    assertTrue(
        container.log().contains("reference=- outcome=body-too-large instance=" + id), answer);
  }

  private String postInChunks(String body) {
    try (RawConnection connection = RawConnection.to(shop)) {
      connection.send(
          "POST "
              + shop.getPath()
              + "checkout?cart_transfer=form HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
              + Integer.toHexString(body.length())
              + "\r\n"
              + body
              + "\r\n0\r\n\r\n");
      return connection.wholeAnswer(Duration.ofSeconds(30));
    }
  }

  @Test
  void aTokenThatComesTooSlowlyIsAnsweredAndCutOff() {
    openShopWith("form");

    try (RawConnection connection = RawConnection.to(shop)) {
      connection.send(slow("cart_transfer="));
      connection.trickle("x".repeat(286).getBytes(UTF_8), Duration.ofMillis(100));
      String answer = connection.answer(Duration.ofSeconds(20));

      assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
      assertTrue(answer.toLowerCase(Locale.ROOT).contains("connection: close"), answer);
      assertTrue(answer.contains("Please try again"), answer);
      assertTrue(connection.isClosedWithin(Duration.ofSeconds(20)), "the thread is free");
    }
  }

  @Test
  void aSlowFormOfTheShopsIsHandedToTheShop() {
    openShopWith("form");

    try (RawConnection connection = RawConnection.to(shop)) {
      connection.send(slow("note="));
      connection.trickle("x".repeat(60).getBytes(UTF_8), Duration.ofMillis(100));
      connection.send("y".repeat(300 - 60 - 5));
      String answer = connection.wholeAnswer(Duration.ofSeconds(30));

      assertTrue(answer.contains("posted note=xxx"), answer);
      assertTrue(answer.contains("yyy"), answer);
    }
  }

  private String slow(String begin) {
    return "POST "
        + shop.getPath()
        + "checkout?cart_transfer=form HTTP/1.1\r\nHost: shop\r\nContent-Length: 300\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        + begin;
  }

  @Test
  void aCharsetThatIsNoneBreaksNoLanding() {
    openShopWith("form");
    App.Answer answer = app.checkOut("A1", 2);

    Page page =
        view.send(
            "POST",
            URI.create(answer.url() + "&note=M%C3%BCller"),
            "application/x-www-form-urlencoded; charset=nonsense",
            "cart_transfer=" + answer.token());

    assertCart("{A1=2}", page);
    assertTrue(page.words().contains("note=Müller parameters=[note]"), page.text());
  }
}
