package io.carttransfer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a shop: who may see it, and what it says. */
@InEachContainer
class ReportTest {

  private static final String SIGN_IN =
      "<form method=post action=j_security_check>"
          + "<input name=j_username><input name=j_password><button>Log in</button></form>";

  private final Container container;
  private final WebView operator = WebView.open().with("Authorization", basic("on:c\u00e4ll"));
  private URI shop;

  ReportTest(Container container) {
    this.container = container;
  }

  private static String basic(String user) {
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  private void deploy(UnaryOperator<WebApp> change) {
    shop =
        container.deploy(
            address ->
                change.apply(
                    PlainShop.at(address)
                        .servlet("report", ReportServlet.class, "/cart-transfer/report/*")));
  }

  private void deploy() {
    deploy(ReportTest::withUser);
  }

  private static WebApp withUser(WebApp app) {
    return app.contextParam("cart-transfer.report.users", "other:one\non:c\u00e4ll");
  }

  @AfterEach
  void undeploy() {
    if (shop != null) {
      container.undeploy(shop);
    }
  }

  private URI at(String path) {
    return URI.create(shop + "cart-transfer/report/" + path);
  }

  private JsonObject json(String path) {
    Page page = operator.get(at(path));
    assertEquals(200, page.status(), page.text());
    return JsonParser.parseString(page.text()).getAsJsonObject();
  }

  @Test
  void nobodySeesItBeforeSomebodyIsNamed() {
    deploy(app -> app);

    Page page = operator.get(at(""));

    assertEquals(403, page.status());
    assertTrue(page.text().contains("cart-transfer.report.users"), page.text());
    assertTrue(page.text().contains("cart-transfer.report.role"), page.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "report.js", "overview.json", "references.csv", "metrics", "nothing"})
  void nothingIsThereWithoutThePassword(String path) {
    deploy();

    Page page = WebView.open().get(at(path));

    assertEquals(401, page.status());
    assertTrue(page.header("WWW-Authenticate").orElse("").startsWith("Basic realm="));
    assertEquals(
        401, WebView.open().with("Authorization", basic("on:call")).get(at(path)).status());
    assertEquals(401, WebView.open().with("Authorization", "Basic %%%").get(at(path)).status());
    assertEquals(401, WebView.open().with("Authorization", "Bearer x").get(at(path)).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "report.js", "report.css", "overview.json", "troubleshooting.html"})
  void whoeverHasThePasswordGetsItGuarded(String path) {
    deploy();

    Page page = operator.get(at(path));

    assertEquals(200, page.status());
    String policy = page.header("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'self'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals("no-store", page.header("Cache-Control").orElse(""));
    assertEquals("nosniff", page.header("X-Content-Type-Options").orElse(""));
  }

  @Test
  void theAddressWithoutItsSlashLeadsToThePage() {
    deploy();

    Page page = operator.get(URI.create(shop + "cart-transfer/report"));

    assertEquals(200, page.status());
    assertEquals(at(""), page.address());
  }

  @Test
  void itIsOnlyRead() {
    deploy();

    assertEquals(405, operator.send("POST", at(""), "text/plain", "x").status());
    assertEquals(405, operator.send("DELETE", at(""), null, null).status());
  }

  @Test
  void afterTenWrongPasswordsEvenTheRightOneWaits() {
    deploy();
    WebView guesser = WebView.open();
    for (int i = 0; i < 10; i++) {
      assertEquals(401, guesser.with("Authorization", basic("on:" + i)).get(at("")).status());
    }

    Page page = operator.get(at(""));

    assertEquals(429, page.status());
    int seconds = Integer.parseInt(page.header("Retry-After").orElseThrow());
    assertTrue(seconds > 0 && seconds <= 60, "after " + seconds);
  }

  @Test
  void aForwardedRequestIsNotOfThisMachine() {
    deploy();

    for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
      Page page = operator.with(header, "1.2.3.4").get(at(""));
      assertEquals(403, page.status(), header);
      assertTrue(page.header("WWW-Authenticate").isEmpty(), "no password is asked for");
      assertTrue(page.text().contains("https"), page.text());
    }
    assertEquals(403, operator.with("X-Forwarded-Proto", "http").get(at("")).status());
    assertEquals(200, operator.with("X-Forwarded-Proto", "https").get(at("")).status());
  }

  @Test
  void aRoleOfTheContainerLetsNobodyElseIn() {
    deploy(app -> app.contextParam("cart-transfer.report.role", "operators"));

    assertEquals(403, operator.get(at("")).status());
  }

  @ParameterizedTest
  @CsvSource({WebApp.ROLE + ",200", "operators,403"})
  void whoLoggedInAtTheContainerNeedsTheRole(String role, int status) {
    deploy(
        app ->
            app.contextParam("cart-transfer.report.role", role)
                .file("/signin.html", SIGN_IN)
                .formLogin("/cart-transfer/report/*", "/signin.html", "/signin.html"));
    WebView browser = WebView.open();
    Page login = browser.get(at("overview.json"));

    Page page =
        browser.press(
            login, "Log in", Map.of("j_username", WebApp.USER, "j_password", WebApp.PASSWORD));

    assertEquals(status, page.status(), page.text());
    assertEquals(status == 200, page.text().contains("\"service\""), page.text());
  }

  @Test
  void itTellsTheWayOfEachReference() {
    deploy();
    App app = new App(shop);
    App.Answer ordered = app.checkOutAs("app-1", "A1", 2, "A2", 1);
    WebView shopper = WebView.open();
    shopper.get(ordered.url());
    shopper.post(shop.resolve("order"), Map.of());
    app.post("app-2", "Z9<b>", 1);
    app.checkOutAs("test-3", "A1", 1);

    JsonArray references = json("references.json").getAsJsonArray("references");
    assertEquals(3, references.size());
    JsonObject test = references.get(0).getAsJsonObject();
    assertEquals("test-3", test.get("reference").getAsString());
    assertTrue(test.get("test").getAsBoolean());
    assertEquals("The shopper has not opened it yet.", test.get("verdict").getAsString());
    JsonObject refused = references.get(1).getAsJsonObject();
    assertEquals(
        "The shop refused the bag: the shop does not have this product (SKU Z9<b>).",
        refused.get("verdict").getAsString());
    JsonObject story = json("reference.json?name=app-1");
    List<String> outcomes =
        story.getAsJsonArray("steps").asList().stream()
            .map(step -> step.getAsJsonObject().get("outcome").getAsString())
            .toList();
    assertTrue(outcomes.containsAll(List.of("taken", "filled")), outcomes.toString());
    assertTrue(story.toString().contains("posted with 2 items (3 units)"), story.toString());

    JsonObject overview = json("overview.json?period=24h");
    int asked = 0;
    for (JsonElement step : overview.getAsJsonArray("way")) {
      if (step.getAsJsonObject().get("step").getAsString().equals("asked")) {
        asked = step.getAsJsonObject().get("references").getAsInt();
      }
    }
    assertEquals(2, asked, "without the test");
    assertEquals(
        "Z9<b>", overview.getAsJsonArray("skus").get(0).getAsJsonObject().get("sku").getAsString());
    assertEquals(404, operator.get(at("reference.json?name=app-9")).status());
  }

  @Test
  void tablesAreSafeForSpreadsheets() {
    deploy();
    App app = new App(shop);
    app.post("=1+1", "Z9", 1);
    app.post("a,\"b\"", "Z9", 1);

    Page page = operator.get(at("references.csv"));

    assertEquals("text/csv;charset=utf-8", page.header("Content-Type").orElse("").toLowerCase());
    String[] lines = page.text().split("\r\n", -1);
    assertEquals('\ufeff', lines[0].charAt(0));
    assertTrue(lines[0].endsWith("reference,test,state,verdict,order,tokens,first,last,steps"));
    assertTrue(lines[1].startsWith("\"a,\"\"b\"\"\",no,refused,"), lines[1]);
    assertTrue(lines[2].startsWith("'=1+1,no,refused,"), lines[2]);
    assertEquals("", lines[3]);
  }

  @Test
  void metricsNameNoReferenceSkuOrToken() {
    deploy();
    App app = new App(shop);
    String token = app.checkOutAs("app-1", "A1", 2).token();
    app.post("app-2", "Z9-secret", 1);

    Page page = operator.get(at("metrics"));

    String type = page.header("Content-Type").orElse("").replace(" ", "");
    assertTrue(type.startsWith("text/plain;version=0.0.4"), type);
    String text = page.text();
    assertTrue(text.contains("cart_transfer_steps_total{outcome=\"taken\"} 1\n"), text);
    assertTrue(text.contains("cart_transfer_lookup_seconds_count 2\n"), text);
    assertTrue(text.contains("cart_transfer_store_up 1\n"), text);
    assertTrue(text.contains("cart_transfer_waiting_transfers 1\n"), text);
    for (String secret : List.of("app-1", "app-2", "A1", "Z9", token.substring(0, 16))) {
      assertFalse(text.contains(secret), secret);
    }
  }

  @Test
  void aShopThatIsSetUpWronglyShowsItsMistakes() {
    deploy(app -> withUser(app).contextParam("cart-transfer.currencies", "Euro"));

    JsonObject service = json("overview.json").getAsJsonObject("service");

    assertEquals("misconfigured", service.get("state").getAsString());
    assertTrue(service.get("mistakes").toString().contains("\\\"Euro\\\""), service.toString());
    assertEquals(200, operator.get(at("")).status());
    assertEquals(200, operator.get(at("metrics")).status());
  }

  @Test
  void aShopThatIsSwitchedOffSaysSo() {
    deploy(app -> withUser(app).contextParam("cart-transfer.enabled", "false"));

    JsonObject overview = json("overview.json");

    assertEquals("off", overview.getAsJsonObject("service").get("state").getAsString());
  }

  @Test
  void withoutTheFilterItSaysWhatIsMissing() {
    shop =
        container.deploy(
            withUser(WebApp.empty())
                .servlet("report", ReportServlet.class, "/cart-transfer/report/*"));

    JsonObject service = json("overview.json").getAsJsonObject("service");

    assertTrue(service.toString().contains("io.carttransfer.CheckoutFilter"), service.toString());
  }

  @Test
  void settingsAreShownWithoutSecrets() {
    deploy(
        app ->
            withUser(app)
                .contextParam("cart-transfer.authorization", "Bearer hush-hush")
                .contextParam("cart-transfer.response.cookies", "auth=hush-hush; Path=/")
                .contextParam("cart-transfer.response.headers", "X-Auth: hush-hush"));

    String text = json("overview.json").get("settings").toString();

    assertFalse(text.contains("hush"), text);
    assertTrue(text.contains("auth=***"), text);
    assertFalse(text.contains("c\u00e4ll"), text);
    assertTrue(text.contains("\"lifetime\""), text);
  }

  @Test
  void withoutALedgerThePageSaysWhy() {
    deploy(app -> withUser(app).contextParam("cart-transfer.ledger", "none"));

    String message = json("overview.json").getAsJsonObject("ledger").get("message").getAsString();

    assertTrue(message.contains("cart-transfer.ledger is none"), message);
    assertEquals(503, operator.get(at("references.json")).status());
  }
}
