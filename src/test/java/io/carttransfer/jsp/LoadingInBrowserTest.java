package io.carttransfer.jsp;

import static io.carttransfer.harness.browser.Chromium.await;
import static io.carttransfer.harness.tags.TagContent.bridge;
import static io.carttransfer.harness.tags.TagContent.completed;
import static io.carttransfer.harness.tags.TagContent.error;
import static io.carttransfer.harness.tags.TagContent.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.BrowserShop;
import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InBrowser;
import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.TagContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadingInBrowserTest extends InBrowser {

  LoadingInBrowserTest(Chromium chromium) {
    super(chromium);
    shop.page("", TagContent.bag(Bags.any()), bridge(), order(1));
  }

  @Test
  void whatThePageSaysWaitsUntilTheLibraryComes() {
    shop.hold("web-checkout.min.js")
        .page("", bridge(), order(9.5), completed(), error("Declined"), order(12.5));

    visit.onIos().open("");
    String queued = (String) visit.script("return JSON.stringify(PoqWebCheckout.q)");
    visit.script("PoqWebCheckout.on('message', 'x'); PoqWebCheckout.destroy()");

    assertEquals("[[\"send\",[\"order\",{\"total\":9.5}]]]", queued);
    assertEquals(List.of(), shop.heard());
    shop.release("web-checkout.min.js");
    visit.awaitCalls(6);
    assertEquals(
        List.of(
            "[\"send\",\"order\",{\"total\":9.5}]",
            TagContent.COMPLETED,
            "[\"send\",\"error\",{\"errorMessage\":\"Declined\"}]",
            "[\"send\",\"order\",{\"total\":12.5}]",
            "[\"on\",\"message\",\"x\"]",
            "[\"destroy\"]"),
        shop.heard());
  }

  @Test
  void aMissingLibraryDoesNoHarm() {
    shop.library(BrowserShop.Library.MISSING);

    visit.onIos().open("");

    assertTrue(visit.awaitComplaint().contains("404"));
    assertEquals(List.of(), shop.heard());
    shop.library(BrowserShop.Library.THERE);
    visit.reload();
    visit.awaitCalls(1);
  }

  @Test
  void onIosTheLibraryIsLoadedAsTheCookiesSay() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-384")
            .digest(BrowserShop.LIBRARY.getBytes(StandardCharsets.UTF_8));
    String integrity = "sha384-" + Base64.getEncoder().encodeToString(hash);

    visit
        .onIos("poq.webcheckout.version", "1.2.3-rc.1", "poq.webcheckout.integrity", integrity)
        .open("");

    visit.awaitCalls(1);
    assertEquals(List.of("web-checkout.1.2.3-rc.1.min.js"), shop.fetched());
    assertEquals(
        List.of(true, "anonymous", integrity),
        visit.script(
            "var script = document.querySelector('script[src]');"
                + "return [script.async, script.crossOrigin, script.integrity]"));
  }

  @Test
  void onIosCookiesMayBeEncodedAndTheVersionHasAnOlderName() {
    visit.onIos("PoqVersion", "2%2E0").open("");

    visit.awaitCalls(1);
    assertEquals(List.of("web-checkout.2.0.min.js"), shop.fetched());
  }

  @Test
  void aLibraryOfAnotherIntegrityIsNotRun() {
    visit.onIos("poq.webcheckout.integrity", "sha256-" + "A".repeat(43) + "=").open("");

    String complaint = visit.awaitComplaint();
    assertTrue(complaint.contains("integrity"), complaint);
    assertEquals(List.of(), shop.heard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "1/../../evil",
        "1%2F..%2Fevil",
        ".",
        "1?x",
        "1%23",
        "@evil.example%2F",
        "%22onload%3D",
        "1%0A"
      })
  void aVersionWithForeignCharactersIsNotLoaded(String version) {
    visit.onIos("poq.webcheckout.version", version).open("");

    visit.assertNothingIsLoaded();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256", "none", "sha256-%22%3E", "sha256-AA%3D x", "sha256-A%0AA"})
  void whatCannotBeCheckedAgainstItsIntegrityIsNotLoaded(String integrity) {
    visit.onIos("poq.webcheckout.integrity", integrity).open("");

    visit.assertNothingIsLoaded();
  }

  @Test
  void onAndroidTheAppIsGreetedAndTheLibraryLoadedAsItAnswers() {
    visit
        .onAndroid(
            "window.poqWebCheckout.postMessage('bridgesettings',"
                + " '{\"version\": \"3.1\", \"a\": 1}')")
        .open("");

    visit.awaitCalls(2);
    assertEquals(List.of("{\"name\":\"ping\"}"), visit.script("return android.heard"));
    assertEquals(List.of("web-checkout.3.1.min.js"), shop.fetched());
    assertEquals(
        List.of(
            "[\"options\",{\"version\":\"3.1\",\"a\":1}]", "[\"send\",\"order\",{\"total\":1}]"),
        shop.heard());
  }

  @Test
  void onAndroidAnAnswerCountsOnce() {
    visit
        .onAndroid(
            "for (var i = 0; i < 2; i++) { window.poqWebCheckout.postMessage('bridgesettings',"
                + " '{\"debug\": true}') }")
        .open("");

    visit.awaitCalls(2);
    assertEquals(List.of("web-checkout.min.js"), shop.fetched());
    assertEquals("[\"options\",{\"debug\":true}]", shop.heard().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "window.poqWebCheckout.postMessage('bridgesettings', 'no json')",
        "window.poqWebCheckout.postMessage('bridgesettings')",
        "window.poqWebCheckout.postMessage('other', '{}')",
        "window.poqWebCheckout.postMessage('bridgesettings', '{\"version\": \"../x\"}')",
        "window.poqWebCheckout.postMessage('bridgesettings', '{\"version\": {\"a\": \"b\"}}')",
        "window.poqWebCheckout.postMessage('bridgesettings', '{\"integrity\": \"x\"}')"
      })
  void onAndroidAnAnswerThatSaysNothingLoadsNothing(String answer) {
    visit.onAndroid(answer).open("");

    visit.assertNothingIsLoaded();
  }

  @Test
  void withoutAnAppNothingIsLoadedUnlessThePageWantsToSee() {
    visit.open("");
    visit.assertNothingIsLoaded();
    visit.script("PoqWebCheckout.options({debug: true})");

    visit.awaitCalls(2);
    assertEquals(
        List.of("[\"send\",\"order\",{\"total\":1}]", "[\"options\",{\"debug\":true}]"),
        shop.heard());
  }

  @Test
  void theLibraryIsAskedForOnceHoweverOftenTheBridgeIsThere() {
    shop.page("", order(1), bridge(), order(2), bridge());

    visit.onIos().open("");

    visit.awaitCalls(2);
    assertEquals(List.of("web-checkout.min.js"), shop.fetched());
  }

  @Test
  void aLibraryThatIsThereAlreadyIsUsed() {
    String there = "<script>PoqWebCheckout = {q: []};" + BrowserShop.LIBRARY + "</script>";
    shop.page("", TagContent.html(there), bridge(), completed(), order(1));

    visit.onIos().open("");
    visit.awaitCalls(2);
    visit.reload();
    visit.awaitCalls(3);

    assertEquals(1, shop.heard("paymentcompleted").size());
    visit.assertNothingIsLoaded();
  }

  @Test
  void aPageThatIsLeftTakesItsQueueAlong() {
    shop.hold("web-checkout.min.js");
    visit.onIos().open("");
    await("the library is asked for", () -> !shop.fetched().isEmpty());
    visit.open("empty");
    shop.release("web-checkout.min.js");

    visit.open("");

    visit.awaitCalls(1);
  }
}
