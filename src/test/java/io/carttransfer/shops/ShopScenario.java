package io.carttransfer.shops;

import io.carttransfer.container.Container;
import io.carttransfer.container.Page;
import io.carttransfer.container.WebApp;
import io.carttransfer.container.WebView;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A shopper in one of the shops; each is deployed once for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopScenario {

  final Container container;
  private final Map<Shop, URI> deployed = new HashMap<>();
  WebView view;
  App app;
  private URI address;

  ShopScenario(Container container) {
    this.container = container;
  }

  /** The shop with what binds it, at this address. */
  abstract WebApp bound(Shop shop, URI at);

  @BeforeEach
  final void openAView() {
    view = WebView.open();
  }

  @AfterAll
  final void undeploy() {
    deployed.values().forEach(container::undeploy);
  }

  /** Comes as a shopper for whom the shop has a cart; the weather is fine. */
  final void enter(Shop shop) {
    visit(shop);
    if (shop.knowsItsShoppers()) {
      logIn();
    }
  }

  /** Comes as a shopper who has not logged in. */
  final void visit(Shop shop) {
    address = deployed.computeIfAbsent(shop, s -> container.deploy(at -> bound(s, at)));
    app = new App(address);
    weather("fine");
  }

  final void logIn() {
    open("login?user=" + UUID.randomUUID());
  }

  final void weather(String weather) {
    open("backoffice?weather=" + encoded(weather));
  }

  final String open(String page) {
    return get(page).text();
  }

  final Page get(String page) {
    return view.get(address.resolve(page));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
