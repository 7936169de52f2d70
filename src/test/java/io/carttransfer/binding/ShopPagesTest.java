package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.container.Container;
import io.carttransfer.harness.container.FilterEntry;
import io.carttransfer.harness.container.InEachContainer;
import io.carttransfer.harness.container.WebApp;
import io.carttransfer.harness.shops.BoundCheckout;
import io.carttransfer.harness.shops.EchoPage;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The variable {@code shop}: the shop's own pages, called while the cart is filled or checked. */
@InEachContainer
class ShopPagesTest {

  private final Container container;
  private final WebView view = WebView.open();
  private URI address;

  ShopPagesTest(Container container) {
    this.container = container;
  }

  @AfterEach
  void undeploy() {
    if (address != null) {
      container.undeploy(address);
    }
  }

  @Test
  void aFormArrivesWithItsFieldsAndNothingElse() {
    String seen =
        filled("shop.post('/echo?x=1', {'a': 'b c&d', 'qty': quantities, 'e': 'é'}).text", "101*2");

    assertTrue(seen.contains("method=POST path=/echo query=x=1 "), seen);
    assertTrue(seen.contains("parameters={a=[b c&d], e=[é], qty=[2], x=[1]}"), seen);
    assertTrue(seen.contains("body=") && seen.contains("a=b+c%26d"), seen);
    assertTrue(seen.contains("e=%C3%A9") && seen.contains(" type=application/x-www-form"), seen);
    assertTrue(seen.contains("dispatch=FORWARD async=false"), seen);
  }

  @Test
  void aLinkArrivesWithItsQueryAndNothingElse() {
    String seen = filled("shop.get('/echo?id=' += 7, {'b': [1, 2]}).text", "101*2");

    assertTrue(seen.contains("method=GET path=/echo query=id=7&b=1&b=2 "), seen);
    assertTrue(seen.contains("parameters={b=[1, 2], id=[7]} body= type=null"), seen);
  }

  @Test
  void thePageThatFollowsIsAskedAsTheShopperAskedIt() {
    String page = page("shop.post('/echo', {'a': 1}).text", "101*2");

    assertTrue(
        page.startsWith("method=GET path=/checkout query=bag=101*2 parameters={bag=[101*2]}"),
        page);
    assertTrue(page.contains("dispatch=REQUEST"), page);
    assertTrue(page.contains("left=null seen["), "nothing of the called page is left: " + page);
  }

  @Test
  void cookiesAreSeenByLaterPagesAndByThePageThatFollows() {
    String page =
        page(
            "(shop.post('/echo', {'do': 'cookie', 'value': 'b1'}); shop.get('/echo').text)",
            "101*2");

    assertTrue(page.contains("cookies=basket=b1"), page);
    String seen = page.substring(page.indexOf("seen["));
    assertTrue(seen.contains("cookies=basket=b1"), seen);
    assertTrue(seen.contains("header=") && seen.contains("basket=b1 "), seen);
    assertTrue(view.get(address.resolve("checkout")).text().contains("cookies=basket=b1"));
  }

  /** A shop with its cart in a cookie sends all of it with each line: together they do not fit. */
  @Test
  void whatIsSetAgainAndAgainIsSentOnce() {
    String again = "shop.post('/echo', {'do': 'cookie', 'value': 'b%s'}); ";
    String headers =
        "response.addHeader('X-Seen', '1'); response.addHeader('X-Seen', '2');"
            + " response.addHeader('x-seen', '1');"
            + " response.addHeader('Set-Cookie', 'basket=elsewhere; Path=/x');"
            + " response.addHeader('set-cookie', 'Basket=another');"
            + " response.addHeader('set-cookie', 'basket=b%s')";
    String set = again.formatted(1) + again.formatted(2) + headers.formatted(3);

    deploy("product = sku", "(" + set + "; shop.get('/echo').text)");
    Page page = view.get(address.resolve("checkout?bag=101*2"));

    List<String> cookies = new ArrayList<>(page.headers().allValues("Set-Cookie"));
    cookies.removeIf(cookie -> cookie.startsWith("JSESSIONID"));
    assertEquals(List.of("basket=elsewhere; Path=/x", "Basket=another", "basket=b3"), cookies);
    assertEquals(List.of("2", "1"), page.headers().allValues("X-Seen"));
    assertEquals(List.of("echo"), page.headers().allValues("X-Shop"));
  }

