package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebCookie;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** A shopper, an app and a shop: the vocabulary of everything that can happen to a landing. */
abstract class LandingScenario {

  static final String COOKIE = "cart_transfer";

  final Container container;
  final WebView view = WebView.open();
  URI shop;
  App app;

  LandingScenario(Container container) {
    this.container = container;
  }

  /** Opens the plain shop. */
  final void openShop() {
    openShop(settings -> settings);
  }

  /** Opens the plain shop with other settings or parts. */
  final void openShop(UnaryOperator<WebApp> change) {
    shop = container.deploy(address -> change.apply(PlainShop.at(address)));
    app = new App(shop);
  }

  @AfterEach
  final void closeShop() {
    if (shop != null) {
      container.undeploy(shop);
    }
  }

  static String notAToken() {
    return "x".repeat(38);
  }

  /** The shopper puts an article into the basket by hand. */
  final void putByHand(String key) {
    view.post(shop.resolve("add"), Map.of("key", key));
  }

  final Page cart() {
    return view.get(shop.resolve("cart"));
  }

  /** A form landing, as our page's buttons make it. */
  final Page land(WebView shopper, String token) {
    return shopper.post(shop.resolve("checkout?cart_transfer=form"), Map.of(COOKIE, token));
  }

  final void setCookie(String token) {
    view.cookies().put(WebCookie.of(COOKIE, token, shop.getHost()));
  }

  /** Waits until so many requests have come, or wait, in a shop with SlowShop's gate. */
  final void awaitAtTheGate(String state) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    String text = "";
    while (Instant.now().isBefore(end)) {
      text = WebView.open().get(shop.resolve("gate")).text();
      if (text.contains(state)) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(state + " did not come: " + text);
  }

  final void openTheGate() {
    view.post(shop.resolve("gate"), Map.of());
  }

  static WebView json(WebView shopper) {
    return shopper.with("Accept", "application/json");
  }

  static void assertCart(String expected, Page page) {
    assertEquals(200, page.status(), page.text());
    assertTrue(page.words().contains("cart=" + expected + " "), page.text());
  }

  static void assertSays(int status, String words, Page page) {
    assertEquals(status, page.status(), page.text());
    assertTrue(page.words().contains(words), page.text());
    assertEquals("no-store", page.header("Cache-Control").orElse("none"));
  }

  static void assertProblem(int status, String code, Page page) {
    assertEquals(status, page.status(), page.text());
    assertEquals("application/problem+json", page.header("Content-Type").orElse("none"));
    assertTrue(
        page.text().contains('"' + code + '"') || page.text().contains("#" + code), page.text());
    assertEquals("no-store", page.header("Cache-Control").orElse("none"));
  }

  /** A program is told an id only, under which the log has why. */
  final String assertNotAvailable(String outcome, Page page) {
    assertProblem(503, "not-available", page);
    JsonObject json = JsonParser.parseString(page.text()).getAsJsonObject();
    assertEquals(Set.of("title", "status", "code", "detail", "instance"), json.keySet());
    assertEquals("The shop cannot accept carts right now.", json.get("detail").getAsString());
    return assertLogged(outcome, page);
  }

  /**
   * The log has one line with the id that a program was told.
   *
   * @return the line
   */
  final String assertLogged(String outcome, Page page) {
    String id = JsonParser.parseString(page.text()).getAsJsonObject().get("instance").getAsString();
    List<String> lines =
        container.log().lines().filter(line -> line.contains("instance=" + id)).toList();
    assertEquals(1, lines.size(), container.log());
    assertTrue(lines.get(0).contains(" outcome=" + outcome + " "), lines.get(0));
    return lines.get(0);
  }

  final boolean hasCookie() {
    return view.cookies().find(COOKIE).isPresent();
  }

  /** The cookie is one that we set after a landing by one carrier. */
  final void assertMarkedCookie(App.Answer answer) {
    assertEquals(
        answer.token() + ".", view.cookies().find(COOKIE).map(WebCookie::value).orElse("none"));
  }

  final void assertCookie(App.Answer answer) {
    assertEquals(answer.token(), view.cookies().find(COOKIE).map(WebCookie::value).orElse("none"));
  }

  /** A reference without an order yet. */
  static String reference() {
    return UUID.randomUUID().toString();
  }
}
