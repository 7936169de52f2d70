package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.BindingPage;
import io.carttransfer.harness.shops.BoundCheckout;
import io.carttransfer.harness.shops.plain.Pool;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.List;
import org.jboss.weld.environment.servlet.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The recipes below "Where is my catalogue?", as docs/binding.md prints them; those of Spring,
 * Tapestry and Wicket, and that of session beans, run where the real ones are.
 */
@InEachContainer
class CatalogueRecipesTest {

  private static final String SHOP = "io.carttransfer.harness.shops.catalogues";
  private static final String OF_BEANS = "io.carttransfer.harness.shops.s6";

  private final Container container;

  CatalogueRecipesTest(Container container) {
    this.container = container;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an EJB, or another object in JNDI | 0 | javax.naming.InitialContext",
        "a singleton | 0 | org.shop.Catalogue",
        "a singleton | 1 | org.shop.Catalogue",
        "a DAO that returns an empty object | 0 | org.shop.Dao",
        "a DAO that returns an `Optional` | 0 | org.shop.Dao",
        "a class that only the shop's class loader | 0 | "
      })
  void theArticleIsFoundAndAnotherIsUnknown(String row, int which, String imports) {
    String product = "product = " + BindingPage.row(row).get(which);
    String recipe = imports == null ? product : "import = " + imports + "\n" + product;

    assertFinds("A1", recipe.replace("java:module/CatalogueBean", "plain:catalogue"), shop());
  }

  @Test
  void aConnectionIsOpenedAndClosed() {
    List<String> verbs = BindingPage.row("a DAO that needs a connection");

    assertFinds("A1", "import = org.shop.Db, org.shop.Dao\n" + String.join("\n", verbs), shop());
  }

  @ParameterizedTest
  @CsvSource({"a CDI bean with a name, false", "a CDI bean without one, true"})
  void aBeanIsFoundByItsNameOrByItsType(String row, boolean byType) {
    String product = "product = " + BindingPage.row(row).get(0);
    String recipe = byType ? "import = CDI, org.shop.Catalogue\n" + product : product;

    assertFinds(
        "101",
        recipe.replace("CDI,", cdi() + ",").replace("org.shop.Catalogue", OF_BEANS + ".Catalogue"),
        WebApp.empty().library(Listener.class).listener(Listener.class));
  }

  /** In the namespace of the container; not as one text, since the twin of the tests changes it. */
  private static String cdi() {
    boolean javax = System.getProperty("harness.container", "jetty").equals("tomcat9");
    return (javax ? "javax" : "jakarta") + ".enterprise.inject.spi.CDI";
  }

  private static WebApp shop() {
    return WebApp.empty().listener(Pool.Start.class).library(org.h2.Driver.class);
  }

  private void assertFinds(String sku, String recipe, WebApp shop) {
    String binding =
        recipe.replace("org.shop.C", SHOP + ".C").replace("org.shop.D", SHOP + ".D")
            + "\nclear = 0\ncart = session\nadd = 0\ncount = 0\n";
    URI address =
        container.deploy(
            at ->
                shop.contextParam("cart-transfer.cart", binding)
                    .filter("bound", BoundCheckout.class, "/check"));
    try {
      assertEquals(
          "verdicts [AVAILABLE, UNKNOWN]",
          WebView.open().get(address.resolve("check?bag=" + sku + "*1,nosuch*1")).text(),
          binding);
    } finally {
      container.undeploy(address);
    }
  }
}
