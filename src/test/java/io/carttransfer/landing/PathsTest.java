package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.CartTransferServlet;
import io.carttransfer.CheckoutFilter;
import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.neighbours.NeighbourFilters;
import io.carttransfer.harness.neighbours.NeighbourShop;
import io.carttransfer.harness.neighbours.RewritingProxy;
import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.shops.plain.PlainShop;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each sentence of the chapter "Proxies and paths" in docs/containers.md. */
@InEachContainer
class PathsTest {

  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final Container container;
  private final WebView view = WebView.open();

  PathsTest(Container container) {
    this.container = container;
  }

  private static WebApp shop(URI address, String checkoutUrl, FilterEntry... filters) {
    return NeighbourShop.bound(NeighbourShop.at(address, List.of(filters)))
        .contextParam("cart-transfer.checkout-url", checkoutUrl);
  }

  private void assertShows(String cart, Page page) {
    assertEquals(200, page.status(), page.text());
    assertTrue(page.words().contains("cart=" + cart), page.text());
  }

  @Test
  void theCheckoutUrlNamesTheContextPath() {
    URI shop = container.deployAt("/an-old/shop", PathsTest::withItsOwnAddress);

    App.Answer answer = new App(shop).checkOut("A1", 1);

    assertTrue(answer.url().getPath().equals("/an-old/shop/checkout"), answer.url().toString());
    assertShows("{A1=1}", answer.open(view));
    container.undeploy(shop);
  }

  private static WebApp withItsOwnAddress(URI address) {
    return shop(address, address.resolve("checkout").toString(), NeighbourShop.OURS);
  }

  @Test
  void behindAProxyThatRewritesThePathTheCheckoutUrlIsTheOneThatShoppersSee() {
    try (RewritingProxy proxy = RewritingProxy.start("/store/")) {
      String outside = proxy.address().resolve("checkout").toString();
      URI shop = container.deploy(address -> shop(address, outside, NeighbourShop.OURS));
      proxy.forwardTo(shop);
      App app = new App(proxy.address());

      App.Answer first = app.checkOut("A1", 1);
      assertShows("{A1=1}", first.open(view));
      App.Answer second = app.checkOut("A2", 2);
      assertShows("{A2=2}", second.open(view));
      Page answered = view.press(view.get(first.url()), "The app's bag");

      assertShows("{A1=1}", answered);
      assertTrue(
          answered.address().toString().startsWith(outside), "the page's form stays outside");
      container.undeploy(shop);
    }
  }

  @Test
  void behindSuchAProxyTheCookieRecoversTheBagOfALostSession() {
    try (RewritingProxy proxy = RewritingProxy.start("/store/")) {
      String outside = proxy.address().resolve("checkout").toString();
      URI shop = container.deploy(address -> shop(address, outside, NeighbourShop.OURS));
      proxy.forwardTo(shop);
      assertShows("{A1=1}", new App(proxy.address()).checkOut("A1", 1).open(view));

      view.cookies().remove("JSESSIONID");

      assertShows("{A1=1}", view.get(outside));
      container.undeploy(shop);
    }
  }

  @Test
  void aRedirectToTheCanonicalHostKeepsATokenInTheAddress() {
    URI shop =
        container.deploy(
            address ->
                redirecting(
                    address,
                    "http://127.0.0.1:" + address.getPort() + address.getPath() + "checkout",
                    canonical("www.shop.example")));
    String token = new App(shop).checkOut("A1", 1).token();

    Page page = knowing(shop).get("http://shop.example" + checkout(shop, token));

    assertShows("{A1=1}", page);
    assertEquals("www.shop.example", page.address().getHost());
    container.undeploy(shop);
  }

  @Test
  void aRedirectThatLosesTheQueryKeepsTheBagByACookieOfBothHosts() {
    URI shop =
        container.deploy(
            address ->
                redirecting(
                        address,
                        "https://www.shop.example" + address.getPath() + "checkout",
                        canonical("shop.example").initParam("query", "lost"))
                    .contextParam("cart-transfer.cookie.domain", "shop.example"));

    assertShows("{A1=1}", openAtWww(shop));

    container.undeploy(shop);
  }

  @Test
  void aRedirectThatLosesTheQueryLosesTheBagWithACookieOfOneHost() {
    URI shop =
        container.deploy(
            address ->
                redirecting(
                    address,
                    "https://www.shop.example" + address.getPath() + "checkout",
                    canonical("shop.example").initParam("query", "lost")));

    assertShows("{}", openAtWww(shop));

    container.undeploy(shop);
  }

  private static WebApp redirecting(URI address, String checkoutUrl, FilterEntry canonical) {
    return shop(address, checkoutUrl, canonical, NeighbourShop.OURS);
  }

