package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InChromium;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Scripts;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import io.carttransfer.ledger.JdbcLedger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * 240 transfers of mixed fate on two nodes over one database, one of which dies on the way: the
 * page, its JSON, its CSV and the log of the nodes tell the same of every one of them.
 */
@Needs(Program.POSTGRESQL)
@InChromium
final class LedgerOfTwoNodesIT {

  /** The vase has no answer from the catalogue, and the throw cannot be added. */
  private static final String BINDING =
      """
      import    = org.example.homeware.cart.Cart, org.example.homeware.catalogue.ProductDao
      product   = sku == '108' ? [1].get(5) : ProductDao().find(Integer.valueOf(sku))
      create    = session.setAttribute('cart', Cart())
      cart      = sessionScope.cart
      add       = cart.addItem(sku == '107' ? [1].get(5) : product)
      quantity  = cart.setQuantity(product.id, quantity)
      count     = cart.units
      """;

  private static final URI ENDPOINT = ClusterShop.PUBLIC.resolve("cart-transfer");
  private static final Map<String, String> ADDRESS =
      Map.of(
          "name", "Ada Lovelace",
          "email", "ada@example.org",
          "street", "1 Mill Lane",
          "town", "Ludlow",
          "postcode", "SY8 1AA");
  private static final String USER =
      Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));
  private static final Pattern LINE = Pattern.compile("reference=([^- ]\\S*) outcome=(\\S+)");

  private static String database;
  private static Node mortal;
  private static Node other;

  private final Map<String, String> expected = new TreeMap<>();
  private final Map<String, Set<String>> logged = new TreeMap<>();

  @BeforeAll
  static void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    try (Connection connection = DriverManager.getConnection(Postgres.shared().url());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA ledger_of_two_nodes");
    }
    database = Postgres.shared().url() + "&currentSchema=ledger_of_two_nodes";
    Scripts.run(database, "postgresql.sql");
    Scripts.run(database, JdbcLedger.class, "postgresql.sql");
    mortal = node(folder, "mortal").start();
    other = node(folder, "other").start();
  }

  private static Node node(Path folder, String name) {
    Path base = folder.resolve(name);
    ClusterShop shop =
        ClusterShop.in(base.resolve("war"))
            .withPool(database)
            .withClass(PaymentCallback.class, PaymentCallback.WEB_XML);
    List<String> options = new ArrayList<>(ClusterShop.jdbc());
    options.add("-Dcart-transfer.ledger=jdbc");
    options.add("-Dcart-transfer.cart=" + BINDING);
    return Node.of(
        name.equals("mortal") ? Node.TOMCAT_11 : Node.JETTY_12,
        shop,
        base.resolve("server"),
        options);
  }

  @AfterAll
  static void stop() {
    if (mortal != null) {
      mortal.close();
    }
    if (other != null) {
      other.close();
    }
  }

  @Test
  void pageJsonCsvAndLogAgreeToTheUnit(Chromium chromium) throws Exception {
    expire(20);
    for (int i = 0; i < 30; i++) {
      neverOpened(any(i));
      unknownSku(any(i));
      askedAndDeclined(any(i));
    }
    for (int i = 0; i < 20; i++) {
      outage(any(i));
      failingCart(any(i));
    }
    readLog(mortal);
    mortal.kill();
    for (int i = 0; i < 50; i++) {
      ordered(other);
    }
    for (int i = 0; i < 20; i++) {
      orderedTwice(other);
      orderedByCallBack(other);
    }
    readLog(other);
    assertEquals(240, expected.size());

    assertEquals(expected.keySet(), logged.keySet());
    Map<String, String> states = new TreeMap<>();
    for (JsonObject reference : references()) {
      states.put(text(reference, "reference"), text(reference, "state"));
    }
    assertEquals(expected, states);
    for (String reference : expected.keySet()) {
      assertEquals(logged.get(reference), outcomes(reference), reference);
    }
    assertEquals(expected, tableOfStates());
    List<Integer> way = new ArrayList<>();
    JsonObject overview =
        JsonParser.parseString(report("overview.json?period=24h")).getAsJsonObject();
    overview
        .getAsJsonArray("way")
        .forEach(step -> way.add(step.getAsJsonObject().get("references").getAsInt()));
    assertEquals(List.of(240, 190, 140, 90, 90), way);
    assertEquals(20, problem(overview, "cart-failed"));
    assertEquals(20, problem(overview, "ordered-twice"));
    assertEquals(20, problem(overview, "refused-lookup-failed"));
    assertEquals(way, onThePage(chromium));
  }

  /** Both nodes serve while both live. */
  private static Node any(int number) {
    return number % 2 == 0 ? mortal : other;
  }

  private static WebView at(WebView view, Node node) {
    return view.knowing(ClusterShop.PUBLIC.getHost(), node.address());
  }

  private Page post(Node node, String reference, String sku) {
    String cart =
        "{\"items\":[{\"quantity\":2,\"sku\":\"%s\"}],\"currency\":\"GBP\",\"reference\":\"%s\"}"
            .formatted(sku, reference);
    return at(WebView.open(), node).send("POST", ENDPOINT, "application/json", cart);
  }

  /** A bag that is taken; gives its address. */
  private URI take(Node node, String state, Article article) {
    return take(node, UUID.randomUUID().toString(), state, article);
  }

  private URI take(Node node, String reference, String state, Article article) {
    expected.put(reference, state);
    Page page = post(node, reference, article.sku());
    assertEquals(200, page.status(), page.text());
    return App.Answer.of(reference, page).url();
  }

  private void neverOpened(Node node) {
    take(node, "unopened", Article.MUG);
  }

  /** By the database's clock. */
  private void expire(int count) throws Exception {
    List<URI> urls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      urls.add(take(any(i), "unopened", Article.MUG));
    }
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      assertEquals(
          count, statement.executeUpdate("UPDATE cart_transfer SET expires_at = saved_at"));
    }
    for (URI url : urls) {
      assertEquals(410, at(WebView.open(), other).get(url).status());
    }
  }

  private void unknownSku(Node node) {
    String reference = UUID.randomUUID().toString();
    expected.put(reference, "refused");
    assertEquals(422, post(node, reference, "4711").status());
  }

  private void outage(Node node) {
    String reference = UUID.randomUUID().toString();
    expected.put(reference, "refused");
    assertEquals(503, post(node, reference, Article.VASE.sku()).status());
  }

  private void failingCart(Node node) {
    assertEquals(503, at(WebView.open(), node).get(take(node, "opened", Article.THROW)).status());
  }

  private void askedAndDeclined(Node node) {
    WebView view = at(WebView.open(), node);
    view.post(Customer.CART, Map.of("id", "101", "quantity", "1", "add", "1"));
    Page question = view.get(take(node, "opened", Article.TOWEL));
    assertTrue(question.words().contains("Which basket"), question.words());
    view.press(question, "This basket");
  }

  private Page open(WebView view, URI url) {
    Page page = view.get(url);
    assertEquals(200, page.status(), page.words());
    return page;
  }

  private void order(WebView view, Page checkout) {
    Page done = view.press(checkout, "Place order", ADDRESS);
    assertTrue(done.words().contains("Thank you"), done.words());
  }

  private void ordered(Node node) {
    WebView view = at(WebView.open(), node);
    order(view, open(view, take(node, "ordered", Article.BOARD)));
  }

  private void orderedTwice(Node node) {
    URI url = take(node, "ordered", Article.JAR);
    WebView one = at(WebView.open(), node);
    WebView two = at(WebView.open(), node);
    Page first = open(one, url);
    Page second = open(two, url);
    order(one, first);
    order(two, second);
  }

  private void orderedByCallBack(Node node) {
    String reference = UUID.randomUUID().toString();
    URI url = take(node, reference, "ordered", Article.MUG);
    WebView view = at(WebView.open(), node);
    open(view, url);
    Page answer =
        at(WebView.open(), node)
            .post(
                ClusterShop.PUBLIC.resolve(PaymentCallback.PATH),
                Map.of("reference", reference, "order", "CB-" + reference));
    assertEquals("true", answer.text());
  }

  private void readLog(Node node) {
    Matcher line = LINE.matcher(node.log());
    while (line.find()) {
      logged.computeIfAbsent(line.group(1), r -> new TreeSet<>()).add(line.group(2));
    }
  }

  private static String report(String path) {
    Page page =
        WebView.open()
            .with("Authorization", "Basic " + USER)
            .get(other.address().resolve("cart-transfer/report/" + path));
    assertEquals(200, page.status(), page.text());
    return page.text();
  }

  private static List<JsonObject> references() {
    List<JsonObject> references = new ArrayList<>();
    String after = "";
    while (after != null) {
      JsonObject page =
          JsonParser.parseString(report("references.json?after=" + after)).getAsJsonObject();
      for (JsonElement reference : page.getAsJsonArray("references")) {
        references.add(reference.getAsJsonObject());
      }
      after = page.get("next").isJsonNull() ? null : text(page, "next");
    }
    return references;
  }

  private static Set<String> outcomes(String reference) {
    Set<String> outcomes = new TreeSet<>();
    JsonObject story =
        JsonParser.parseString(report("reference.json?name=" + reference)).getAsJsonObject();
    story
        .getAsJsonArray("steps")
        .forEach(step -> outcomes.add(text(step.getAsJsonObject(), "outcome")));
    return outcomes;
  }

  private static Map<String, String> tableOfStates() {
    Map<String, String> states = new TreeMap<>();
    Arrays.stream(report("references.csv").split("\r\n"))
        .skip(1)
        .map(row -> row.split(","))
        .forEach(cells -> states.put(cells[0], cells[2]));
    return states;
  }

  private static int problem(JsonObject overview, String code) {
    for (JsonElement problem : overview.getAsJsonArray("problems")) {
      if (text(problem.getAsJsonObject(), "code").equals(code)) {
        return problem.getAsJsonObject().get("times").getAsInt();
      }
    }
    return 0;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private static List<Integer> onThePage(Chromium chromium) {
    String address = other.address().resolve("cart-transfer/report/?period=24h").toString();
    chromium.openFresh(address.replace("http://", "http://demo:demo@"));
    String many = "return [...document.querySelectorAll('#way .many')].map(n => +n.textContent)";
    List<?> numbers =
        Patience.await(
            "the page", () -> (List<?>) chromium.script(many), found -> found.size() == 5);
    List<Integer> way = new ArrayList<>();
    numbers.forEach(number -> way.add(((Number) number).intValue()));
    String more =
        """
        const more = document.getElementById('more');
        if (!more.hidden) { more.click(); }
        return document.querySelectorAll('#references tbody tr').length""";
    Patience.await("all rows", () -> ((Number) chromium.script(more)).intValue() == 240);
    return way;
  }
}
