package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.browser.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** What a person does in the browser's window, in the page or in the frame that is at hand. */
final class Window {

  private static final String ITEMS =
      """
      return [...document.querySelectorAll('.items .name')]
          .map(item => item.textContent.replace(/\\s+/g, ' ').trim()).join(', ')""";

  /** What the browser has to say of how axe measures contrast. */
  private static final String JUDGES_CANVAS = "Canvas2D: Multiple readback operations";

  private final Chromium chromium;
  private final List<String> complaints = new ArrayList<>();

  Window(Chromium chromium) {
    this.chromium = chromium;
  }

  void open(String address) {
    chromium.driver().get(address);
  }

  void openTab(String address) {
    chromium.driver().switchTo().newWindow(WindowType.TAB);
    open(address);
  }

  /** From now on, until it is called again, pages are without scripts, or with them. */
  void scripts(boolean allowed) {
    chromium
        .driver()
        .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** Sends these headers with each request. */
  void headers(Map<String, Object> headers) {
    chromium.driver().executeCdpCommand("Network.enable", Map.of());
    chromium.driver().executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
  }

  Object script(String script, Object... arguments) {
    return chromium.script(script, arguments);
  }

  WebElement find(String selector) {
    return chromium.driver().findElement(By.cssSelector(selector));
  }

  /** Presses the button, or follows the link, that shows this text. */
  void press(String text) {
    chromium
        .driver()
        .findElement(By.xpath("//*[self::button or self::a][normalize-space()=\"" + text + "\"]"))
        .click();
  }

  void click(String selector) {
    find(selector).click();
  }

  void type(String field, String text) {
    WebElement element = chromium.driver().findElement(By.name(field));
    element.clear();
    element.sendKeys(text);
  }

  /** Fills the checkout's form. */
  void typeAddress() {
    type("name", "Ada Müller");
    type("email", "ada@example.org");
    type("street", "1 Mill Lane");
    type("town", "Ludlow");
    type("postcode", "SY8 1AA");
  }

  /** What an action finds in a frame of the page. */
  <T> T inFrame(String selector, Supplier<T> action) {
    chromium.driver().switchTo().frame(find(selector));
    try {
      return action.get();
    } finally {
      chromium.driver().switchTo().defaultContent();
    }
  }

  /** Waits for the page with this heading. */
  void awaitHeading(String heading) {
    Chromium.await(
        "the page " + heading,
        () -> {
          try {
            return heading.equals(
                script(
                    "return !window.isOld && document.readyState === 'complete'"
                        + " && document.querySelector('h1')?.textContent"));
          } catch (WebDriverException onTheWay) {
            return false;
          }
        });
  }

  /** The items that checkout or confirmation show: {@code 1 × Mug, 2 × Vase}. */
  String items() {
    return (String) script(ITEMS);
  }

  String text() {
    return (String) script("return document.body.innerText");
  }

  int count(String selector) {
    return chromium.driver().findElements(By.cssSelector(selector)).size();
  }

  /** The browser's own line for an answer of this status is expected. */
  void expectStatus(int status) {
    expectComplaint("the server responded with a status of " + status);
  }

  /** A line of the console that has these words is expected. */
  void expectComplaint(String line) {
    Chromium.await(
        "a line in the console: " + line,
        () -> complaints().stream().anyMatch(message -> message.contains(line)));
    complaints.removeIf(message -> message.contains(line));
  }

  /** Nothing was written to the console that nobody expected. */
  void assertNoComplaints() {
    assertEquals(List.of(), complaints());
  }

  private List<String> complaints() {
    chromium.consoleMessages().stream()
        .filter(message -> !message.contains(JUDGES_CANVAS))
        .forEach(complaints::add);
    return complaints;
  }
}
