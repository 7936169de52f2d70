package io.carttransfer.harness.shops;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
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
public abstract class ShopScenario {

  public final Container container;
  private final Map<Shop, URI> deployed = new HashMap<>();
  public WebView view;
  public App app;
  private URI address;

  public ShopScenario(Container container) {
    this.container = container;
  }

  /** The shop with what binds it, at this address. */
  public abstract WebApp bound(Shop shop, URI at);

  @BeforeEach
  public final void openAView() {
    view = WebView.open();
  }

  @AfterAll
  public final void undeploy() {
    deployed.values().forEach(container::undeploy);
  }

  /** Comes as a shopper for whom the shop has a cart; the weather is fine. */
  public final void enter(Shop shop) {
    visit(shop);
    if (shop.knowsItsShoppers()) {
      logIn();
    }
  }

  /** Comes as a shopper who has not logged in. */
  public final void visit(Shop shop) {
    address = deployed.computeIfAbsent(shop, s -> container.deploy(at -> bound(s, at)));
    app = new App(address);
    weather("fine");
  }

  public final void logIn() {
    open("login?user=" + UUID.randomUUID());
  }

  public final void weather(String weather) {
    open("backoffice?weather=" + encoded(weather));
  }

  public final String open(String page) {
    return get(page).text();
  }

  public final Page get(String page) {
    return view.get(address.resolve(page));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
