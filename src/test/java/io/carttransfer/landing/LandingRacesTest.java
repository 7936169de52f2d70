package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that land at the same time, on a page that takes its time and reads the cart twice. */
@InEachContainer
class LandingRacesTest extends LandingScenario {

  private static final String BINDING =
      PlainShop.BINDING.replace(
              "import = ", "import = io.carttransfer.harness.shops.plain.SlowShop, ")
          + "\ndone = SlowShop.pause(request)";

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
                    .contextParam("cart-transfer.cart", BINDING)
                    .servlet("slow", SlowShop.class, "/slow", "/gate", "/rotate", "/forget")
                    .filter("slow", SlowShop.AtTheCheckout.class, "/checkout"));
    app = new App(shop);
    container.forgetLog();
  }

  private static CompletableFuture<Page> opening(WebView shopper, App.Answer answer) {
    return CompletableFuture.supplyAsync(() -> shopper.get(answer.url()));
  }

  /** Both pages, of which the second is asked for while the first is being rendered. */
  private List<Page> oneDuringTheOther(WebView shopper, App.Answer first, App.Answer second) {
    CompletableFuture<Page> one = opening(shopper, first);
    awaitAtTheGate("waiting=1");
    CompletableFuture<Page> two = opening(view, second.setCookies(view));
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
    App.Answer second = app.checkOut("A2", 3);
    Page inJson = json(view).get(second.url());
    Page busy = view.get(second.setCookies(view).url());
    openTheGate();

    String line = assertNotAvailable("busy", inJson);
    assertTrue(line.contains("reference=" + second.reference()), line);
    assertSays(503, "Please try again", busy);
    assertTrue(busy.header("Retry-After").isPresent());
    assertShown("{A1=2}", one.join());
    assertShown("{A2=3}", view.press(busy, "Try again"));
  }

  @Test
  void whatTheSessionHasSeenWaitsForNobody() {
    App.Answer seen = app.checkOut("A1", 2);
    seen.open(view.with("X-Quick", "yes"));

    CompletableFuture<Page> one = opening(view, app.checkOut("A2", 3).setCookies(view));
    awaitAtTheGate("waiting=1");
    Instant asked = Instant.now();
    Page cart = cart();
    Duration wait = Duration.between(asked, Instant.now());
    openTheGate();

    assertTrue(wait.compareTo(Duration.ofSeconds(4)) < 0, "it waited " + wait);
    assertCart("{A2=3}", cart);
    assertShown("{A2=3}", one.join());
  }

  /** Opens a bag whose page comes at once. */
  private App.Answer openQuickly(String sku, int quantity) {
    App.Answer answer = app.checkOut(sku, quantity);
    answer.open(view.with("X-Quick", "yes"));
    return answer;
  }

  /** A slow page of the session's first bag; the second is opened meanwhile. */
  private void secondBagDuringThePage(WebView shopper, Runnable meanwhile) {
    openQuickly("A1", 2);
    CompletableFuture<Page> page =
        CompletableFuture.supplyAsync(() -> shopper.get(shop.resolve("checkout")));
    awaitAtTheGate("waiting=1");
    meanwhile.run();
    App.Answer second = app.checkOut("A2", 3).setCookies(view);
    CompletableFuture<Page> other = opening(view.with("X-Quick", "yes"), second);
    awaitAtTheGate("came=3");
    awaitTheStoreOrTheFill();
    openTheGate();

    assertShown("{A1=2}", page.join());
    assertCart("{A2=3}", other.join());
  }

  /** Gives a fill that does not wait for the page the time to spoil it. */
  private void awaitTheStoreOrTheFill() {
    Instant end = Instant.now().plus(Duration.ofSeconds(2));
    while (fills() < 2 && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aPageThatTheCookieBringsIsWholeToo() {
    secondBagDuringThePage(view, () -> {});
  }

  @Test
  void soIsOneThatIsRenderedAsynchronously() {
    secondBagDuringThePage(view.with("X-Async", "yes"), () -> {});
  }

  @Test
  void aChangedSessionIdMakesNoSecondLock() {
    secondBagDuringThePage(view, () -> view.post(shop.resolve("rotate"), Map.of()));
  }

  @Test
  void aNewRecordMakesNoSecondLock() {
    secondBagDuringThePage(view, () -> view.post(shop.resolve("forget"), Map.of()));
  }

  @Test
  void pagesDoNotWaitForEachOther() {
    openQuickly("A1", 2);
    List<CompletableFuture<Page>> pages =
        IntStream.range(0, 3)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> view.get(shop.resolve("checkout"))))
            .toList();
    awaitAtTheGate("waiting=3");
    openTheGate();

    pages.forEach(page -> assertShown("{A1=2}", page.join()));
  }

  @Test
  void strangersDoNotMeetAtALock() {
    List<CompletableFuture<Page>> slow =
        IntStream.range(0, 20)
            .mapToObj(i -> opening(WebView.open(), app.checkOut("A1", 1)))
            .toList();
    awaitAtTheGate("waiting=20");
    List<CompletableFuture<Page>> others =
        IntStream.range(0, 100)
            .mapToObj(i -> opening(WebView.open().with("X-Quick", "yes"), app.checkOut("A2", 1)))
            .toList();

    others.forEach(page -> assertCart("{A2=1}", page.join()));
    openTheGate();
    slow.forEach(page -> assertShown("{A1=1}", page.join()));
  }

  @Test
  void whileAFillGoesOnAPageWaitsItsTimeAndAPageWithoutATokenNotAtAll() {
    App.Answer first = openQuickly("A1", 2);
    App.Answer second = app.checkOut("A2", 3);
    second.setCookies(view);
    WebView quick = view.with("X-Quick", "yes");
    CompletableFuture<Page> filling = opening(quick.with("X-Pause", "yes"), second);
    awaitAtTheGate("waiting=1");
    view.cookies().remove(COOKIE);
    Page ordinary = quick.get(shop.resolve("cart"));
    setCookie(first.token());
    Instant asked = Instant.now();
    Page waited = quick.get(shop.resolve("checkout"));
    Duration wait = Duration.between(asked, Instant.now());
    boolean filled = filling.isDone();
    openTheGate();

    assertFalse(filled, "the fill goes on meanwhile");
    assertCart("{A1=2}", ordinary);
    assertCart("{A1=2}", waited);
    assertTrue(wait.compareTo(Duration.ofSeconds(4)) > 0, "it waited only " + wait);
    assertCart("{A2=3}", filling.join());
  }

  @Test
  void aPageThatWaitsForAFillShowsWhatIsFilled() {
    App.Answer first = openQuickly("A1", 2);
    App.Answer second = app.checkOut("A2", 3);
    second.setCookies(view);
    WebView quick = view.with("X-Quick", "yes");
    CompletableFuture<Page> filling = opening(quick.with("X-Pause", "yes"), second);
    awaitAtTheGate("waiting=1");
    CompletableFuture<Page> reloaded = opening(quick, first);
    awaitAtTheGate("came=3");
    openTheGate();

    assertCart("{A2=3}", filling.join());
    Page asked = reloaded.join();
    assertSays(200, "Which basket", asked);
  }
}
