package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import io.carttransfer.transfer.Token;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the log says of each page of ours: whoever reads the page to the shop's support is found.
 */
@InEachContainer
class LandingLogTest extends LandingScenario {

  LandingLogTest(Container container) {
    super(container);
  }

  @BeforeEach
  void open() {
    openShop();
    container.forgetLog();
  }

  private static String hash(String token) {
    return Token.parse(token).orElseThrow().hash();
  }

  private List<String> linesWith(String text) {
    return container.log().lines().filter(line -> line.contains(text)).toList();
  }

  @Test
  void aLinkThatHasExpired() {
    Page page = json(view).get(shop.resolve("checkout?cart_transfer=" + notAToken()));

    assertProblem(410, "gone", page);
    String line = assertLogged("gone", page);
    assertTrue(line.contains("reference=- "), line);
    assertTrue(line.endsWith(" token=" + hash(notAToken())), line);
  }

  @Test
  void whatIsNoTokenAtAllIsALineASecondWithACount() {
    String first = "";
    for (int i = 0; i < 20; i++) {
      Page page = json(view).get(shop.resolve("checkout?cart_transfer=x" + i));
      assertProblem(410, "gone", page);
      first = first.isEmpty() ? assertLogged("gone", page) : first;
    }

    assertTrue(first.endsWith(" count=1"), first);
    long counted =
        linesWith("outcome=gone").stream()
            .mapToLong(line -> Long.parseLong(line.replaceAll(".* count=", "")))
            .sum();
    assertTrue(counted <= 20, container.log());
  }

  @Test
  void aBagThatWasOrdered() {
    App.Answer answer = app.checkOut("A1", 2);
    answer.open(view);
    view.post(shop.resolve("order"), Map.of("number", "S-1"));

    String line = assertLogged("already-ordered", json(view).get(answer.url()));
    String stranger = assertLogged("already-ordered", json(WebView.open()).get(answer.url()));

    assertTrue(line.contains("reference=" + answer.reference()), line);
    assertTrue(stranger.contains("reference=- "), stranger);
    assertTrue(stranger.endsWith(" token=" + hash(answer.token())), stranger);
  }

  @Test
  void aQuestion() {
    putByHand("A9");
    App.Answer answer = app.checkOut("A1", 2);

    String line = assertLogged("asked", json(view).get(answer.url()));

    assertTrue(line.contains("reference=" + answer.reference()), line);
  }

  @Test
  void aWrongOpening() {
    App.Answer answer = app.checkOut("A1", 2);

    String line =
        assertNotAvailable("wrong-opening", json(view).post(answer.url(), Map.of("note", "x")));
    Page page = view.post(answer.url(), Map.of("note", "x"));

    assertTrue(line.startsWith("WARNING "), line);
    assertTrue(line.contains("reference=" + answer.reference()), line);
    assertTrue(page.words().contains("Reference: " + answer.reference()), page.text());
  }

  @Test
  void aCartThatCannotBeFilledAndItsPagesAfterwards() {
    App.Answer answer = app.checkOut("BREAKS", 1);

    String first = assertNotAvailable("cart-failed", json(view).get(answer.url()));
    Page page = view.get(answer.url());

    assertTrue(first.startsWith("WARNING "), first);
    assertTrue(first.contains("reference=" + answer.reference()), first);
    assertTrue(page.words().contains("Reference: " + answer.reference()), page.text());
    assertEquals(2, linesWith("outcome=cart-failed").size(), container.log());
    assertEquals(1, linesWith("io.carttransfer.cart.CartFailure: ").size(), container.log());
  }

  @Test
  void withoutAReferenceThePageShowsTheId() {
    openShop(settings -> settings.contextParam("cart-transfer.currencies", "nonsense"));

    Page page = view.get(shop.resolve("checkout?cart_transfer=" + notAToken()));

    String id = page.words().replaceAll("(?s).*Reference: (\\w+).*", "$1");
    List<String> lines = linesWith("instance=" + id);
    assertEquals(1, lines.size(), page.text());
    assertTrue(lines.get(0).contains("outcome=misconfigured"), lines.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${jndi:ldap://x}", "a%0aWARNING", "a%0dWARNING", "a%20outcome=ordered"})
  void nothingOfAnAddressReachesTheLogAsItIs(String hostile) {
    String value = hostile.replace("{", "%7b").replace("}", "%7d").replace("$", "%24");

    Page page = json(view).get(shop.resolve("checkout?cart_transfer=" + value));

    assertEquals(
        410, JsonParser.parseString(page.text()).getAsJsonObject().get("status").getAsInt());
    assertFalse(container.log().contains("jndi"), container.log());
    assertFalse(container.log().contains("WARNING\n"), container.log());
    assertFalse(container.log().contains("outcome=ordered"), container.log());
  }
}
