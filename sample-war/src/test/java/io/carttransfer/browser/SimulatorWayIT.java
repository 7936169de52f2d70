package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way of a bag, in the simulator. */
@InShop
class SimulatorWayIT extends BrowserCase {

  private static final String THE_BAG = "1 × Speckled mug, 5 × Striped tea towel";

  SimulatorWayIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
    simulator.open(shop.address("app/"));
  }

  @Test
  void theWholeWayTwiceInARowWithAChangedBag() {
    look.at("simulator-1-bag");
    simulator.checkOut("Checkout");
    look.at("simulator-2-checkout");
    simulator.inWebView(() -> look.atFrame("the checkout"));
    assertEquals(THE_BAG, simulator.items());
    assertEquals("200 OK", window.find("#status").getText());
    assertEquals(0, simulator.fromWebView(() -> window.count("header.site, footer.site")));

    window.click("#close");
    simulator.awaitBag();
    simulator.more("Speckled mug");
    simulator.add("FO-VASE-CLAY");
    simulator.checkOut("Checkout");

    assertEquals("2 × Speckled mug, 5 × Striped tea towel, 1 × Clay vase", simulator.items());
    order();
    look.at("simulator-3-confirmation");
    simulator.inWebView(() -> look.atFrame("the confirmation"));
    assertEquals("2 × Speckled mug, 5 × Striped tea towel, 1 × Clay vase", simulator.items());
    simulator.inWebView(() -> window.press("Back to the app"));
    simulator.awaitBag();
    assertEquals("Ordered. The bag is empty again.", window.find("#notice").getText());
    look.at("simulator-4-ordered");

    simulator.add("FO-VASE-CLAY");
    simulator.checkOut("Checkout");
    assertEquals("1 × Clay vase", simulator.items());
    order();
    assertEquals(2, simulator.events("paymentcompleted").size());
  }

  @Test
  void theAppHearsOfTheDeliveryThatIsChosen() {
    simulator.checkOut("Checkout");
    simulator.awaitSettled();
    assertEquals(
        List.of(
            "order { \"total\": 57.25, \"subTotal\": 57.25, \"delivery\": 0, \"currency\": \"GBP\" }"),
        simulator.events("order"));

    simulator.inWebView(() -> window.click(".choice:last-of-type input"));
    simulator.awaitSettled();

    List<String> orders = simulator.events("order");
    assertEquals(2, orders.size(), orders.toString());
    String total = simulator.fromWebView(() -> window.find("#total").getText());
    assertTrue(orders.get(1).contains("\"total\": " + total.substring(1)), orders.toString());
  }

  @Test
  void thePaymentIsListedOnceOverRefreshBackAndASecondTab() {
    simulator.checkOut("Checkout");
    order();
    simulator.awaitSettled();
    assertEquals(1, simulator.events("paymentcompleted").size());

    simulator.press("#reload", "Thank you, Ada Müller");
    simulator.awaitSettled();
    simulator.press("#back", "Your basket");
    simulator.inWebView(() -> look.atFrame("the empty basket"));
    simulator.inWebView(() -> window.script("history.forward()"));
    simulator.inWebView(() -> window.awaitHeading("Thank you, Ada Müller"));
    simulator.awaitSettled();

    assertEquals(1, simulator.events("paymentcompleted").size());
    window.openTab(shop.address("app/"));
    window.script("document.querySelector('#frame').src = '/order/done'");
    simulator.inWebView(() -> window.awaitHeading("Thank you, Ada Müller"));
    simulator.awaitSettled();
    assertEquals(List.of(), simulator.events("paymentcompleted"));
  }

  @Test
  void thePaymentIsListedOnceWhenTheFirstConfirmationWasLost() {
    simulator.checkOut("Checkout");
    simulator.inWebView(window::typeAddress);
    shop.wire().loseAnswerTo("GET /order/done");
    simulator.inWebView(() -> window.press("Place order"));
    Chromium.await("the loss", shop.wire()::hasLost);
    window.expectComplaint("net::ERR_");
    assertEquals(List.of(), simulator.events("paymentcompleted"));

    simulator.press("#reload", "Thank you, Ada Müller");
    simulator.awaitSettled();
    assertEquals(1, simulator.events("paymentcompleted").size());
    simulator.press("#reload", "Thank you, Ada Müller");
    simulator.awaitSettled();

    assertEquals(1, simulator.events("paymentcompleted").size());
  }

  @Test
  void aReloadLeavesTheShoppersEditsAlone() {
    simulator.checkOut("Checkout");
    simulator.pressInPage("Change the basket", "Your basket");
    simulator.inWebView(() -> look.atFrame("the basket"));
    simulator.pressInPage("Remove Speckled mug", "Your basket");
    simulator.pressInPage("Checkout", "Checkout");

    assertEquals("5 × Striped tea towel", simulator.items());
    simulator.press("#reload", "Checkout");

    assertEquals("5 × Striped tea towel", simulator.items());
    simulator.press("#back", "Your basket");
    simulator.press("#back", "Your basket");
    simulator.press("#back", "Checkout");
    assertEquals("5 × Striped tea towel", simulator.items());
  }

  private void order() {
    simulator.inWebView(window::typeAddress);
    simulator.pressInPage("Place order", "Thank you, Ada Müller");
    simulator.awaitSettled();
  }
}
