package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A checkout whose address is a folder: some containers see its welcome file instead. */
@InEachContainer
class WelcomeFileTest {

  private static final String MESSAGE = "<url-pattern>/basket/index.html</url-pattern>";

  private final Container container;
  private URI shop;

  WelcomeFileTest(Container container) {
    this.container = container;
  }

  private void deploy(String... mappings) {
    container.forgetLog();
    shop = container.deploy(address -> shop(address, mappings));
  }

  private static WebApp shop(URI address, String... mappings) {
    return WebApp.empty()
        .contextParam("cart-transfer.checkout-url", address.resolve("basket/").toString())
        .contextParam("cart-transfer.currencies", "GBP")
        .contextParam("cart-transfer.authorization", "none")
        .contextParam("cart-transfer.cart", PlainShop.BINDING)
        .file("/basket/index.html", "<p>The basket")
        .filter("cart-transfer", CheckoutFilter.class, mappings)
        .servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer");
  }

  @AfterEach
  void undeploy() {
    container.undeploy(shop);
  }

  @Test
  void whereTheFilterIsCalledTheCartIsFilled() {
    deploy("/basket/*");
    App.Answer answer = new App(shop).checkOut("A1", 2);

    Page page = answer.open(WebView.open());

    assertEquals(200, page.status(), page.text());
    assertTrue(page.text().contains("The basket"), page.text());
    assertTrue(container.log().contains(answer.reference() + " outcome=filled"), container.log());
    assertFalse(container.log().contains("welcome file"), container.log());
  }

  @Test
  void itIsFilledWhereBothAreMapped() {
    deploy("/basket/", "/basket/index.html");
    App.Answer answer = new App(shop).checkOut("A1", 2);

    answer.open(WebView.open());

    assertTrue(container.log().contains(answer.reference() + " outcome=filled"), container.log());
    assertFalse(container.log().contains("welcome file"), container.log());
  }

  @Test
  void otherwiseTheStartNamesThePatternToAdd() {
    deploy("/basket/");

    assertTrue(container.log().contains(MESSAGE), container.log());
  }
}
