package io.carttransfer.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.InJetty;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shop's engineer reads when something in web.xml is not right. */
@InJetty
class StartUpTest {

  private final Container container;
  private URI shop;

  StartUpTest(Container container) {
    this.container = container;
  }

  /** The log, its lines joined: a mistake is described in one and what to do is in the next. */
  private String log() {
    return container.log().replaceAll("\\s+", " ");
  }

  private void deploy(UnaryOperator<WebApp> change) {
    container.forgetLog();
    shop = container.deploy(address -> change.apply(PlainShop.at(address)));
  }

  @AfterEach
  void undeploy() {
    container.undeploy(shop);
  }

  @Test
  void theLogSaysWhatIsInForceWithoutSecrets() {
    deploy(
        app ->
            app.contextParam("cart-transfer.authorization", "Bearer hush-hush")
                .contextParam("cart-transfer.keys", "aHVzaC1odXNoLWh1c2gtaHVzaC1odXNoLWh1c2gtaGg=")
                .contextParam("cart-transfer.report.users", "ops:hush-hush-hush")
                .contextParam("cart-transfer.redis", "redis://shop:hush-hush@127.0.0.1:1")
                .contextParam("cart-transfer.response.cookies", "auth=hush; Path=/\nb=hush")
                .contextParam("cart-transfer.response.headers", "X-Auth: hush-hush"));

    assertTrue(log().contains("Cart transfer is in service. In force: "));
    assertTrue(log().contains("authorization=***"), log());
    assertTrue(log().contains("lifetime=PT30M"), log());
    assertTrue(log().contains("response.cookies=\"auth=*** b=***\""), log());
    assertTrue(log().contains("response.headers=\"X-Auth: ***\""), log());
    assertTrue(log().contains("keys=***"), log());
    assertTrue(log().contains("redis=***"), log());
    assertFalse(log().contains("hush"), log());
    assertFalse(log().contains("aHVz"), log());
  }

