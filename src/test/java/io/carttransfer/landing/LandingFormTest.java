package io.carttransfer.landing;

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
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
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
    assertCookie(answer);
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
}
