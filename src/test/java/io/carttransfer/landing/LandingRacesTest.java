package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.shops.plain.SlowShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that land at the same time, on a page that takes its time and reads the cart twice. */
@InEachContainer
class LandingRacesTest extends LandingScenario {

  LandingRacesTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    shop =
        container.deploy(
            address ->
                PlainShop.behind(
                        FilterEntry.of("entrance", SlowShop.Entrance.class), "/checkout", address)
                    .servlet("slow", SlowShop.class, "/slow", "/gate")
                    .filter("slow", SlowShop.AtTheCheckout.class, "/checkout"));
    app = new App(shop);
    container.forgetLog();
  }

  private static CompletableFuture<Page> opening(WebView shopper, App.Answer answer) {
    return CompletableFuture.supplyAsync(() -> shopper.get(answer.url()));
  }

  private void awaitAtTheGate(String state) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    String text = "";
    while (Instant.now().isBefore(end)) {
      text = WebView.open().get(shop.resolve("gate")).text();
      if (text.contains(state)) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(state + " did not come: " + text);
  }

  private void openTheGate() {
    view.post(shop.resolve("gate"), Map.of());
  }

  /** Both pages, of which the second is asked for while the first is being rendered. */
  private List<Page> oneDuringTheOther(WebView shopper, App.Answer first, App.Answer second) {
    CompletableFuture<Page> one = opening(shopper, first);
    awaitAtTheGate("waiting=1");
    CompletableFuture<Page> two = opening(view, second);
    awaitAtTheGate("came=2");
    openTheGate();
    return List.of(one.join(), two.join());
  }

  private long fills() {
    return container.log().lines().filter(line -> line.contains("outcome=filled")).count();
  }

  private static void assertShown(String cart, Page page) {
    assertEquals(200, page.status(), page.text());
    assertEquals("first=" + cart + " second=" + cart, page.words());
  }

  @Test
  void twoRequestsOfOneSessionFillOnce() {
    view.get(shop.resolve("cart"));
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2).setCookies(view);

    List<Page> pages = oneDuringTheOther(view, answer, answer);

    assertShown("{A1=2}", pages.get(0));
    assertShown("{A1=2}", pages.get(1));
    assertEquals(1, fills(), container.log());
  }

  @Test
  void twoBagsOfOneSessionEachShowTheirOwnPageWhole() {
    putByHand("A9");
    view.post(shop.resolve("empty"), Map.of());
    App.Answer first = app.checkOut("A1", 2);
    App.Answer second = app.checkOut("A2", 3);

    List<Page> pages = oneDuringTheOther(view, first, second);

    assertShown("{A1=2}", pages.get(0));
    assertShown("{A2=3}", pages.get(1));
    assertEquals(2, fills(), container.log());
  }

  @Test
  void aPageThatIsRenderedAsynchronouslyIsWholeToo() {
    putByHand("A9");
    view.post(shop.resolve("empty"), Map.of());
    App.Answer first = app.checkOut("A1", 2);
    App.Answer second = app.checkOut("A2", 3);

    List<Page> pages = oneDuringTheOther(view.with("X-Async", "yes"), first, second);

    assertShown("{A1=2}", pages.get(0));
    assertShown("{A2=3}", pages.get(1));
  }

  @Test
  void twoRequestsWithoutASessionEachFillTheirOwn() {
    App.Answer answer = app.checkOut("A1", 2);

    CompletableFuture<Page> one = opening(WebView.open(), answer);
    CompletableFuture<Page> two = opening(WebView.open(), answer);
    awaitAtTheGate("waiting=2");
    openTheGate();

    assertShown("{A1=2}", one.join());
    assertShown("{A1=2}", two.join());
  }

  @Test
  void whoWaitsTooLongIsToldToTryAgain() {
    putByHand("A9");
    view.post(shop.resolve("empty"), Map.of());
    App.Answer answer = app.checkOut("A1", 2);

    CompletableFuture<Page> one = opening(view, answer);
    awaitAtTheGate("waiting=1");
    Page busy = view.get(app.checkOut("A2", 3).url());
    openTheGate();

    assertSays(503, "Please try again", busy);
    assertTrue(busy.header("Retry-After").isPresent());
    assertShown("{A1=2}", one.join());
    assertShown("{A2=3}", view.press(busy, "Try again"));
  }

  @Test
  void whatTheSessionHasSeenWaitsForNobody() {
    App.Answer seen = app.checkOut("A1", 2);
    seen.open(view.with("X-Quick", "yes"));

    CompletableFuture<Page> one = opening(view, app.checkOut("A2", 3));
    awaitAtTheGate("waiting=1");
    Page cart = cart();
    openTheGate();

    assertCart("{A2=3}", cart);
    assertShown("{A2=3}", one.join());
  }
}
