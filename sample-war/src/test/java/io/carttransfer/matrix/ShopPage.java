package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of one of the matrix's shops, as a shopper and the app read it. */
final class ShopPage {

  private final Page page;
  private final Document document;

  private ShopPage(Page page) {
    this.page = page;
    this.document = page.document();
  }

  static ShopPage of(Page page) {
    return new ShopPage(page);
  }

  /** The checkout, with exactly these items and a live button. */
  void assertShows(Map<String, Integer> items, String subtotal) {
    assertLists(items);
    assertEquals(subtotal, document.select("[data-subtotal]").attr("data-subtotal"), page.words());
    assertTrue(hasPayButton(), page.words());
  }

  /** Exactly these items. */
  void assertLists(Map<String, Integer> items) {
    assertEquals(200, page.status(), page.text());
    Map<String, Integer> shown = new LinkedHashMap<>();
    for (Element item : document.select(".items li")) {
      String quantity = item.select(".quantity").text().replaceAll("\\D", "");
      String name = item.select(".name").text().replaceFirst("^\\d+ ×", "").trim();
      shown.put(name, Integer.valueOf(quantity));
    }
    assertEquals(items, shown, page.words());
  }

  private boolean hasPayButton() {
    return document.select("button").text().contains("Place order");
  }

  /** The plug-in's own page, on which nothing can be paid. */
  void assertIsOurs(int status, String title) {
    assertEquals(status, page.status(), page.text());
    assertEquals(title, document.select("h1").text(), page.words());
    assertTrue(document.select(".items li").isEmpty() && !hasPayButton(), page.words());
  }

  /** The tag {@code bridge}, and what {@code notInApp} hides. */
  void assertTalksToTheApp() {
    assertEquals(1, document.select("script[data-bridge-url]").size(), page.text());
    assertTrue(document.select("header.site").isEmpty(), page.text());
  }

  /** Neither the bridge, an event nor what {@code inApp} shows, but what {@code notInApp} does. */
  void assertIsForAnyBrowser() {
    assertEquals(200, page.status(), page.text());
    assertTrue(
        document.select("script[data-bridge-url], [data-poq-send], .in-app").isEmpty(),
        page.text());
    assertEquals(1, document.select("header.site").size(), page.text());
  }

  /** The tag {@code notices}. */
  void assertTellsOf(String sku) {
    assertTrue(document.select(".alert li").text().contains(sku), page.text());
  }

  /** One event of this name, with this in its data. */
  void assertTells(String event, String part) {
    String data = document.select("script[data-poq-send=" + event + "]").html();
    assertTrue(data.contains(part), event + " has " + data + " on\n" + page.text());
  }
}
