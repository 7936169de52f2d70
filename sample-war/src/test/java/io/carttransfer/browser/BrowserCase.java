package io.carttransfer.browser;

import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InChromium;
import org.junit.jupiter.api.AfterEach;

/** What tests with a browser begin with, and what each of them checks at its end. */
@InChromium
abstract class BrowserCase {

  final SampleShop shop;
  final Window window;
  final Simulator simulator;
  final Look look;

  BrowserCase(Chromium chromium, SampleShop shop) {
    this.shop = shop;
    this.window = new Window(chromium);
    this.simulator = new Simulator(chromium, window);
    chromium.openFresh(shop.address("img/leaf.svg"));
    this.look = new Look(chromium);
  }

  @AfterEach
  void noPageComplains() {
    window.assertNoComplaints();
  }

  /** The shopper puts an article into the shop's basket by hand. */
  final void addByHand(int product) {
    window.open(shop.address("product?id=" + product));
    window.press("Add to basket");
    window.awaitHeading("Your basket");
  }
}
