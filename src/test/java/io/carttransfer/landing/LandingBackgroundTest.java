package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks at a link without opening it fills nothing, and the opening afterwards works. */
@InEachContainer
class LandingBackgroundTest extends LandingScenario {

  private App.Answer answer;

  LandingBackgroundTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop();
    container.forgetLog();
    answer = app.checkOut("A1", 2);
  }

  private void assertNothingIsFilledYet() {
    assertTrue(!container.log().contains("outcome=filled"), container.log());
    assertCart("{A1=2}", view.get(answer.url()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS"})
  void otherMethodsPass(String method) {
    Page page = view.send(method, answer.url(), null, null);

    assertEquals(200, page.status());
    assertEquals("no-store", page.header("Cache-Control").orElse("none"));
    assertNothingIsFilledYet();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Purpose, prefetch",
    "Sec-Purpose, prefetch;prerender",
    "Sec-Purpose, prefetch;anonymous-client-ip",
    "sec-purpose, Prefetch",
    "Purpose, prefetch",
    "Purpose, PREFETCH",
    "purpose, preview",
    "X-Purpose, preview",
    "X-Purpose, Prefetch",
    "X-Moz, prefetch"
  })
  void whatIsFetchedAheadIsRefusedAndNotKept(String header, String purpose) {
    Page page = view.with(header, purpose).get(answer.url());

    assertEquals(503, page.status());
    assertEquals("no-store", page.header("Cache-Control").orElse("none"));
    assertTrue(page.text().isEmpty() || !page.words().contains("cart="), page.text());
    assertEquals(List.of(), page.headers().allValues("Set-Cookie"), "no session is made");
    assertNothingIsFilledYet();
  }

  @ParameterizedTest
  @CsvSource({
    "image, cross-site, no-cors",
    "iframe, cross-site, navigate",
    "object, cross-site, navigate",
    "embed, cross-site, navigate",
    "fencedframe, cross-site, navigate",
    "empty, cross-site, cors",
    "empty, cross-site, no-cors",
    "script, cross-site, no-cors",
    "iframe, same-site, navigate"
  })
  void whatAnotherSiteLoadsInTheBackgroundPasses(String destination, String site, String mode) {
    WebView elsewhere =
        view.with("Sec-Fetch-Dest", destination)
            .with("Sec-Fetch-Site", site)
            .with("Sec-Fetch-Mode", mode);

    Page byLink = elsewhere.get(answer.url());
    setCookie(answer.token());
    Page byCookie = elsewhere.get(shop.resolve("cart"));
    view.cookies().clear();

    assertCart("{}", byLink);
    assertCart("{}", byCookie);
    assertEquals("no-store", byLink.header("Cache-Control").orElse("none"));
    assertNothingIsFilledYet();
  }

  @ParameterizedTest
  @CsvSource({
    "document, cross-site",
    "document, same-site",
    "iframe, same-origin",
    "empty, same-origin",
    "empty, cross-site",
    "empty, same-site",
    "iframe, none"
  })
  void aPageThatIsOpenedFromAnywhereFills(String destination, String site) {
    WebView opening = view.with("Sec-Fetch-Dest", destination).with("Sec-Fetch-Site", site);

    assertCart("{A1=2}", opening.get(answer.url()));
  }

  @Test
  void anOlderBrowserThatSaysNothingFills() {
    WebView older =
        view.without("Sec-Fetch-Dest").without("Sec-Fetch-Site").without("Sec-Fetch-Mode");

    assertCart("{A1=2}", older.get(answer.url()));
  }
}
