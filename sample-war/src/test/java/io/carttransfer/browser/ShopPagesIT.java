package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.browser.Chromium;
import org.junit.jupiter.api.Test;

/** The shop's pages, as a shopper without the app and as one with it sees them. */
@InShop
class ShopPagesIT extends BrowserCase {

  ShopPagesIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
  }

  @Test
  void anOrdinaryShopperSeesTheShop() {
    window.open(shop.address(""));
    look.at("shop-1-articles");
    addByHand(108);
    look.at("shop-3-basket");
    window.press("Checkout");
    window.awaitHeading("Checkout");
    look.at("shop-4-checkout");
    assertEquals(1, window.count("header.site"));
    assertEquals(0, window.count("[data-poq-send]"));

    window.type("email", "nobody@example");
    window.script("document.querySelector('form').noValidate = true");
    window.press("Place order");
    window.awaitHeading("Checkout");
    look.at("shop-5-mistakes");
    window.typeAddress();
    window.press("Place order");
    window.awaitHeading("Thank you, Ada Müller");

    look.at("shop-6-confirmation");
    assertEquals(0, window.count("[data-poq-send]"));
    window.open(shop.address("product?id=108"));
    look.at("shop-2-article");
  }

  @Test
  void anAddressThatLeadsNowhereLeadsBackToTheShop() {
    window.open(shop.address("nowhere"));

    window.awaitHeading("Not on our shelves");
    window.expectStatus(404);
    look.at("shop-7-not-found");
    window.press("To the shop");
    window.awaitHeading("Good things for the house");
  }

  @Test
  void inTheAppThereIsNoWayIntoTheShop() {
    window.open(shop.takes(SampleShop.BAG));
    window.awaitHeading("Checkout");
    look.at("app-1-checkout");
    assertEquals(0, window.count("header.site, footer.site"));
    assertEquals(shop.address("checkout"), window.script("return location.href"));
    window.press("Change the basket");
    window.awaitHeading("Your basket");
    look.at("app-2-basket");
    assertEquals(0, window.count("header.site, footer.site"));
    window.press("Checkout");
    window.awaitHeading("Checkout");
    window.typeAddress();
    window.press("Place order");
    window.awaitHeading("Thank you, Ada Müller");
    look.at("app-3-confirmation");
    assertEquals(0, window.count("header.site, footer.site"));
  }
}
