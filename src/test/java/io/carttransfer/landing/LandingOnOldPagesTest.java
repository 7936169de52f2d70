package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.WilfulShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebCookie;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop's page does to its response and asks of its session harms no landing. */
@InEachContainer
class LandingOnOldPagesTest extends LandingScenario {

  LandingOnOldPagesTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    shop = container.deploy(WilfulShop::withPlugIn);
    app = new App(shop);
  }

  private Page landOnPageThat(String does) {
    return view.get(URI.create(app.checkOut("A1", 2).url() + "&do=" + does));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache",
        "reset",
        "cookie",
        "reset-cache",
        "cookie-cache",
        "cookie-reset",
        "async",
        "async-cache",
        "async-reset"
      })
  void aLandingStaysOutOfCachesAndKeepsItsCookie(String does) {
    Page page = landOnPageThat(does);

    assertCart("{A1=2}", page);
    assertEquals("no-store", String.join(",", page.headers().allValues("Cache-Control")));
    assertTrue(page.header("CDN-Cache-Control").isEmpty(), page.headers().toString());
    // Jetty says 1970 when it makes a session.
    assertTrue(page.header("Expires").orElse("1970").contains("1970"), page.headers().toString());
    assertTrue(hasCookie(), page.headers().toString());
  }

  @Test
  void aCookieThatThePageSetsByHandArrivesToo() {
    landOnPageThat("cookie");

    assertTrue(view.cookies().find("shop").isPresent());
    assertTrue(hasCookie());
  }

  @Test
  void aBagThatTheCookieAloneRecoversStaysOutOfCachesToo() {
    setCookie(app.checkOut("A1", 2).token());

    Page page = view.get(shop.resolve("checkout?do=cache-reset-cookie"));

    assertCart("{A1=2}", page);
    assertEquals("no-store", page.header("Cache-Control").orElse("none"));
    assertTrue(hasCookie());
  }

  @Test
  void withTheCookieAloneThePagesOwnCachingStays() {
    landOnPageThat("nothing");

    Page cached = view.get(shop.resolve("checkout?do=cache"));
    Page plain = view.get(shop.resolve("checkout"));

    assertEquals("max-age=3600", cached.header("Cache-Control").orElse("none"));
    assertTrue(cached.header("Expires").isPresent());
    assertEquals("none", plain.header("Cache-Control").orElse("none"));
  }

  @Test
  void aShopperOfAnExpiredSessionIsNotSentAwayFromAFilledCart() {
    view.cookies().put(WebCookie.of("JSESSIONID", "0123456789ABCDEF", shop.getHost()));

    assertCart("{A1=2}", landOnPageThat("judge"));
  }

  @Test
  void norIsOneWhoCameWithoutASession() {
    assertCart("{A1=2}", landOnPageThat("judge"));
  }

  @Test
  void norOneWhoseBagTheCookieRecovers() {
    setCookie(app.checkOut("A1", 2).token());
    view.cookies().put(WebCookie.of("JSESSIONID", "0123456789ABCDEF", shop.getHost()));

    assertCart("{A1=2}", view.get(shop.resolve("checkout?do=judge")));
  }

  @Test
  void anExpiredSessionWithoutABagIsAsExpiredAsItIs() {
    view.cookies().put(WebCookie.of("JSESSIONID", "0123456789ABCDEF", shop.getHost()));

    Page page = view.withoutRedirects().get(shop.resolve("checkout?do=judge"));

    assertEquals(302, page.status());
  }

  @Test
  void bothPassesOfAnAsynchronousPageSeeTheSame() {
    App.Answer answer = app.checkOut("A1", 2);

    Page page =
        view.post(
            shop.resolve("checkout?cart_transfer=form&do=async"), Map.of(COOKIE, answer.token()));

    assertCart("{A1=2}", page);
    assertTrue(
        page.words().contains("method=GET query=do=async note=null parameters=[do]"), page.text());
  }

  @Test
  void soDoThePassesOfAFormOfTheShops() {
    landOnPageThat("nothing");

    Page page =
        view.with("Sec-Fetch-Site", "same-origin")
            .post(shop.resolve("checkout?cart_transfer=form&do=async"), Map.of("note", "Müller"));

    assertTrue(page.words().contains("posted note=Müller"), page.text());
  }
}
