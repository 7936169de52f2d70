package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import org.junit.jupiter.api.Test;

/** A shop that leaves out what it does not have. */
@InShop("-Dcart-transfer.unknown-sku=skip")
class SkippedArticleIT extends BrowserCase {

  private static final String NOTICE =
      "This shop does not sell item no_such_sku; it is not in your basket.";

  SkippedArticleIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
    simulator.open(shop.address("app/"));
  }

  @Test
  void theShopperIsToldOnCheckoutAndCart() {
    simulator.add("no_such_sku");

    simulator.checkOut("Checkout");

    assertEquals("1 × Speckled mug, 5 × Striped tea towel", simulator.items());
    assertTrue(simulator.fromWebView(window::text).contains(NOTICE));
    look.at("simulator-left-out");
    simulator.inWebView(() -> look.atFrame("the checkout with a notice"));
    simulator.pressInPage("Change the basket", "Your basket");
    assertTrue(simulator.fromWebView(window::text).contains(NOTICE));
    window.openTab(shop.address("cart"));
    look.at("cart-left-out");
  }
}
