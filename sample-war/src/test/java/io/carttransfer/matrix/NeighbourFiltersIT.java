package io.carttransfer.matrix;

import static io.carttransfer.matrix.FrameworkFilter.EHCACHE_GZIP;
import static io.carttransfer.matrix.FrameworkFilter.OURS;
import static io.carttransfer.matrix.FrameworkFilter.PAGE_CACHE;
import static io.carttransfer.matrix.FrameworkFilter.PJL;
import static io.carttransfer.matrix.FrameworkFilter.RATE_LIMIT;
import static io.carttransfer.matrix.FrameworkFilter.SITEMESH;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_CONTEXT;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_CSRF;
import static io.carttransfer.matrix.FrameworkFilter.SPRING_SESSIONS;
import static io.carttransfer.matrix.FrameworkFilter.TOMCATS_EXAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebCookie;
import io.carttransfer.harness.web.WebView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real filters of every day: in the place that docs/containers.md names, and in the wrong one with
 * the symptom that it names. One Tomcat 9 for all.
 */
class NeighbourFiltersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path base;

  private static FrameworkServer shops;

  @BeforeAll
  static void start() throws IOException {
    shops = new FrameworkServer(base);
    shops.add(FrameworkShop.COMPRESSION, "ehcache", EHCACHE_GZIP, OURS);
    shops.add(FrameworkShop.OLD_COMPRESSION, "old-ehcache", EHCACHE_GZIP, OURS);
    shops.add(FrameworkShop.COMPRESSION, "pjl", PJL, OURS);
    shops.add(FrameworkShop.COMPRESSION, "example", TOMCATS_EXAMPLE, OURS);
    shops.add(
        FrameworkShop.SPRING,
        "judge",
        SPRING_CONTEXT.on("/checkout", "/cart-transfer"),
        OURS,
        SPRING_SESSIONS.on("/checkout"),
        SPRING_CSRF);
    shops.add(FrameworkShop.DECORATION, "decorated", OURS, SITEMESH);
    shops.add(FrameworkShop.DECORATION, "decorator-first", SITEMESH, OURS);
    shops.add(FrameworkShop.COMPRESSION, "cache-first", PAGE_CACHE.on("/checkout"), OURS);
    shops.add(FrameworkShop.COMPRESSION, "limited", RATE_LIMIT, OURS);
    shops.add(FrameworkShop.COMPRESSION, "spared", RATE_LIMIT.on("/checkout"), OURS);
    shops.start();
  }

  @AfterAll
  static void stop() {
    if (shops != null) {
      shops.close();
    }
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    boolean zipped = answer.headers().firstValue("Content-Encoding").orElse("").contains("gzip");
    byte[] body = answer.body();
    if (zipped && body.length > 0) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            request.header("Accept-Encoding", "gzip").timeout(PATIENCE).build(),
            BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder post(String shop, String body) {
    return HttpRequest.newBuilder(shops.at(shop).resolve("cart-transfer"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ehcache", "old-ehcache", "pjl", "example"})
  void behindCompressionEveryAnswerIsWhole(String shop) throws Exception {
    App.Answer answer = new App(shops.at(shop)).checkOut("A1", 2);

    HttpResponse<byte[]> landed = send(HttpRequest.newBuilder(answer.url()));
    HttpResponse<byte[]> gone =
        send(HttpRequest.newBuilder(shops.at(shop).resolve("checkout?cart_transfer=x")));
    HttpResponse<byte[]> taken =
        send(
            post(
                shop,
                "{\"items\":[{\"sku\":\"A1\",\"quantity\":1}],\"currency\":\"GBP\","
                    + "\"reference\":\"R-1\"}"));
    HttpResponse<byte[]> refused = send(post(shop, "{}"));

    assertTrue(text(landed).contains("basket={A1=2}"), text(landed));
    assertEquals(410, gone.statusCode());
    assertEnds(shop, "</html>\n", text(gone));
    assertEquals(200, taken.statusCode());
    assertTrue(text(taken).endsWith("}"), text(taken));
    assertEquals(422, refused.statusCode());
    assertEnds(shop, "}", text(refused));
  }

  /** The old Ehcache withholds the body of every answer but 200. */
  private static void assertEnds(String shop, String end, String text) {
    assertTrue(shop.equals("old-ehcache") ? text.isEmpty() : text.endsWith(end), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ehcache", "old-ehcache", "pjl", "example"})
  void behindCompressionAnEarlyAnswerHasItsStatusAndNobodyWaits(String shop) {
    for (String head : List.of("", "Accept-Encoding: gzip\r\n")) {
      try (RawConnection connection = RawConnection.to(shops.at(shop))) {
        connection.send(
            "POST "
                + shops.at(shop).getPath()
                + "cart-transfer HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n"
                + head
                + "Content-Type: application/json\r\n\r\n11000\r\n"
                + "x".repeat(0x11000)
                + "\r\n");
        connection.send("0\r\n\r\n");
        String answer = connection.answer(PATIENCE);

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      }
    }
  }

  @Test
  void inFrontOfAFilterThatJudgesTheSessionAnExpiredOneIsNotSentAwayFromAFilledCart() {
    WebView view = WebView.open();
    URI shop = shops.at("judge");
    view.cookies().put(WebCookie.of("JSESSIONID", "0123456789ABCDEF", shop.getHost()));

    Page page = new App(shop).checkOut("A1", 2).open(view);

    assertEquals(200, page.status(), page.text() + shops.log());
    assertTrue(page.words().contains("basket={A1=2}"), page.text());
  }

  @Test
  void withoutABagItSendsThemAwayAsBefore() {
    WebView view = WebView.open().withoutRedirects();
    URI shop = shops.at("judge");
    view.cookies().put(WebCookie.of("JSESSIONID", "0123456789ABCDEF", shop.getHost()));

    Page page = view.get(shop.resolve("checkout"));

    assertEquals(302, page.status());
    assertTrue(page.header("Location").orElse("").endsWith("/expired"), page.headers().toString());
  }

  @Test
  void inFrontOfADecoratorPagesOfTheShopAreDecoratedAndOursIsWhole() {
    WebView view = WebView.open();
    Page filled = new App(shops.at("decorated")).checkOut("A1", 2).open(view);
    Page ours = view.get(shops.at("decorated").resolve("checkout?cart_transfer=x"));

    assertTrue(filled.words().contains("Decorated basket={A1=2}"), filled.text());
    assertEquals(410, ours.status());
    assertTrue(!ours.words().contains("Decorated"), ours.text());
  }

  @Test
  void behindADecoratorOurPageStandsInTheShopsFrame() {
    WebView view = WebView.open();
    Page filled = new App(shops.at("decorator-first")).checkOut("A1", 2).open(view);
    Page ours = view.get(shops.at("decorator-first").resolve("checkout?cart_transfer=x"));

    assertTrue(filled.words().contains("Decorated basket={A1=2}"), filled.text());
    assertTrue(ours.words().contains("Decorated"), ours.text());
    assertTrue(ours.words().contains("This link has expired"), ours.text());
  }

  @Test
  void aCacheOfWholePagesInFrontShowsAPageToSomebodyWhoseCartIsEmpty() {
    App.Answer answer = new App(shops.at("cache-first")).checkOut("A1", 2);
    answer.open(WebView.open());
    WebView other = WebView.open();

    Page cached = other.get(answer.url());

    assertTrue(cached.words().contains("basket={A1=2}"), cached.text());
    String filled = answer.reference() + " outcome=filled";
    assertEquals(shops.log().indexOf(filled), shops.log().lastIndexOf(filled), shops.log());
    assertTrue(other.cookies().find("cart_transfer").isPresent(), "the first one's cookie");
  }

  @Test
  void aLimitOfCallsOnTheEndpointRefusesThePlatform() {
    App app = new App(shops.at("limited"));
    int refused = 0;
    for (int i = 0; i < 20; i++) {
      refused += app.post(App.newReference(), "A1", 1).status() == 429 ? 1 : 0;
    }

    assertTrue(refused > 0, "the platform calls from few addresses");
  }

  @Test
  void aLimitThatSparesTheEndpointDoesNot() {
    App app = new App(shops.at("spared"));
    for (int i = 0; i < 20; i++) {
      assertEquals(200, app.post(App.newReference(), "A1", 1).status());
    }
  }
}
