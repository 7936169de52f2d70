package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a page of ours says that the shopper goes on without the bag. */
@InEachContainer
class DecliningTest extends LandingScenario {

  private static final String CHECKOUT = "https://www.shop.example/shop/checkout";

  private App.Answer answer;

  DecliningTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop(settings -> settings.contextParam("cart-transfer.checkout-url", CHECKOUT));
    answer = app.checkOut("A1", 2);
    setCookie(answer.token());
  }

  private WebView bare() {
    return view.withoutRedirects()
        .without("Sec-Fetch-Site")
        .without("Sec-Fetch-Mode")
        .without("Sec-Fetch-Dest");
  }

  private Page decline(WebView shopper, String... nonce) {
    Map<String, String> fields = new HashMap<>();
    fields.put(COOKIE, answer.token());
    if (nonce.length > 0) {
      fields.put("cart_transfer_nonce", nonce[0]);
    }
    return shopper.post(shop.resolve("checkout?cart_transfer=answer&a=1"), fields);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, -, yes",
        "-, http://HOST, -, yes",
        "-, http://HOST:1, -, yes",
        "-, -, http://HOST/any?page, yes",
        "-, https://www.shop.example, -, yes",
        "-, https://WWW.SHOP.example:8443, -, yes",
        "-, -, https://www.shop.example/cart, yes",
        "cross-site, https://www.shop.example, -, yes",
        "-, null, https://www.shop.example/cart, yes",
        "cross-site, -, -, no",
        "same-site, -, -, no",
        "none, -, -, no",
        "cross-site, https://evil.example, https://evil.example/, no",
        "same-site, https://blog.shop.example, https://blog.shop.example/, no",
        "-, https://evil.example, -, no",
        "-, -, https://evil.example/?https://www.shop.example, no",
        "-, https://www.shop.example.evil.example, -, no",
        "-, https://www.shop.example@evil.example, -, no",
        "-, null, -, no",
        "-, -, -, no"
      })
  void anAnswerIsTakenByWhereItComesFrom(String site, String origin, String referer, String taken) {
    WebView shopper = bare();
    shopper = site == null ? shopper : shopper.with("Sec-Fetch-Site", site);
    shopper = origin == null ? shopper : shopper.with("Origin", atShop(origin));
    shopper = referer == null ? shopper : shopper.with("Referer", atShop(referer));

    Page page = decline(shopper);

    assertEquals(303, page.status());
    assertEquals("?a=1", page.header("Location").orElse("none"));
    assertEquals(taken.equals("no"), hasCookie());
    assertFalse(view.cookies().find("JSESSIONID").isPresent(), "no session is made for it");
  }

  private String atShop(String address) {
    return address.replace("HOST", shop.getHost());
  }

  @Test
  void whatSaysNothingIsTakenWithTheSessionsNonce() {
    putByHand("A9");
    Page asked = cart();
    String nonce =
        asked.document().select("form[action*=answer] input[name=cart_transfer_nonce]").val();

    decline(bare(), "made-up");
    boolean keptWithoutIt = hasCookie();
    decline(bare().with("Origin", "null"), nonce);

    assertFalse(nonce.isEmpty(), asked.text());
    assertTrue(keptWithoutIt);
    assertFalse(hasCookie());
    setCookie(answer.token());
    assertCart("{A9=1}", cart());
  }

  @Test
  void theNonceOfAnotherSessionIsNone() {
    putByHand("A9");
    cart();
    WebView other = WebView.open();
    other.post(shop.resolve("add"), Map.of("key", "A9"));
    Page asked = land(other, answer.token());
    String nonce =
        asked.document().select("form[action*=answer] input[name=cart_transfer_nonce]").val();

    decline(bare(), nonce);

    assertFalse(nonce.isEmpty(), asked.text());
    assertTrue(hasCookie());
  }

  @Test
  void soItIsWhileThePlugInIsOutOfService() {
    container.undeploy(shop);
    openShop(
        settings ->
            settings
                .contextParam("cart-transfer.checkout-url", CHECKOUT)
                .contextParam("cart-transfer.currencies", "nonsense"));

    decline(bare().with("Origin", "https://evil.example"));
    boolean kept = hasCookie();
    decline(bare().with("Origin", "https://www.shop.example"));

    assertTrue(kept);
    assertFalse(hasCookie());
  }
}
