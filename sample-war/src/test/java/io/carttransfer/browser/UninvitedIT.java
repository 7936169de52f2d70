package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Openings that the shopper did not ask for: they fill nothing and use nothing up. */
@InShop
class UninvitedIT extends BrowserCase {

  private static final String THE_BAG = "1 × Speckled mug, 5 × Striped tea towel";
  private static final String THE_QUESTION = "Which basket would you like to pay for?";
  private static final String OTHER_PAGE =
      """
      <!DOCTYPE html><html lang="en"><title>Elsewhere</title>
      <script>window.done = 0</script>
      <iframe src="%1$s" onload="done++"></iframe>
      <img src="%1$s" alt="" onload="done++" onerror="done++">
      <a href="%1$s">To the shop</a>
      """;
  private static final String SPECULATE =
      """
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.text = JSON.stringify(
          {prerender: [{source: 'list', urls: [arguments[0]], eagerness: 'immediate'}]});
      document.head.append(rules);
      const link = document.createElement('a');
      link.href = arguments[0];
      link.textContent = 'Pay now';
      document.querySelector('main').prepend(link)""";

  UninvitedIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
  }

  @ParameterizedTest
  @CsvSource({"localhost, cross-site, ''", "127.0.0.1, same-site, 1 × Clay vase"})
  void anotherPagesFrameAndImageFillNothing(String host, String site, String basketInTheFrame) {
    addByHand(108);
    String address = shop.takes(SampleShop.BAG);

    try (Elsewhere elsewhere = Elsewhere.open(OTHER_PAGE.formatted(address))) {
      window.open(elsewhere.address(host));
      Chromium.await(
          "frame and image", () -> ((Number) window.script("return window.done")).intValue() >= 2);

      assertTrue(isAsked(address, "Sec-Fetch-Dest: iframe", "Sec-Fetch-Site: " + site));
      assertTrue(isAsked(address, "Sec-Fetch-Dest: image", "Sec-Fetch-Site: " + site));
      assertEquals(basketInTheFrame, window.inFrame("iframe", window::items));
      window.press("To the shop");
      window.awaitHeading(THE_QUESTION);
    }
  }

  @Test
  void aLinkThatTheBrowserPrerendersFillsWhenItIsFollowed() {
    window.open(shop.address("product?id=108"));
    String address = shop.takes(SampleShop.BAG);
    window.script(SPECULATE, address);
    Chromium.await("the browser's asking ahead", () -> isAsked(address, "Sec-Purpose: prefetch"));

    window.press("Pay now");

    window.awaitHeading("Checkout");
    assertEquals(THE_BAG, window.items());
    assertEquals(
        0L, window.script("return performance.getEntriesByType('navigation')[0].activationStart"));
  }

  @Test
  void whatTheBrowserFetchesAheadUsesNothingUp() {
    addByHand(108);
    String address = shop.takes(SampleShop.BAG);

    window.headers(Map.of("Sec-Purpose", "prefetch;prerender"));
    window.open(address);
    window.expectStatus(503);
    window.headers(Map.of());
    window.open(shop.address("checkout"));
    assertEquals("1 × Clay vase", window.items());

    window.open(address);
    window.awaitHeading(THE_QUESTION);
    assertTrue(window.text().contains("You already have items in your basket"), window.text());
  }

  /** Whether the shop was asked for this address by a request that has all these in its head. */
  private boolean isAsked(String address, String... parts) {
    String line = "GET " + address.substring(address.indexOf("/checkout")) + " ";
    return shop.wire().asked().stream()
        .anyMatch(head -> head.startsWith(line) && Stream.of(parts).allMatch(head::contains));
  }
}
