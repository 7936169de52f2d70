package io.carttransfer.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop's log says of each call, and what it never says. */
@InEachContainer
class EndpointLogTest {

  private static final String SECRET = "Bearer s3cret";

  private final Container container;
  private URI shop;
  private WebView platform;

  EndpointLogTest(Container container) {
    this.container = container;
  }

  @BeforeEach
  void deploy() {
    container.forgetLog();
    shop =
        container.deploy(
            address -> PlainShop.at(address).contextParam("cart-transfer.authorization", SECRET));
    platform = WebView.open().with("Authorization", SECRET);
  }

  @AfterEach
  void undeploy() {
    container.undeploy(shop);
  }

  private Page post(String reference, String sku) {
    String cart = "{\"items\":[{\"quantity\":1,\"sku\":%s}],\"currency\":\"GBP\",\"reference\":%s}";
    return platform.send(
        "POST", shop.resolve("cart-transfer"), "application/json", cart.formatted(sku, reference));
  }

  private List<String> linesWith(String text) {
    return container.log().lines().filter(line -> line.contains(text)).toList();
  }

  @Test
  void aTransferIsOneLineWithItsReferenceAndWithoutItsToken() {
    Page page = post("\"R-1\"", "\"A1\"");

    String token = App.Answer.of("R-1", page).token();
    assertEquals(38, token.length());
    assertEquals(1, linesWith("reference=R-1 outcome=taken").size(), container.log());
    assertFalse(container.log().contains(token), "the token");
    assertFalse(container.log().contains(token.substring(16)), "the token's secret");
  }

  @Test
  void aRefusalIsOneLineWithTheInstanceOfTheAnswer() {
    Page page = post("\"R-2\"", "\"Z9-unknown\"");

    String instance =
        JsonParser.parseString(page.text()).getAsJsonObject().get("instance").getAsString();
    List<String> lines = linesWith(instance);
    assertEquals(1, lines.size(), container.log());
    assertTrue(
        lines.get(0).contains("reference=R-2 outcome=refused-invalid-cart"), lines.toString());
    assertTrue(lines.get(0).contains("violations=unknown-sku"), lines.toString());
    assertFalse(container.log().contains("Z9-unknown"), "the body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT"})
  void aRefusedMethodHasItsInstanceInTheLogToo(String method) {
    Page page = platform.send(method, shop.resolve("cart-transfer"), null, null);

    String instance =
        JsonParser.parseString(page.text()).getAsJsonObject().get("instance").getAsString();
    assertEquals(1, linesWith(instance).size(), container.log());
  }

  @Test
  void anOutageIsInTheLogWithItsCauseAndNotInTheAnswer() {
    Page page = post("\"R-3\"", "\"DOWN\"");

    assertEquals(503, page.status());
    assertFalse(page.text().contains("database"), page.text());
    assertFalse(page.text().contains("Exception"), page.text());
    assertTrue(container.log().contains("outcome=refused-lookup-failed"), container.log());
    assertTrue(container.log().contains("the database does not answer"), container.log());
  }

  @Test
  void aLongOutageIsOneLineForEachCallAndItsCauseOnce() {
    for (int i = 0; i < 5; i++) {
      assertEquals(503, post("\"R-3\"", "\"DOWN\"").status());
    }

    assertEquals(5, linesWith("outcome=refused-lookup-failed").size(), container.log());
    assertEquals(1, linesWith("shops.plain.Catalogue.find(").size(), container.log());
  }

  @Test
  void aFullStoreIsOneLineForEachRefusalAndItsCauseOnce() {
    container.undeploy(shop);
    shop =
        container.deploy(
            address ->
                PlainShop.at(address)
                    .contextParam("cart-transfer.authorization", SECRET)
                    .contextParam("cart-transfer.store.max-bytes", "64 KiB"));
    while (post("\"R-1\"", "\"A1\"").status() == 200) {
      container.forgetLog();
    }
    for (int i = 0; i < 4; i++) {
      assertEquals(503, post("\"R-2\"", "\"A1\"").status());
    }

    assertEquals(0, linesWith("\tat ").size(), container.log());
    assertEquals(
        0,
        linesWith("StoreUnavailable").stream().filter(line -> !line.contains("outcome=")).count());
    assertEquals(5, linesWith("outcome=refused-store-full status=503 instance=").size());
    assertEquals(1, linesWith("The memory store is full: raise").size(), container.log());
  }

  @Test
  void aReferenceForgesNoLineAndWakesNoLookup() {
    post("\"${jndi:ldap://x} %s {0}\"", "\"A1\"");
    post("\"R\\nWARNING forged\"", "\"A1\"");
    post("\"R outcome=ordered\"", "\"A1\"");

    assertFalse(container.log().contains("${jndi"), container.log());
    assertTrue(
        container.log().contains("reference=\\u0024\\u007bjndi:ldap:\\u002f\\u002fx\\u007d"),
        container.log());
    assertFalse(container.log().contains("forged"), container.log());
    assertEquals(1, linesWith("reference=R\\u0020outcome\\u003dordered ").size(), container.log());
  }

  @Test
  void noSecretIsLogged() {
    post("\"R-4\"", "\"A1\"");
    platform = platform.with("Authorization", "Bearer gu3ssed");
    Page refused = post("\"R-5\"", "\"A1\"");

    assertEquals(401, refused.status());
    assertTrue(container.log().contains("In force"), "the line of the start is there");
    assertFalse(container.log().contains("s3cret"), container.log());
    assertFalse(container.log().contains("gu3ssed"), container.log());
  }
}