  /** What settings alone get wrong is tried in SettingsTest, extras in their own tests. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          currencies      | GBP, Euro                    | "Euro". Use ISO 4217 codes in upper case
          datasource      | jdbc/nosuch                  | names jdbc/nosuch, which JNDI does not have
          response.cookies| a=b; SameSite=Lax            | The platform has no field for "SameSite"
          response.headers| Forged                       | Write it as Name: value
          lifetime        | 30 minutes                   | for instance PT30M for thirty minutes
          sku.table       | /WEB-INF/nosuch.csv          | there is no such file in the web application
          order           | path = /elsewhere\\nnumber = 1 | add <url-pattern>/elsewhere</url-pattern> to the mapping of io.carttransfer.CheckoutFilter; otherwise correct `path`. Mapped are: /
          cart            | product = sku\\nclear = shop.post('/cart-transfer?x=1')\\ncart = 1\\nadd = 1\\ncount = 0 | calls "/cart-transfer", which is the plug-in's own endpoint
          curency         | GBP                          | Did you mean cart-transfer.currencies?
          """)
  void aMistakeNamesItsParameterAndSaysWhatToDo(String name, String value, String message) {
    deploy(app -> app.contextParam("cart-transfer." + name, value.replace("\\n", "\n")));

    String log = log();
    assertTrue(log.contains("Cart transfer is not in service until"), log);
    assertTrue(log.contains("cart-transfer." + name), log);
    assertTrue(log.contains(message), log);
  }

  @Test
  void allMistakesOfOneStartComeTogether() {
    deploy(
        app ->
            app.contextParam("cart-transfer.currencies", "pounds")
                .contextParam("cart-transfer.lifetime", "soon")
                .contextParam("cart-transfer.cart", "prodct = 1")
                .contextParam("cart-transfer.curency", "GBP"));

    String log = log();
    assertEquals(2, log.split("is not in service until", -1).length, "one message: " + log);
    assertTrue(log.contains("\"pounds\""), log);
    assertTrue(log.contains("\"soon\""), log);
    assertTrue(log.contains("cart-transfer.curency"), log);
    assertTrue(log.contains("prodct"), log);
  }

  @Test
  void aMissingSettingSaysWhatToAdd() {
    container.forgetLog();
    shop =
        container.deploy(
            address ->
                WebApp.empty()
                    .filter("cart-transfer", CheckoutFilter.class, "/checkout")
                    .servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer"));

    String log = log();
    assertTrue(log.contains("The setting cart-transfer.checkout-url is missing. Add it"), log);
    assertTrue(log.contains("The setting cart-transfer.currencies is missing. Add it"), log);
    assertTrue(log.contains("The setting cart-transfer.authorization is missing. Add"), log);
    assertTrue(log.contains("Neither cart-transfer.cart nor cart-transfer.cart.class is set"), log);
  }

  @Test
  void aSettingAsInitParamIsToldToMove() {
    container.forgetLog();
    shop =
        container.deploy(
            address ->
                PlainShop.at(address)
                    .filter(
                        FilterEntry.of("another", CheckoutFilter.class)
                            .urls("/another")
                            .initParam("cart-transfer.lifetime", "PT1H")));

    String log = log();
    assertTrue(log.contains("is an <init-param> of another"), log);
    assertTrue(log.contains("Make it a <context-param> with the name cart-transfer.lifetime"), log);
  }

  @Test
  void aFilterWithoutMappingIsToldToGetOne() {
    container.forgetLog();
    shop =
        container.deploy(
            address ->
                WebApp.empty()
                    .contextParam("cart-transfer.checkout-url", address + "checkout")
                    .contextParam("cart-transfer.currencies", "GBP")
                    .contextParam("cart-transfer.authorization", "none")
                    .contextParam("cart-transfer.cart", PlainShop.BINDING)
                    .filter(FilterEntry.of("unmapped", CheckoutFilter.class))
                    .servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer"));

    assertTrue(log().contains("The filter unmapped has no mapping in web.xml. Add a"));
  }

  @Test
  void aServletWithoutTheFilterAnswersWhatToAdd() {
    shop =
        container.deploy(
            WebApp.empty().servlet("transfer", CartTransferServlet.class, "/cart-transfer"));

    Page answer = new App(shop).post("r-1", "A1", 1);

    assertEquals(503, answer.status());
    assertTrue(
        answer.text().contains("io.carttransfer.CheckoutFilter is not declared in web.xml"),
        answer.text());
  }

  @Test
  void aMisconfiguredPlugInLeavesTheShopAloneAndSaysNothingToStrangers() {
    deploy(app -> app.contextParam("cart-transfer.lifetime", "soon"));
    WebView view = WebView.open();

    Page posted = new App(shop).post("r-1", "A1", 1);
    Page ordinary = view.get(shop.resolve("checkout"));
    Page landing = view.get(shop.resolve("checkout?cart_transfer=" + "x".repeat(38)));

    assertEquals(503, posted.status());
    assertTrue(posted.text().contains("\"not-available\""), posted.text());
    assertFalse(posted.text().contains("configur"), posted.text());
    assertFalse(posted.text().contains("soon"), posted.text());
    assertTrue(ordinary.words().contains("cart={}"), ordinary.text());
    assertEquals(503, landing.status());
    assertTrue(landing.words().contains("Please try again"), landing.text());
  }

  @Test
  void aPlugInThatIsSwitchedOffIsNotThere() {
    deploy(app -> app.contextParam("cart-transfer.enabled", "false"));

    Page posted = new App(shop).post("r-1", "A1", 1);
    Page landing = WebView.open().get(shop.resolve("checkout?cart_transfer=" + "x".repeat(38)));

    assertEquals(503, posted.status());
    assertTrue(posted.text().contains("\"not-available\""), posted.text());
    assertEquals(200, landing.status());
    assertTrue(log().contains("Cart transfer is switched off"), log());
  }

  @Test
  void anOpenEndpointOfARealHostIsWarnedOf() {
    deploy(app -> app.contextParam("cart-transfer.checkout-url", "https://shop.example/pay"));

    assertTrue(log().contains("The endpoint is open to everybody"), log());
  }

  @Test
  void oneCarrierAloneIsToldOnce() {
    deploy(app -> app.contextParam("cart-transfer.carrier", "query"));

    assertEquals(
        1,
        log().lines().filter(line -> line.contains("With cart-transfer.carrier=query")).count(),
        log());
  }

  @Test
  void twoCarriersNeedNoWord() {
    deploy(app -> app.contextParam("cart-transfer.carrier", "cookie,form"));

    assertFalse(log().contains("With cart-transfer.carrier"), log());
  }

  @Test
  void aCheckoutPageThatTheFilterDoesNotSeeIsWarnedOf() {
    container.forgetLog();
    shop =
        container.deploy(
            address ->
                PlainShop.at(address)
                    .contextParam("cart-transfer.checkout-url", address + "basket"));

    assertTrue(log().contains("No mapping of the filter covers /basket, the path of"), log());
    assertTrue(
        log()
            .contains(
                "If the shop shows this page after an order, add"
                    + " <url-pattern>/basket</url-pattern>"),
        log());
    assertTrue(
        log().contains("Otherwise correct cart-transfer.checkout-url. Mapped are: /"), log());
  }

  @Test
  void aCheckoutPageWhereOrdersAreRecordedIsAMistake() {
    container.forgetLog();
    shop =
        container.deploy(
            address ->
                PlainShop.at(address).contextParam("cart-transfer.checkout-url", address + "done"));

    assertTrue(log().contains("cart-transfer.order name the same path /done"), log());
    assertTrue(log().contains("recognise the confirmation with `when`"), log());
  }

  @Test
  void aCheckoutPageBelowThePathOfOrdersIsAMistake() {
    container.forgetLog();
    shop =
        container.deploy(
            address ->
                PlainShop.at(address)
                    .contextParam("cart-transfer.checkout-url", address + "account/basket")
                    .contextParam("cart-transfer.order", "path = /account/*\nnumber = 1"));

    assertTrue(log().contains("overlap: /account/basket is below /account/*"), log());
  }

  @Test
  void aPathOfOrdersThatTheFilterSeesInPartIsAMistake() {
    deploy(app -> app.contextParam("cart-transfer.order", "path = /done/*\nnumber = 1"));

    assertTrue(log().contains("names the path /done/*, which no mapping of the filter"), log());
  }

  @Test
  void aWidePathOfOrdersWithoutWhenIsWarnedOf() {
    deploy(app -> app.contextParam("cart-transfer.order", "path = /account/*\nnumber = 1"));
    assertTrue(log().contains("a shopper who looks at one could end a new bag"), log());

    container.undeploy(shop);
    deploy(
        app -> app.contextParam("cart-transfer.order", "path = /account/*\nnumber = 1\nwhen = 1"));
    assertFalse(log().contains("a shopper who looks at one could end a new bag"), log());
  }

  @Test
  void severalNodesWithAStoreInMemoryAreWarnedOf() {
    deploy(
        app ->
            app.file("/WEB-INF/web.xml", "<web-app><distributable/></web-app>")
                .contextParam("unrelated", "x"));

    assertTrue(log().contains("web.xml says <distributable/>"), log());
  }

  @Test
  void aSystemPropertyComesFirst() {
    System.setProperty("cart-transfer.lifetime", "PT7M");
    try {
      deploy(app -> app.contextParam("cart-transfer.lifetime", "PT1H"));
    } finally {
      System.clearProperty("cart-transfer.lifetime");
    }

    assertTrue(log().contains("lifetime=PT7M"), log());
  }

  @Test
  void anUnknownSystemPropertyIsOnlyWarnedOf() {
    System.setProperty("cart-transfer.lifetme", "PT7M");
    try {
      deploy(app -> app);
    } finally {
      System.clearProperty("cart-transfer.lifetme");
    }

    String log = log();
    assertTrue(log.contains("The system property cart-transfer.lifetme is not a setting"), log);
    assertTrue(log.contains("Cart transfer is in service"), log);
  }
}
