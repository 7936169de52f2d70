package io.carttransfer.harness.tags;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.browser.BrowserShop;
import io.carttransfer.harness.browser.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** A shopper who visits the shop in a web view, or seems to. */
public final class TagVisit {

  private final Chromium chromium;
  private final BrowserShop shop;
  private final List<String> complaints = new ArrayList<>();

  public TagVisit(Chromium chromium, BrowserShop shop) {
    this.chromium = chromium;
    this.shop = shop;
    chromium.openFresh(shop.address("empty"));
  }

  /** The app is the one on iOS, which has set its cookies. */
  public TagVisit onIos(String... namesAndValues) {
    cookie("poq.webcheckout.platform", "ios");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      cookie(namesAndValues[i], namesAndValues[i + 1]);
    }
    return this;
  }

  public void cookie(String name, String value) {
    chromium.script("document.cookie = arguments[0] + '=' + arguments[1] + ';path=/'", name, value);
  }

  /** The app is the one on Android; this script answers its page's greeting. */
  public TagVisit onAndroid(String answer) {
    chromium.beforeEachPage(
        "window.android = {heard: [], postMessage: function (text) { window.android.heard.push(text);"
            + answer
            + "}}");
    return this;
  }

  /** Android's web views have none by default. */
  public TagVisit withoutLocalStorage() {
    chromium.beforeEachPage("Object.defineProperty(window, 'localStorage', {value: null})");
    return this;
  }

  public TagVisit open(String path) {
    chromium.driver().get(shop.address(path));
    return this;
  }

  /** The response of this page breaks off. */
  public void openInVain(String path) {
    open(path);
    awaitComplaint();
  }

  public void reload() {
    chromium.driver().navigate().refresh();
  }

  public void back() {
    chromium.driver().navigate().back();
  }

  public void openTab(String path) {
    chromium.driver().switchTo().newWindow(WindowType.TAB);
    open(path);
  }

  public void click(String selector) {
    chromium.driver().findElement(By.cssSelector(selector)).click();
  }

  public Object script(String script) {
    return chromium.script(script);
  }

  public String address() {
    return chromium.driver().getCurrentUrl();
  }

  public String text() {
    return String.valueOf(chromium.script("return document.body ? document.body.innerText : ''"));
  }

  /** Waits until the app has heard as many calls. */
  public void awaitCalls(int count) {
    Chromium.await(count + " calls to the app", () -> shop.heard().size() >= count);
    assertEquals(count, shop.heard().size(), () -> shop.heard().toString());
  }

  /** Waits until the page complains that a part of it did not come, and forgets it. */
  public String awaitComplaint() {
    Chromium.await("a message in the console", () -> !complaints().isEmpty());
    String all = String.join("\n", complaints);
    complaints.clear();
    return all;
  }

  /** The platform's library was not asked for; the bridge does it while the page is read. */
  public void assertNothingIsLoaded() {
    assertEquals(
        0L,
        chromium.script("return document.querySelectorAll('script[src*=web-checkout]').length"));
    assertEquals(List.of(), shop.fetched());
  }

  /** What the page and the browser wrote to the console and nobody waited for. */
  public List<String> complaints() {
    complaints.addAll(chromium.consoleMessages());
    return complaints;
  }
}
