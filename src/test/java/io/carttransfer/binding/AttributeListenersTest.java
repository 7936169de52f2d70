package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.BoundCheckout;
import io.carttransfer.harness.shops.plain.AttributeLog;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listeners of the shop's hear only of attributes that the cart is made of. */
@InEachContainer
class AttributeListenersTest {

  private static final String READ_BY_ALL =
      """
      import   = java.util.HashMap
      product  = sku
      ready    = (sessionScope.ready; not empty sessionScope.user)
      currency = sessionScope.currency
      cart     = (sessionScope.cart; sessionScope.units)
      done     = sessionScope.done
      count    = (sessionScope.count; cart.values().stream().sum())
      """;
  private static final String NAMES =
      "ready,currency,create,clear,cart,add,addunit,quantity,done,count";

  private final Container container;

  AttributeListenersTest(Container container) {
    this.container = container;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create = (sessionScope.create; session.setAttribute('units', HashMap()))"
            + "| add = (sessionScope.add; cart.put(sku, 1))"
            + "| quantity = (sessionScope.quantity; cart.put(sku, quantity))"
            + "| [add, cart, create, done, quantity] logged in",
        "clear = (sessionScope.clear; session.setAttribute('units', HashMap()))"
            + "| add-unit = (sessionScope.addunit; cart.nosuch(sku))"
            + "| ''"
            + "| [] logged in",
        "clear = (sessionScope.clear; session.setAttribute('units', HashMap()))"
            + "| add-unit = (sessionScope.addunit; cart.put(sku, (cart[sku] == null ? 0 : cart[sku]) + 1))"
            + "| ''"
            + "| [addunit, cart, clear, done] logged in"
      })
  void onlyWhatTheCartIsMadeOfIsSetAgain(
      String empty, String add, String quantity, String expected) {
    String binding = READ_BY_ALL + empty + "\n" + add + "\n" + quantity + "\n";
    URI shop =
        container.deploy(
            at ->
                WebApp.empty()
                    .contextParam("cart-transfer.cart", binding)
                    .listener(AttributeLog.class)
                    .filter("bound", BoundCheckout.class, "/checkout")
                    .servlet(
                        "pages", AttributeLog.Pages.class, "/checkout", "/prepare", "/replaced"));
    WebView view = WebView.open();
    try {
      view.get(shop.resolve("prepare?names=" + NAMES));
      String page = view.get(shop.resolve("checkout?bag=101*2,102*1")).text();

      assertEquals(expected, view.get(shop.resolve("replaced")).text(), page);
    } finally {
      container.undeploy(shop);
    }
  }
}
