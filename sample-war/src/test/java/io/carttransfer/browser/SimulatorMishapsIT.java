package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way, in the simulator. */
@InShop
class SimulatorMishapsIT extends BrowserCase {

  private static final String THE_BAG = "1 × Speckled mug, 5 × Striped tea towel";
  private static final String THE_QUESTION = "Which basket would you like to pay for?";

  SimulatorMishapsIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
  }

  @Test
  void lostCookiesDoNoHarm() {
    simulator.open(shop.address("app/"));
    window.click("#lose-cookies");

    simulator.checkOut("Checkout");

    assertTrue(simulator.steps().contains("Lost: the cookies cart_transfer."), simulator.steps());
    assertEquals(THE_BAG, simulator.items());
  }

  @Test
  void aTokenThatTheAddressLostComesByCookie() {
    simulator.open(shop.address("app/"));
    window.click("#lose-token");

    simulator.checkOut("Checkout");

    assertTrue(simulator.steps().contains("The token in the address got lost."));
    assertEquals(THE_BAG, simulator.items());
  }

  @Test
  void withoutCookieAndTokenTheBasketIsEmpty() {
    simulator.open(shop.address("app/"));
    window.click("#lose-token");
    window.click("#lose-cookies");

    simulator.checkOut("Your basket");

    look.at("simulator-all-lost");
    simulator.inWebView(() -> look.atFrame("the empty basket"));
    simulator.inWebView(() -> window.press("Back to the app"));
    simulator.awaitBag();
  }

  @Test
  void theShopperWhoIsAskedTakesTheBag() {
    beAsked();
    look.at("simulator-asked");
    simulator.inWebView(() -> look.atFrame("the question"));

    simulator.pressInPage("The app's bag", "Checkout");

    assertEquals(THE_BAG, simulator.items());
    simulator.press("#reload", "Checkout");
    assertEquals(THE_BAG, simulator.items());
  }

  @Test
  void theShopperWhoIsAskedKeepsTheBasket() {
    beAsked();

    simulator.pressInPage("This basket", "Checkout");

    assertEquals("1 × Clay vase", simulator.items());
    simulator.press("#reload", "Checkout");
    assertEquals("1 × Clay vase", simulator.items());
  }

  @Test
  void theShopperWhoIsAskedGoesBackToTheApp() {
    beAsked();

    simulator.inWebView(() -> window.press("Back to the app"));

    simulator.awaitBag();
    window.openTab(shop.address("checkout"));
    assertEquals("1 × Clay vase", window.items());
  }

  @Test
  void aBagThatTheShopDoesNotTakeStaysInTheApp() {
    simulator.open(shop.address("app/"));
    simulator.add("no_such_sku");

    simulator.checkOutInVain();

    assertTrue(window.find("#status").getText().startsWith("422"));
    assertTrue(window.find("#answer").getText().contains("\"pointer\": \"/items/2/sku\""));
    look.at("simulator-refused");
    window.expectStatus(422);
  }

  @Test
  void anOrderedReferenceIsNotTakenAgain() {
    simulator.open(shop.address("app/"));
    String reference = window.find("#reference").getDomProperty("value");
    simulator.checkOut("Checkout");
    simulator.inWebView(window::typeAddress);
    simulator.pressInPage("Place order", "Thank you, Ada Müller");
    simulator.awaitSettled();
    window.click("#close");
    simulator.awaitBag();
    simulator.add("FO-VASE-CLAY");
    window.script("document.querySelector('#reference').value = arguments[0]", reference);

    simulator.checkOutInVain();

    assertTrue(window.find("#status").getText().startsWith("409"));
    window.expectStatus(409);
  }

  @Test
  void aNewPhoneKnowsNothingOfTheBasket() {
    addByHand(108);
    simulator.open(shop.address("app/"));

    window.click("#new-phone");
    Chromium.await(
        "a new phone", () -> window.find("#notice").getText().startsWith("This is a new phone"));

    window.openTab(shop.address("cart"));
    assertTrue(window.text().contains("There is nothing in it yet."), window.text());
  }

  private void beAsked() {
    addByHand(108);
    simulator.open(shop.address("app/"));
    window.click("#lose-cookies");
    simulator.checkOut(THE_QUESTION);
  }
}
