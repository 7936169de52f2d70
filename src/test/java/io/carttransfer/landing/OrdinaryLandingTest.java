package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.shops.plain.Untouched;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a token we are not there: between two filters that watch, nobody touches the request. */
@InEachContainer
class OrdinaryLandingTest extends LandingScenario {

  OrdinaryLandingTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    shop =
        container.deploy(
            address ->
                PlainShop.behind(
                        FilterEntry.of("begin", Untouched.Begin.class), "/checkout", address)
                    .filter("end", Untouched.End.class, "/checkout"));
    app = new App(shop);
  }

  private static void assertUntouched(Page page) {
    assertEquals(200, page.status(), page.text());
    assertFalse(page.header("Cache-Control").isPresent());
    assertFalse(page.header("Referrer-Policy").isPresent());
    assertFalse(page.header("Set-Cookie").isPresent());
  }

  @Test
  void anOrdinaryRequestIsUntouched() {
    assertUntouched(view.get(shop.resolve("checkout?a=1&b=cart_transfer")));
  }

  @Test
  void soIsAFormOfTheShops() {
    Page page = view.with("Cookie", "a=b").post(shop.resolve("checkout"), Map.of("note", "ü"));

    assertEquals("posted note=ü", page.words());
  }

  @Test
  void soIsOneWithNamesThatLookLikeOurs() {
    WebView watched = view.with("Cookie", "xcart_transfer=1; cart_transfer_x=2; a=cart_transfer");

    assertUntouched(watched.get(shop.resolve("checkout?xcart_transfer=1&cart_transfer_x=2")));
  }

  @Test
  void theWatchSeesALanding() {
    App.Answer answer = app.checkOut("A1", 2);

    Page page = view.get(URI.create(answer.url().toString()));

    assertEquals(500, page.status());
  }
}
