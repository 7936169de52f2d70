package io.carttransfer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.Logged;
import io.carttransfer.harness.tags.TagShopper;
import io.carttransfer.jsp.BridgeTag;
import io.carttransfer.jsp.InAppTag;
import io.carttransfer.jsp.NoticesTag;
import io.carttransfer.session.Bag;
import io.carttransfer.session.OrderReference;
import io.carttransfer.transfer.Token;
import java.util.Optional;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeTest {

  private final Bridge bridge = new Bridge("https://assets.example/lib", "token", Optional.empty());

  @Test
  void anOrdinaryShopperIsNotInTheApp() {
    TagShopper shopper =
        new TagShopper().userAgent("Mozilla/5.0").cookies("JSESSIONID=1; theme=dark");

    assertFalse(inApp(shopper));
  }

  @Test
  void aShopperWithABagIsInTheApp() {
    assertTrue(inApp(new TagShopper().bag(Bags.any())));
  }

  @Test
  void aShopperWhoseBagWaitsForTheLoginIsInTheApp() {
    Token token = Token.keyed(Token.key("https://shop.example/", "r"), new byte[16]);

    assertTrue(inApp(new TagShopper().bag(Bag.none("s").pending(token, Bags.any(), true))));
  }

  @Test
  void aShopperWhoDeclinedTheBagIsNotInTheApp() {
    Token token = Token.keyed(Token.key("https://shop.example/", "r"), new byte[16]);
    Bag declined = Bag.none("s").pending(token, Bags.any(), true).declined(token);

    assertFalse(inApp(new TagShopper().bag(declined)));
  }

  @Test
  void aShopperWhoseBagIsKnownByItsCookieOnlyIsInTheApp() {
    assertTrue(inApp(new TagShopper().withoutSession().reference(Bags.REFERENCE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poq.webcheckout.platform=ios",
        "a=b; poq.webcheckout.platform=ios",
        "a=b;poq.webcheckout.platform=ios;c=d",
        "a=\"; poq.webcheckout.platform=android"
      })
  void aShopperWithThePlatformsCookieIsInTheApp(String header) {
    assertTrue(inApp(new TagShopper().cookies("first=header").cookies(header)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poq.webcheckout.platforms=ios",
        "xpoq.webcheckout.platform=ios",
        "a=poq.webcheckout.platform",
        "POQ.webcheckout.platform=ios",
        ""
      })
  void otherCookiesAreNotTheApps(String header) {
    assertFalse(inApp(new TagShopper().cookies(header)));
  }

  @Test
  void aShopperWithTheAppsUserAgentIsInTheApp() {
    assertTrue(inApp(new TagShopper().userAgent("Mozilla/5.0 (iPhone) ShopApp/7")));
  }

  @Test
  void withoutTheSettingNoUserAgentIsTheApps() {
    TagShopper shopper = new TagShopper().userAgent("Mozilla/5.0 (iPhone) ShopApp/7");

    assertFalse(bridge.isInApp(shopper.request(), OrderReference.hasBag(shopper.request())));
  }

  @Test
  void noPageIsInTheAppWhileThePlugInIsOff() {
    TagShopper shopper = new TagShopper().bag(Bags.any()).cookies("poq.webcheckout.platform=ios");

    assertFalse(Bridge.off().isInApp(shopper.request(), OrderReference.hasBag(shopper.request())));
  }

  @Test
  void theLoaderSaysWhereTheLibraryIsAndWhatTheTokenIsCalled() {
    Element script = Jsoup.parse(bridge.loader("r4nd0m")).selectFirst("script");

    assertEquals("https://assets.example/lib", script.attr("data-bridge-url"));
    assertEquals("token", script.attr("data-token"));
    assertEquals("r4nd0m", script.attr("nonce"));
    assertFalse(script.hasAttr("src"));
  }

  @Test
  void theLoaderOfAPageThatIsLoadedAgainKeepsTheToken() {
    Element script = Jsoup.parse(bridge.loaderThatKeepsTheToken(null)).selectFirst("script");

    assertEquals("", script.attr("data-token"));
    assertFalse(script.hasAttr("nonce"));
  }

  @Test
  void theScriptInThePageIsTheStaticOneWithoutItsComments() {
    String script = Jsoup.parse(bridge.loader("")).selectFirst("script").data();

    assertTrue(script.startsWith("(function (window, document) {"), script);
    assertTrue(script.endsWith("})(window, document);"), script);
    assertFalse(script.contains("/*") || script.contains("//\n"), script);
    assertFalse(script.contains("ECMAScript"), script);
  }

  @Test
  void theScriptHasNothingThatEndsOrConfusesAScriptElement() {
    String script = Jsoup.parse(bridge.loader("")).selectFirst("script").data();

    assertFalse(script.toLowerCase().contains("<script") || script.contains("<!--"), script);
    assertEquals(1, bridge.loader("").split("</script", -1).length - 1);
    assertTrue(script.chars().allMatch(c -> c < 127), "the page may be in any encoding");
  }

  @Test
  void theScriptStaysSmall() {
    int size = bridge.loader("").length();

    assertTrue(size < 6 * 1024, "the script is inline in every page: " + size);
  }

  @Test
  void aMissingPlugInIsLoggedOnce() {
    TagShopper shopper = new TagShopper().bag(Bags.any()).withoutPlugIn();

    try (Logged logged = new Logged()) {
      String page =
          shopper
              .page()
              .tag(new BridgeTag())
              .tag(new NoticesTag())
              .tag(new InAppTag(), "x")
              .toString();

      assertEquals("", page);
      assertEquals(1, logged.count(Level.WARNING, "Declare its filter in web.xml"));
    }
  }

  private static boolean inApp(TagShopper shopper) {
    return Bridge.of(shopper.application())
        .orElseThrow()
        .isInApp(shopper.request(), OrderReference.hasBag(shopper.request()));
  }
}
