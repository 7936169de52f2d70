package io.carttransfer.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client prefers decides what our page is written in, and can be written in any way. */
@InEachContainer
class LandingHeadersTest extends LandingScenario {

  private URI link;

  LandingHeadersTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    shop =
        container.deploy(
            address ->
                PlainShop.at(address)
                    .file(
                        "/WEB-INF/classes/cart-transfer-texts_fr_CA.properties",
                        "page.gone.title = L'adresse {a} expiré\npage.app.button = Retour"));
    link = shop.resolve("checkout?cart_transfer=x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | html",
        "TEXT/HTML;level=1, */* | html",
        "text/html;q=0, */* | json",
        "*/*, text/html;q=0 | json",
        "text/html;q=0.000, text/*;q=1 | json",
        "text/*;q=0, */* | json",
        "text/*;q=0, text/html;q=0.1 | html",
        "text/html;charset=utf-8 | html",
        "text/html;q=0, text/html;charset=utf-8 | html",
        "application/json | json",
        "application/json, text/plain, */* | html",
        "application/json, */*;q=0 | json",
        "a;b=\"text/html, */*\" | json",
        "application/json;q=\"0, text/html | json",
        "*/*;q=0.0001 | json",
        "image/*;q=x, text/html | html"
      })
  void theMostSpecificRangeOfAcceptDecides(String accept, String expected) {
    Page page = view.with("Accept", accept).get(link);

    assertEquals(410, page.status());
    String type = page.header("Content-Type").orElse("none");
    assertEquals(expected.equals("html"), type.startsWith("text/html"), type);
  }

  @Test
  void aVeryLongAcceptIsReadAsFarAsItGoes() {
    Page blanks = view.with("Accept", "a" + " ".repeat(6000) + "b").get(link);
    Page ranges = view.with("Accept", "text/html," + "a/b;c=d,".repeat(700)).get(link);

    assertEquals(410, blanks.status());
    assertEquals("text/html", ranges.header("Content-Type").orElse("none").substring(0, 9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT,de;q=0.9 | de | Dieser Link ist abgelaufen",
        "fr-CA | fr-CA | L'adresse {a} expiré",
        "fr-CA-x-y, de | fr-CA | L'adresse {a} expiré",
        "fr | en | This link has expired",
        "en_US, de;q=, de | de | Dieser Link ist abgelaufen"
      })
  void theLanguageOfThePageIsThatOfItsTexts(String wish, String language, String title) {
    Page page = view.with("Accept-Language", wish).get(link);

    assertEquals(title, page.document().title());
    assertEquals(language, page.document().selectFirst("html").attr("lang"));
  }

  @Test
  void whatIsSaidInAnotherLanguageSaysSo() {
    Page page = view.with("Accept-Language", "fr-CA").get(link);

    assertEquals("", page.document().selectFirst("h1").attr("lang"));
    assertEquals("en", page.document().selectFirst("p").attr("lang"));
  }

  @Test
  void manyWishesChangeNothing() {
    StringBuilder wishes = new StringBuilder("x1");
    for (int i = 0; i < 400; i++) {
      wishes.append(",x").append(i).append(";q=0.").append(i % 10);
    }

    Page page = view.with("Accept-Language", wishes.toString()).get(link);

    assertEquals(410, page.status());
    assertEquals("en", page.document().selectFirst("html").attr("lang"));
  }

  @Test
  void theAppIsFoundInTheBeginningOfAUserAgentOnly() {
    container.undeploy(shop);
    openShop(settings -> settings.contextParam("cart-transfer.in-app.user-agent", "TheApp"));
    URI page = shop.resolve("checkout?cart_transfer=x");
    WebView app = view.with("User-Agent", "x".repeat(505) + "TheApp");
    WebView far = view.with("User-Agent", "x".repeat(513) + "TheApp");

    assertEquals("yes", app.get(page).document().selectFirst("#app").attr("data-in-app"));
    assertEquals("", far.get(page).document().selectFirst("#app").attr("data-in-app"));
  }

  @Test
  void ourPageGetsItsLengthFromTheContainer() {
    Page page = view.get(link);

    assertEquals(
        page.text().getBytes(UTF_8).length,
        page.headers().firstValueAsLong("Content-Length").orElse(-1));
  }
}
