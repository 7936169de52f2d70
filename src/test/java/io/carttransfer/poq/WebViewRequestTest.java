package io.carttransfer.poq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistakes;
import io.carttransfer.transfer.Token;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request that the app is to make in its web view. */
class WebViewRequestTest {

  private static final Instant NOW = Instant.parse("2026-01-31T23:59:30.987Z");
  private static final Token TOKEN = Token.parse("t".repeat(38)).orElseThrow();

  private static String describe(
      String url, boolean cookie, boolean query, boolean form, Token token) {
    return describe(url, cookie, query, form, token, List.of(), List.of());
  }

  private static String describe(
      String url,
      boolean cookie,
      boolean query,
      boolean form,
      Token token,
      List<ExtraCookie> cookies,
      List<ExtraHeader> headers) {
    WebViewRequest request =
        new WebViewRequest(
            url, "cart_transfer", "shop.example", cookie, query, form, cookies, headers);
    return new String(request.describe(token, NOW), StandardCharsets.UTF_8)
        .replace(token.value(), "TOKEN");
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/pay, https://shop.example/pay?cart_transfer=TOKEN",
    "https://shop.example/pay?, https://shop.example/pay?cart_transfer=TOKEN",
    "https://shop.example/pay?a=1, https://shop.example/pay?a=1&cart_transfer=TOKEN",
    "https://shop.example/pay?a=1&, https://shop.example/pay?a=1&cart_transfer=TOKEN",
    "https://shop.example/pay#top, https://shop.example/pay?cart_transfer=TOKEN#top",
    "https://shop.example/pay?a=1#b?c, https://shop.example/pay?a=1&cart_transfer=TOKEN#b?c"
  })
  void theTokenComesToWhatTheQueryIs(String url, String expected) {
    String json = describe(url, false, true, false, TOKEN);

    assertTrue(json.contains("\"method\":\"GET\""), json);
    assertTrue(
        json.replace("\\u0026", "&").replace("\\u003d", "=").contains("\"" + expected + "\""),
        json);
  }

  @Test
  void aTokenInAFormIsNotInTheQuery() {
    String json = describe("https://shop.example/pay", false, false, true, TOKEN);

    assertEquals(
        "{\"url\":\"https://shop.example/pay?cart_transfer=form\",\"method\":\"POST\","
            + "\"body\":\"cart_transfer=TOKEN\"}",
        json.replace("\\u003d", "="));
  }

  @Test
  void theCookieIsForTheWholeShopAndNotForItsScripts() {
    String json = describe("https://shop.example/pay", true, true, false, TOKEN);

    assertTrue(
        json.endsWith(
            "\"cookies\":[{\"name\":\"cart_transfer\",\"value\":\"TOKEN\","
                + "\"domain\":\"shop.example\",\"isHttpOnly\":true,\"isSecure\":true,"
                + "\"path\":\"/\"}]}"),
        json);
    assertTrue(
        describe("http://127.0.0.1/pay", true, true, false, TOKEN).contains("\"isSecure\":false"));
  }

  @Test
  void aTokenThatIsTooLongForTheHeadOfARequestTravelsInAFormAlone() {
    Token sealed = Token.parse("s".repeat(2_000)).orElseThrow();

    String json = describe("https://shop.example/pay", true, true, false, sealed);

    assertTrue(json.contains("\"method\":\"POST\""), json);
    assertFalse(json.contains("cookies"), json);
    assertEquals(2, json.split("TOKEN", -1).length, json);
    // In one place it would have fitted.
    assertTrue(
        describe("https://shop.example/pay", false, true, false, sealed).contains("\"GET\""));
  }

  /** Each carrier holds the name, an equals sign and the token: 3,999 bytes in all, no more. */
  @ParameterizedTest
  @CsvSource({
    "true, false, false, 3985",
    "false, true, false, 3985",
    "true, true, false, 1985",
    "true, false, true, 1985",
    "false, true, true, 1985",
    "true, true, true, 1319"
  })
  void whatIsConfiguredIsUsedAsLongAsAllOfItFits(
      boolean cookie, boolean query, boolean form, int longest) {
    String url = "https://shop.example/pay";
    String fits = describe(url, cookie, query, form, tokenOf(longest));

    assertEquals(cookie, fits.contains("\"value\":\"TOKEN\""), fits);
    assertEquals(query, fits.contains("/pay?cart_transfer=TOKEN"), fits);
    assertEquals(form, fits.contains("\"body\":\"cart_transfer=TOKEN\""), fits);
    assertEquals(
        "{\"url\":\"https://shop.example/pay?cart_transfer=form\",\"method\":\"POST\","
            + "\"body\":\"cart_transfer=TOKEN\"}",
        describe(url, cookie, query, form, tokenOf(longest + 1)));
  }

  private static Token tokenOf(int length) {
    return Token.parse("s".repeat(length)).orElseThrow();
  }

  @Test
  void extrasFollowAndMaxAgeBecomesADay() {
    Mistakes mistakes = new Mistakes();
    ExtraCookie cookie =
        ExtraCookie.parse("a=b; Max-Age=60; Path=/x; Secure", "shop.example", "t", mistakes)
            .orElseThrow();
    ExtraHeader header = ExtraHeader.parse("X-Channel: app", mistakes).orElseThrow();

    String json =
        describe(
            "https://shop.example/pay",
            false,
            true,
            false,
            TOKEN,
            List.of(cookie),
            List.of(header));

    assertTrue(
        json.endsWith(
            "\"cookies\":[{\"name\":\"a\",\"value\":\"b\",\"domain\":\"shop.example\","
                + "\"expireDate\":\"2026-02-01T00:00:30+00:00\",\"isHttpOnly\":false,"
                + "\"isSecure\":true,\"path\":\"/x\"}],"
                + "\"headers\":[{\"name\":\"X-Channel\",\"value\":\"app\"}]}"),
        json);
  }
}
