package io.carttransfer.browser;

import io.carttransfer.harness.browser.Chromium;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The app simulator: the phone, and what stands beside it. */
final class Simulator {

  private final Chromium chromium;
  private final Window window;

  Simulator(Chromium chromium, Window window) {
    this.chromium = chromium;
    this.window = window;
  }

  void open(String address) {
    window.open(address);
    Chromium.await("a bag", () -> window.find("#checkout").isEnabled());
  }

  /** Adds one unit to the bag. */
  void add(String sku) {
    window.script("document.querySelector('#catalogue').value = arguments[0]", sku);
    window.click("#add");
  }

  /** Presses the plus of an article that is in the bag. */
  void more(String article) {
    window.click("[aria-label='One " + article + " more']");
  }

  /** Checks out and waits for the page with this heading in the web view. */
  void checkOut(String heading) {
    inWebView(() -> window.script("window.isOld = true"));
    window.click("#checkout");
    awaitPage(heading);
  }

  /** Checks out, and the shop does not take the bag. */
  void checkOutInVain() {
    window.click("#checkout");
    Chromium.await("a notice", () -> !window.find("#notice").getText().isEmpty());
  }

  /** Presses a button of the phone's own and waits for the page with this heading. */
  void press(String selector, String heading) {
    inWebView(() -> window.script("window.isOld = true"));
    window.click(selector);
    awaitPage(heading);
  }

  /** Presses a button in the page and waits for the page with this heading. */
  void pressInPage(String text, String heading) {
    inWebView(
        () -> {
          window.script("window.isOld = true");
          window.press(text);
        });
    awaitPage(heading);
  }

  private void awaitPage(String heading) {
    Chromium.await("the web view", () -> window.find("#web-view").isDisplayed());
    inWebView(() -> window.awaitHeading(heading));
  }

  /** Back in the bag. */
  void awaitBag() {
    Chromium.await("the bag", () -> window.find("#bag").isDisplayed());
  }

  /** Does something in the page that the web view shows. */
  <T> T fromWebView(Supplier<T> action) {
    return window.inFrame("#frame", action);
  }

  void inWebView(Runnable action) {
    fromWebView(
        () -> {
          action.run();
          return null;
        });
  }

  /** The items that the page in the web view shows. */
  String items() {
    return fromWebView(window::items);
  }

  /** Waits until all that the page has to say was listed. */
  void awaitSettled() {
    inWebView(
        () ->
            Chromium.await(
                "the library",
                () ->
                    Boolean.TRUE.equals(
                        window.script(
                            "return document.readyState === 'complete'"
                                + " && !!window.PoqWebCheckout && !PoqWebCheckout.q"))));
    String probe = "probe-" + events("").size();
    inWebView(() -> window.script("PoqWebCheckout.send(arguments[0])", probe));
    Chromium.await("the probe", () -> !events(probe).isEmpty());
  }

  /** What the page told the app: name and data of each event whose name begins so. */
  List<String> events(String name) {
    return chromium.driver().findElements(By.cssSelector("#events li")).stream()
        .map(WebElement::getText)
        .filter(text -> text.startsWith(name))
        .toList();
  }

  /** What the app did, in sentences. */
  String steps() {
    return window.find("#steps").getText();
  }
}
