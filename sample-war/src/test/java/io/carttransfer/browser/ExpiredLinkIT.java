package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.web.WebView;
import org.junit.jupiter.api.Test;

/** A shop whose transfers live for a second. */
@InShop("-Dcart-transfer.lifetime=PT1S")
class ExpiredLinkIT extends BrowserCase {

  ExpiredLinkIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
  }

  @Test
  void aLinkThatHasExpiredLeavesTheBasketAlone() {
    addByHand(108);
    String address = shop.takes(SampleShop.BAG);
    Chromium.await("the end of it", () -> WebView.open().get(address).status() == 410);

    window.open(address);

    window.awaitHeading("This link has expired");
    window.expectStatus(410);
    window.press("Continue without the app's bag");
    window.awaitHeading("Checkout");
    assertEquals("1 × Clay vase", window.items());
  }
}
