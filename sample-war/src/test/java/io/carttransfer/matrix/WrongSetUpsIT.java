package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a merchant may get wrong in web.xml: the checker says what, and what to do. */
@Execution(ExecutionMode.CONCURRENT)
class WrongSetUpsIT {

  private static final Row ROW = Matrix.row("Tomcat", "10.");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path base;

  private String log;

  @Test
  void aCheckoutUrlWithAnotherPath() throws Exception {
    Checker checked = check(List.of("-Dcart-transfer.checkout-url=ADDRESSchekout"), text -> text);

    assertFinds(checked, "open/status", "404 from /chekout", "`cart-transfer.checkout-url`");
  }

  @Test
  void aCheckoutUrlWithAnotherHost() throws Exception {
    String wrong = "-Dcart-transfer.checkout-url=https://no-such-shop.invalid/checkout";
    Checker checked = check(List.of(wrong), text -> text);

    assertFinds(checked, "open/reach", "DNS: the name of no-such-shop", "setting `checkout-url`");
  }

  @Test
  void aFilterThatIsNotMappedToTheCheckout() throws Exception {
    Checker checked = check(List.of(), unmapped("/checkout"));

    assertSays(checked, "WARN open/redirects", "302 to /cart", "io.carttransfer.CheckoutFilter");
    assertSays(checked, "WARN again/lost-cookies", "does not show", "map the filter to the path");
    assertTrue(log.contains("/checkout"), "the start warns of it, too: " + log);
  }

  @Test
  void aFilterThatIsMappedToTheEndpointOnly() throws Exception {
    Checker checked = check(List.of(), unmapped("/checkout").andThen(unmapped("/cart"))::apply);

    assertFinds(
        checked, "open/differs", "There is nothing in it yet", "io.carttransfer.CheckoutFilter");
  }

  @Test
  void aCookieDomainOfAnotherHost() throws Exception {
    List<String> wrong = List.of("-Dcart-transfer.cookie.domain=www.shop.example");
    Checker checked = check(wrong, text -> text);

    assertFinds(checked, "answer/status", "503", "`Cart transfer is not in service`");
    assertTrue(log.contains("Cart transfer is not in service"), log);
    assertTrue(log.contains("cart-transfer.cookie.domain"), log);
  }

  @Test
  void aCookieOfTheShopsOwnForAnotherHost() throws Exception {
    String cookie = "-Dcart-transfer.response.cookies=app=1; Domain=www.shop.example";
    Checker checked = check(List.of(cookie), text -> text);

    assertFinds(checked, "answer/cookie-domain", "www.shop.example", "`response.cookies`");
  }

  @Test
  void aBindingWithATypoInALookUp() throws Exception {
    Checker checked = check(List.of(), text -> text.replace("product.stock >=", "product.stok >="));

    assertFinds(checked, "answer/status", "503", "search for the answer's `instance`");
    String instance = checked.about("FAIL answer/status").replaceAll(".*instance: (\\w+).*", "$1");
    assertTrue(log.contains("instance=" + instance), log);
  }

  @Test
  void aBindingWithATypoAtTheCheckout() throws Exception {
    Checker checked = check(List.of(), text -> text.replace("cart.units", "cart.unitz"));

    assertFinds(checked, "open/status", "503 from /checkout", "which verbs of the binding");
    assertTrue(log.contains("cart-failed"), log);
  }

  @Test
  void anOrderPageThatIsNotMapped() throws Exception {
    Checker checked = check(List.of(), unmapped("/order/done"));

    assertFinds(checked, "answer/status", "503", "`Cart transfer is not in service`");
    assertTrue(log.contains("/order/done"), log);
  }

  private static UnaryOperator<String> unmapped(String path) {
    String pattern = "    <url-pattern>" + path + "</url-pattern>\n";
    return text -> text.replaceFirst(pattern, "");
  }

  private Checker check(List<String> options, UnaryOperator<String> change) throws Exception {
    Path java = JavaRuntimes.of(ROW);
    Path war =
        War.copy(Shops.shipped(ROW), base.resolve("wrong.war"), "WEB-INF/web.xml"::equals, change);
    try (ShopDatabase database = ShopDatabase.start(base)) {
      List<String> all = new java.util.ArrayList<>(database.options());
      Installation installation = Installation.of(ROW, java, war, base.resolve("base"), all);
      options.stream()
          .map(option -> option.replace("ADDRESS", installation.address().toString()))
          .forEach(installation::with);
      try (Server server = installation.start()) {
        Checker checked =
            Checker.run(
                ROW,
                java,
                server.address().resolve("cart-transfer"),
                "--sku=item_1_sku",
                "--sku=item_2_sku:5",
                "--currency=GBP",
                "--order-page=" + server.address().resolve("checkout"));
        log = server.log();
        return checked;
      }
    }
  }

  /** It is all that fails. */
  private static void assertFinds(Checker checked, String id, String found, String advice) {
    assertEquals(1, checked.status(), checked.output());
    assertTrue(checked.output().contains(" 1 failed, "), checked.output());
    assertSays(checked, "FAIL " + id, found, advice);
  }

  private static void assertSays(Checker checked, String heading, String found, String advice) {
    String about = checked.about(heading);
    assertTrue(about.contains(found), checked.output());
    assertTrue(about.contains(advice), checked.output());
  }
}