  @Test
  void whatAFailedFillHasSetIsNotSent() {
    String page =
        page("(shop.post('/echo', {'do': 'cookie', 'value': 'b1'}); shop.nosuch())", "101*2");

    assertTrue(page.startsWith("untouched"), page);
    Page again = view.get(address.resolve("checkout"));
    assertTrue(again.text().contains("cookies= "), again.text());
    assertTrue(again.header("X-Shop").isEmpty());
  }

  /** As a controller that leaves the rest to a JSP does. */
  @Test
  void thePageThatFollowsMayForwardToAnother() {
    String page = page("shop.post('/echo', {'a': 1}).text", "101*2&do=forward");

    assertTrue(page.startsWith("method=GET path=/inner query="), page);
    assertTrue(page.contains("parameters={bag=[101*2], do="), page);
    assertTrue(page.contains("tab=[2]}"), page);
    assertTrue(page.contains("dispatch=FORWARD"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forward", "include"})
  void soMayAPageThatIsCalled(String what) {
    String seen = filled("shop.post('/echo', {'do': '" + what + "', 'a': 1}).text", "101*2");

    assertTrue(seen.contains("a=[1], do="), seen);
    assertTrue(seen.contains("tab=[2]}"), seen);
    assertFalse(seen.contains("bag="), seen);
    String path = what.equals("forward") ? "/inner" : "/echo";
    assertTrue(seen.startsWith("method=POST path=" + path + " "), seen);
  }

  /** One controller for all, whose actions are in the query: so is the shopper's own address. */
  @ParameterizedTest
  @ValueSource(strings = {"get", "post"})
  void aPageThatIsCalledMayForwardToItself(String method) {
    String call = "shop." + method + "('/echo?do=itself', {'a': 1}).text";

    for (String shoppers : new String[] {"", "&do=x", "&do=show", "&do=show&tab=2"}) {
      String seen = filled(call, "101*2" + shoppers);

      assertTrue(seen.contains("a=[1], do=[show"), seen);
      assertTrue(seen.contains("tab=[2]"), seen);
      assertFalse(seen.contains("bag="), seen);
    }
  }

  @Test
  void aRedirectIsToldAndNotFollowed() {
    String seen =
        filled(
            "(a = shop.get('/echo?do=redirect'); a.status += ' ' += a.location += ' ' += a.text)",
            "101*2");

    assertEquals("302 elsewhere?x=1 ", seen);
  }

  @Test
  void answersThatAreLessThanFailuresAreForTheExpressionToLookAt() {
    assertEquals("404", filled("shop.get('/nosuch').status += ''", "101*2"));
    assertEquals("text/plain", type());
    assertEquals(
        "9", filled("shop.get('/echo?n=2&m=7').numbers('[nm]=.([0-9]).[,}]').sum() += ''", "1*1"));
  }

  private String type() {
    return filled("shop.get('/echo').header('content-type').split(';')[0]", "101*2");
  }

  @ParameterizedTest
  @CsvSource({
    "throw, threw java.lang.IllegalArgumentException: the page is broken",
    "error, answered 503",
    "async, threw java.lang.IllegalStateException"
  })
  void aPageThatFailsIsNamed(String what, String told) {
    String page = page("shop.get('/echo', {'do': '" + what + "'})", "101*2");

    assertTrue(page.contains("shop: GET \"/echo\" " + told), page);
    assertTrue(page.startsWith("untouched"), page);
  }

  @Test
  void aLookUpOnAPageThatFailsIsAnOutageAndNoUnknownArticle() {
    deploy("product = shop.get('/echo', {'do': 'throw'}).status == 200 ? sku : null", "1");

    String told = view.get(address.resolve("check?bag=101*2")).text();

    assertTrue(told.contains("shop: GET \"/echo\" threw"), told);
    assertFalse(told.contains("unknown ="), told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"echo", "http://example.org/", "//example.org/", "/a/../echo", "/%2e%2e/x"})
  void aPathOutsideOfTheWebApplicationIsRefused(String path) {
    String page = page("(path = '" + path + "'; shop.get(path))", "101*2");

    assertTrue(page.startsWith("untouched"), page);
    assertTrue(page.contains("is not a path below the context"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.get('echo')",
        "shop.post(\"http://example.org/\", {'a': 1})",
        "shop.get('//example.org/')",
        "shop.get('/a/../echo')",
        "shop.get( '/%2e%2e/x?y=1' )",
        "shop.get('product?id=' += 1)",
        "shop.get('../product/' += 1)",
        "(a = shop.get('/echo'); shop.post('\\\\\\\\x'))"
      })
  void whereItIsWrittenOutItIsRefusedAtTheStart(String expression) {
    String page = page(expression, "101*2");

    assertTrue(page.startsWith("mistakes "), page);
    assertTrue(page.contains("`done`"), page);
    assertTrue(page.contains("is not a path below the context"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.get('/echo?x=../y')",
        "shop.get('/echo/' += 1)",
        "({'get': 1}).get('x')",
        "sessionScope.shop.get('x')",
        "application.getAttribute('get')"
      })
  void andNothingElseIs(String expression) {
    assertFalse(page(expression, "101*2").startsWith("mistakes "));
  }

  @Test
  void aCircleIsStopped() {
    FilterEntry again =
        FilterEntry.of("bound", BoundCheckout.class)
            .urls("/checkout", "/check")
            .dispatchedBy("REQUEST", "FORWARD");

    String page = page("shop.get('/checkout?bag=1*1').text", "101*2", again);

    assertTrue(page.contains("a loop"), page);
  }

  @Test
  void whilethePlatformWaitsThereIsNoShopperAndNothingIsLeft() {
    deploy(
        "product = (shop.get('/echo?do=session'); shop.get('/echo?do=cookie&value=x');"
            + " session2 = shop.get('/echo?do=session').text; Objects.requireNonNull(null, session2))",
        "1");

    String told = view.get(address.resolve("check?bag=101*2")).text();
    String after = view.get(address.resolve("echo")).text();

    assertTrue(told.contains("session=cart-transfer"), told);
    assertTrue(told.contains("cookies=basket=x"), told);
    assertTrue(told.contains("authorization=null"), told);
    assertTrue(after.contains("session=null"), "no session at the container: " + after);
    assertTrue(after.contains("ended=[listener"), after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1&x=2", "a b", "#", "${1+1}", "é", "?", "%41"})
  void aSkuInAnAddressIsData(String sku) {
    deploy(
        "product = shop.get('/echo?id=' += sku).text.contains('{id=[' += sku += ']}') ? sku : null",
        "1");

    String bag = URLEncoder.encode(sku + "*2", StandardCharsets.UTF_8);

    assertEquals("verdicts [AVAILABLE]", view.get(address.resolve("check?bag=" + bag)).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../CartServlet", "x?admin=1", "7/../../echo", "7;a=1", "%2e%2e/echo", "a b"})
  void aSkuInAPathLeadsToNoOtherPage(String sku) {
    deploy("product = shop.get('/echo/' += sku).status == 200 ? sku : null", "1");

    String bag = URLEncoder.encode(sku + "*2", StandardCharsets.UTF_8);
    String told = view.get(address.resolve("check?bag=" + bag)).text();

    assertTrue(told.contains("would lead to another page") || told.contains("no path"), told);
  }

  @Test
  void aPlainSkuMayStandInAPath() {
    deploy("product = shop.get('/echo/' += sku).status == 404 ? sku : null", "1");

    assertEquals("verdicts [AVAILABLE]", view.get(address.resolve("check?bag=A-1_b.c~*2")).text());
  }

  @Test
  void numbersSayWhatTheyNeed() {
    String none = page("shop.get('/echo').numbers('[0-9]+')", "101*2");

    assertTrue(none.contains("needs exactly one group"), none);
  }

  /** What the session has seen of the expression's value. */
  private String filled(String expression, String bag) {
    String page = page(expression, bag);
    int at = page.indexOf("seen[");
    assertTrue(at >= 0, page);
    return page.substring(at + "seen[".length(), page.length() - 1);
  }

  private String page(String expression, String bag) {
    return page(
        expression, bag, FilterEntry.of("bound", BoundCheckout.class).urls("/checkout", "/check"));
  }

  private String page(String expression, String bag, FilterEntry filter) {
    deploy("product = sku", expression, filter);
    return view.get(address.resolve("checkout?bag=" + bag)).text();
  }

  private void deploy(String product, String expression) {
    deploy(
        product,
        expression,
        FilterEntry.of("bound", BoundCheckout.class).urls("/checkout", "/check"));
  }

  private void deploy(String product, String expression, FilterEntry filter) {
    undeploy();
    String binding =
        String.join(
            "\n",
            "import = java.util.Objects",
            product,
            "clear = session.setAttribute('units', 0)",
            "cart = session",
            "add = (quantities = quantity; session.setAttribute('units', cart.getAttribute('units') + quantity))",
            "count = cart.getAttribute('units')",
            "done = session.setAttribute('seen', " + expression + ")");
    address =
        container.deploy(
            at ->
                WebApp.empty()
                    .contextParam("cart-transfer.cart", binding)
                    .filter(filter)
                    .servlet("echo", EchoPage.class, "/checkout", "/echo", "/inner/*"));
  }
}