  /** All hosts but this one lead here; the platform's call comes by the loopback address. */
  private static FilterEntry canonical(String host) {
    return FilterEntry.of("canonical", NeighbourFilters.CanonicalHost.class)
        .initParam("host", host)
        .urls("/checkout");
  }

  private WebView knowing(URI shop) {
    URI server = shop.resolve("/");
    return view.knowing("shop.example", server).knowing("www.shop.example", server);
  }

  private static String checkout(URI shop, String token) {
    return shop.getPath() + "checkout?cart_transfer=" + token;
  }

  private Page openAtWww(URI shop) {
    App.Answer answer = new App(shop).checkOut("A1", 1).setCookies(view);

    Page page = knowing(shop).get("http://www.shop.example" + checkout(shop, answer.token()));

    assertEquals("shop.example", page.address().getHost());
    return page;
  }

  @Test
  void theEndpointAndTheCheckoutMayLieInTwoWebApplicationsThatShareAStore() {
    URI checkout = container.deploy(PathsTest::checkoutOnly);
    URI endpoint =
        container.deploy(address -> endpointOnly(checkout.resolve("checkout").toString()));

    App.Answer answer = new App(endpoint).checkOut("A1", 3);

    assertShows("{A1=3}", answer.open(view));
    container.undeploy(endpoint);
    container.undeploy(checkout);
  }

  private static WebApp checkoutOnly(URI address) {
    return sealed(address.resolve("checkout").toString())
        .filter("cart-transfer", CheckoutFilter.class, "/checkout", "/cart")
        .servlet("shop", NeighbourShop.class, "/checkout", "/cart");
  }

  private static WebApp endpointOnly(String checkoutUrl) {
    return sealed(checkoutUrl)
        .filter("cart-transfer", CheckoutFilter.class, "/cart-transfer")
        .servlet("cart-transfer", CartTransferServlet.class, "/cart-transfer");
  }

  private static WebApp sealed(String checkoutUrl) {
    return WebApp.empty()
        .contextParam("cart-transfer.checkout-url", checkoutUrl)
        .contextParam("cart-transfer.currencies", "GBP")
        .contextParam("cart-transfer.authorization", "none")
        .contextParam("cart-transfer.store", "sealed")
        .contextParam("cart-transfer.keys", KEY)
        .contextParam("cart-transfer.cart", PlainShop.BINDING);
  }

  @Test
  void twoWebApplicationsOfDifferentCheckoutUrlsDoNotOpenEachOthersBags() {
    URI checkout = container.deploy(PathsTest::checkoutOnly);
    URI endpoint =
        container.deploy(address -> endpointOnly(checkout.resolve("checkout?from=app").toString()));

    Page page = new App(endpoint).checkOut("A1", 3).open(view);

    assertEquals(410, page.status(), page.text());
    container.undeploy(endpoint);
    container.undeploy(checkout);
  }

  @Test
  void withoutASharedStoreTheCheckoutKnowsNothingOfTheBag() {
    URI checkout = container.deploy(PathsTest::withItsOwnAddress);
    URI endpoint =
        container.deploy(
            address -> shop(address, checkout.resolve("checkout").toString(), NeighbourShop.OURS));
    container.forgetLog();

    Page page = new App(endpoint).checkOut("A1", 3).open(view);

    assertEquals(410, page.status());
    assertTrue(page.document().select("form").size() > 0, "our page says so");
    assertFalse(page.words().contains("cart="), page.words());
    container.undeploy(endpoint);
    container.undeploy(checkout);
  }

  @Test
  void whatIsUndeployedLeavesNothingBehind() {
    URI shop = container.deployAt("/reloaded", PathsTest::withItsOwnAddress);
    assertShows("{A1=1}", new App(shop).checkOut("A1", 1).open(view));
    container.forgetLog();

    container.undeploy(shop);
    URI again = container.deployAt("/reloaded", PathsTest::withItsOwnAddress);

    assertShows("{A1=1}", new App(again).checkOut("A1", 1).open(WebView.open()));
    assertFalse(container.log().contains("leak"), container.log());
    assertFalse(container.log().contains("failed to stop"), container.log());
    container.undeploy(again);
  }

  @Test
  void aProxyThatReplacesErrorPagesTakesOurButtonsAwayAndBagsArrive() {
    try (RewritingProxy proxy = RewritingProxy.start("/store/")) {
      String outside = proxy.address().resolve("checkout").toString();
      URI shop = container.deploy(address -> shop(address, outside, NeighbourShop.OURS));
      proxy.forwardTo(shop);
      proxy.replaceErrors();

      Page gone = view.get(outside + "?cart_transfer=x");
      Page filled = new App(proxy.address()).checkOut("A1", 1).open(view);

      assertEquals("The proxy's page", gone.text());
      assertShows("{A1=1}", filled);
      container.undeploy(shop);
    }
  }
}
