package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.RawConnection;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Somebody with the app, whose web view meets the node that it is told to. */
final class Customer {

  private static final URI ENDPOINT = ClusterShop.PUBLIC.resolve("cart-transfer");
  static final URI CART = ClusterShop.PUBLIC.resolve("cart");
  static final URI CHECKOUT = ClusterShop.PUBLIC.resolve("checkout");
  static final URI DONE = ClusterShop.PUBLIC.resolve("order/done");
  private static final Map<String, String> ADDRESS =
      Map.of(
          "name", "Ada Lovelace",
          "email", "ada@example.org",
          "street", "1 Mill Lane",
          "town", "Ludlow",
          "postcode", "SY8 1AA");

  private final WebView view = WebView.open();

  /** The platform's call for this bag, whatever the answer. */
  static Page post(Node node, AppBag bag) {
    return at(WebView.open(), node).send("POST", ENDPOINT, "application/json", bag.json());
  }

  /** The platform's call, which must succeed; gives the address that the app opens. */
  URI take(Node node, AppBag bag) {
    Page answer = post(node, bag);
    assertEquals(200, answer.status(), answer.text());
    return take(bag, answer);
  }

  /** Does with an answer what the app does: puts the cookies into its web view. */
  URI take(AppBag bag, Page answer) {
    return App.Answer.of(bag.reference(), answer).setCookies(view).url();
  }

  Page open(Node node, URI address) {
    return at(view, node).get(address);
  }

  /** The id of the session. */
  String session() {
    return view.cookies().find("JSESSIONID").orElseThrow().value();
  }

  /**
   * Opens a page and returns when the node has put the session away. Jetty does that after the
   * answer is out, but before it reads the next request of the same connection.
   */
  void openUntilPutAway(Node node, URI page) {
    String host = "Host: " + page.getAuthority() + "\r\n";
    String cookies = "Cookie: " + view.cookies().header(page).orElseThrow() + "\r\n\r\n";
    String next = "GET /robots.txt HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
    try (RawConnection connection = RawConnection.to(node.address())) {
      connection.send("GET " + page.getRawPath() + " HTTP/1.1\r\n" + host + cookies + next);
      assertTrue(connection.isClosedWithin(Duration.ofSeconds(30)));
    }
  }

  Page press(Node node, Page page, String button) {
    return at(view, node).press(page, button);
  }

  /** Fills in the checkout and orders. */
  Page order(Node node, Page checkout) {
    return at(view, node).press(checkout, "Place order", ADDRESS);
  }

  /** On the article's page. */
  Page add(Node node, Article article, int units) {
    return at(view, node)
        .post(CART, Map.of("id", "" + article.id(), "quantity", "" + units, "add", "1"));
  }

  /** On the cart's page. */
  Page changeQuantity(Node node, Article article, int units) {
    return at(view, node).post(CART, Map.of("id", "" + article.id(), "quantity", "" + units));
  }

  private static WebView at(WebView view, Node node) {
    return view.knowing(ClusterShop.PUBLIC.getHost(), node.address());
  }

  /** Fails with the page when it shows anything else. */
  static void assertSees(Sight expected, AppBag bag, Page page) {
    assertEquals(expected, Sight.of(page, bag), page.status() + " " + page.words());
  }
}
