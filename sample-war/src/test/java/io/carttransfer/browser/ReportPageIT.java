package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The report in a browser, from an empty one to one with some of everything. */
@InShop("-Dcart-transfer.ledger.days=89")
class ReportPageIT extends BrowserCase {

  ReportPageIT(Chromium chromium, SampleShop shop) {
    super(chromium, shop);
  }

  private void open(String query) {
    window.open(
        shop.address("cart-transfer/report/" + query).replace("http://", "http://demo:demo@"));
    Chromium.await(
        "the report", () -> window.count("#references tbody tr") > 0 && window.count(".chart") > 0);
  }

  private void post(String sku) {
    String cart =
        "{\"items\":[{\"quantity\":1,\"sku\":\"%s\"}],\"currency\":\"GBP\",\"reference\":\"%s\"}"
            .formatted(sku, UUID.randomUUID());
    WebView.open()
        .send("POST", URI.create(shop.address("cart-transfer")), "application/json", cart);
  }

  @Test
  void canBeSeenAndUsedWithNoOneAndManyReferences() {
    open("");
    assertTrue(window.text().contains("No problems."), window.text());
    assertTrue(window.text().contains("No reference yet."), window.text());
    look.at("report-empty");
    look.inTheDark("report-empty");

    shop.takes(SampleShop.BAG);
    open("?period=24h");
    assertEquals(1, window.count("#references tbody tr"));
    look.at("report-one");
    look.inTheDark("report-one");

    for (int i = 0; i < 60; i++) {
      post("NO-SUCH-" + i % 7);
    }
    addByHand(108);
    window.open(shop.takes(SampleShop.BAG));
    window.awaitHeading("Which basket would you like to pay for?");
    open("?period=30d");
    assertEquals(50, window.count("#references tbody tr"));
    window.press("More");
    Chromium.await("all rows", () -> window.count("#references tbody tr") == 62);
    window.click("summary");
    look.at("report-many");
    look.inTheDark("report-many");

    window.click("#references tbody a");
    Chromium.await("the story", () -> window.count("#steps li") > 0);
    assertEquals("story-title", window.script("return document.activeElement.id"));
    look.at("report-story");
    look.inTheDark("report-story");
  }

  @Test
  void theHelpIsInTheJar() {
    window.open(
        shop.address("cart-transfer/report/troubleshooting.html")
            .replace("http://", "http://demo:demo@"));

    window.awaitHeading("Troubleshooting");
    look.at("report-help");
    look.inTheDark("report-help");
  }
}
