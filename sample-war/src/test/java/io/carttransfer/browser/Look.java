package io.carttransfer.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Looks at the page in the window, as narrow as a phone and as wide as a desk: keeps a picture of
 * it, and checks that all of it can be seen and used.
 */
public final class Look {

  private static final List<Integer> WIDTHS = List.of(360, 1280);
  private static final int HEIGHT = 900;

  private static final String JUDGE =
      """
      const [options, done] = arguments;
      axe.run(document, {iframes: false, resultTypes: ['violations'], ...options}).then(
          result => done(result.violations
              .filter(violation => ['serious', 'critical'].includes(violation.impact))
              .map(violation => violation.id + ': ' + violation.help + ' '
                  + violation.nodes.map(node => node.html).join(' '))),
          failure => done(['axe: ' + failure]))""";

  private static final String TOO_WIDE =
      "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static final String LOADED = "return document.readyState === 'complete'";

  private final Chromium chromium;
  private final Path folder;
  private final String axe = axe();

  public Look(Chromium chromium) {
    this.chromium = chromium;
    this.folder = Path.of(System.getProperty("browser.screenshots"));
    chromium.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    window(1280);
  }

  /** The page that is at hand, in both widths. */
  public void at(String step) {
    for (int width : WIDTHS) {
      window(width);
      check(step + " at " + width + " px");
      keep(step + "-" + width);
    }
    window(1280);
  }

  /** The same with the colours for dark surroundings. */
  public void inTheDark(String step) {
    colours("dark");
    for (int width : WIDTHS) {
      window(width);
      awaitStyles(step);
      judge(
          step + " in the dark at " + width + " px", Map.of("runOnly", List.of("color-contrast")));
      keep(step + "-dark-" + width);
    }
    colours("light");
    window(1280);
  }

  /** The frame that is at hand. */
  void atFrame(String step) {
    check(step + " in the web view");
  }

  private void check(String where) {
    awaitStyles(where);
    Object tooWide = chromium.script(TOO_WIDE);
    assertTrue(((Number) tooWide).intValue() <= 0, where + " is too wide by " + tooWide + " px");
    judge(where, Map.of());
  }

  private void judge(String where, Map<String, Object> options) {
    if (Boolean.TRUE.equals(chromium.script("return !window.axe"))) {
      chromium.script(axe);
    }
    assertEquals(List.of(), chromium.driver().executeAsyncScript(JUDGE, options), where);
  }

  /** The driver goes on when the document is parsed; its style sheets may arrive later. */
  private void awaitStyles(String where) {
    Chromium.await(where + " is loaded", () -> Boolean.TRUE.equals(chromium.script(LOADED)));
  }

  private void window(int width) {
    chromium.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    chromium
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    Chromium.await(
        "a window of " + width + " px",
        () -> ((Number) chromium.script("return top.innerWidth")).intValue() == width);
  }

  private void colours(String scheme) {
    chromium
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private void keep(String name) {
    Map<String, Object> picture =
        chromium
            .driver()
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve(name + ".png"),
          Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String axe() {
    ClassLoader loader = Look.class.getClassLoader();
    String home = "META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    try (InputStream in = loader.getResourceAsStream(home)) {
      Properties webJar = new Properties();
      webJar.load(in);
      String script =
          "META-INF/resources/webjars/axe-core/%s/axe.min.js"
              .formatted(webJar.getProperty("version"));
      try (InputStream text = loader.getResourceAsStream(script)) {
        return new String(text.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
