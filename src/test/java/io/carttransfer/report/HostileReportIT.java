package io.carttransfer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InChromium;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What strangers send is text on the page, in a real browser: it neither runs nor disappears. */
@InEachContainer
@InChromium
class HostileReportIT {

  private static final List<String> HOSTILE =
      List.of(
          "<script>hit(1)</script>",
          "<img src=x onerror=hit(2)>",
          "\"'><svg onload=hit(3)>",
          "javascript:hit(4)",
          "__proto__",
          "</title></style>",
          "%3Cscript%3E&lt;&#60;",
          "#reference=x");

  private final Container container;
  private final Chromium chromium;
  private URI shop;

  HostileReportIT(Container container, Chromium chromium) {
    this.container = container;
    this.chromium = chromium;
  }

  @AfterEach
  void undeploy() {
    chromium.driver().get("about:blank");
    container.undeploy(shop);
  }

  private void open(String query) {
    String address = shop.resolve("cart-transfer/report/") + query;
    chromium.openFresh(address.replace("http://", "http://on:call@"));
    Chromium.await(
        "the page",
        () ->
            Boolean.TRUE.equals(
                chromium.script(
                    "return document.querySelectorAll('#references tbody tr').length > 0"
                        + " && document.querySelectorAll('#settings tbody tr').length > 0")));
  }

  private String text() {
    return String.valueOf(chromium.script("return document.body.innerText"));
  }

  private void assertNothingRan() {
    assertEquals(
        List.of(0L, 0L),
        chromium.script(
            "return [document.querySelectorAll('main script, main img, main svg svg').length,"
                + " document.querySelectorAll('[onerror], [onload]').length]"));
    assertEquals(List.of(), chromium.consoleMessages());
  }

  @Test
  void referencesSkusAndOrderNumbersAreText() {
    shop =
        container.deploy(
            address ->
                PlainShop.at(address)
                    .contextParam("cart-transfer.report.users", "on:call")
                    .servlet("report", ReportServlet.class, "/cart-transfer/report/*"));
    App app = new App(shop);
    for (int i = 0; i < HOSTILE.size(); i++) {
      String value = HOSTILE.get(i);
      app.post(value, "sku " + value, 1);
      WebView.open()
          .post(shop.resolve("callback"), Map.of("reference", "app-" + i, "number", "no " + value));
    }

    open("?period=24h");
    for (String value : HOSTILE) {
      assertTrue(text().contains(value), value);
      assertTrue(text().contains("sku " + value), "SKU " + value);
      assertTrue(text().contains("Ordered as no " + value), "order " + value);
    }
    assertNothingRan();

    for (int i = 0; i < HOSTILE.size(); i += 3) {
      String value = HOSTILE.get(i);
      open("?text=" + URLEncoder.encode("no " + value, StandardCharsets.UTF_8));
      String story = "return document.getElementById('story').innerText";
      String reference = "app-" + i;
      Chromium.await(
          "the story of " + value,
          () -> String.valueOf(chromium.script(story)).startsWith(reference));
      assertTrue(text().contains("Ordered as no " + value + "."), text());
      open("#reference=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
      Chromium.await(
          "the story of " + value, () -> String.valueOf(chromium.script(story)).startsWith(value));
      assertNothingRan();
    }
  }
}
