package io.carttransfer.jsp;

import static io.carttransfer.harness.browser.Chromium.await;
import static io.carttransfer.harness.tags.TagContent.bridge;
import static io.carttransfer.harness.tags.TagContent.button;
import static io.carttransfer.harness.tags.TagContent.closeNow;
import static io.carttransfer.harness.tags.TagContent.completed;
import static io.carttransfer.harness.tags.TagContent.error;
import static io.carttransfer.harness.tags.TagContent.html;
import static io.carttransfer.harness.tags.TagContent.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.browser.BrowserShop;
import io.carttransfer.harness.browser.Chromium;
import io.carttransfer.harness.browser.InBrowser;
import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.TagContent;
import io.carttransfer.page.Bridge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesInBrowserTest extends InBrowser {

  PagesInBrowserTest(Chromium chromium) {
    super(chromium);
    shop.page("checkout", TagContent.bag(Bags.any()), bridge());
  }

  @Test
  void aStrictPolicyHasNothingToForbid() {
    shop.policy(
            "",
            "default-src 'none'; script-src 'nonce-r4nd0m+/='; connect-src 'self'; base-uri 'none'")
        .page(
            "",
            bridge("r4nd0m+/="),
            order(1),
            completed(),
            error("Declined"),
            button("Back", null),
            closeNow());

    visit.onIos().open("?cart_transfer=token");
    visit.awaitCalls(4);
    visit.click("button");
    visit.awaitCalls(5);

    assertEquals(2, shop.heard("closewebview").size());
    assertEquals(shop.address(""), visit.address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "checkout?cart_transfer=TOKEN | checkout",
        "checkout?cart_transfer=TOKEN#total | checkout#total",
        "checkout?a=2&cart_transfer=TOKEN&b=a%20b&&x#total | checkout?a=2&b=a%20b&&x#total",
        "checkout?cart_transfer=form&cart_transfer=TOKEN | checkout",
        "checkout?cart%5Ftransfer=TOKEN&a=%E0%A4%A | checkout?a=%E0%A4%A",
        "checkout?my_cart_transfer=1&cart=cart_transfer"
            + " | checkout?my_cart_transfer=1&cart=cart_transfer",
        "checkout | checkout"
      })
  void theTokenIsGoneFromTheAddressAndNothingElse(String opened, String shown) {
    visit.open(opened);

    assertEquals(shop.address(shown), visit.address());
    assertEquals(true, visit.script("return history.state === null"));
  }

  @Test
  void aPageThatIsToBeLoadedAgainKeepsItsToken() {
    shop.page(
        "again",
        (request, page) -> {
          Bridge bridge = Bridge.of(request.getServletContext()).orElseThrow();
          page.html(bridge.loaderThatKeepsTheToken(null));
        });

    visit.open("again?cart_transfer=TOKEN");

    assertEquals(shop.address("again?cart_transfer=TOKEN"), visit.address());
  }

  @Test
  void afterALandingByFormAReloadIsAnOrdinaryOne() {
    shop.page(
            "land",
            html("<form method=post action='shop?cart_transfer=form'><button>Go</button></form>"))
        .page(
            "shop",
            TagContent.bag(Bags.any()),
            bridge(),
            (request, page) -> page.html("<body>made by " + request.getMethod()));
    visit.open("land").click("button");
    await("the landing", () -> visit.text().equals("made by POST"));

    visit.reload();

    await("the reload", () -> visit.text().equals("made by GET"));
    assertEquals(shop.address("shop"), visit.address());
  }

  @Test
  void aButtonTakesTheShopperBack() {
    shop.page("", bridge(), html("<form action=elsewhere>"), button("<b>Back</b>", null));

    visit.onIos().open("").click("button b");

    visit.awaitCalls(1);
    assertEquals(List.of("[\"send\",\"closewebview\"]"), shop.heard());
    assertEquals(shop.address(""), visit.address());
  }

  @Test
  void aLinkOfAPageWithoutTheLibraryGoesWhereItPoints() {
    shop.page("home").page("", TagContent.bag(Bags.any()), bridge(), link());

    visit.open("").click("a");

    await("the link is followed", () -> visit.address().equals(shop.address("home")));
    assertEquals(List.of(), shop.heard());
  }

  @Test
  void aLinkOfAPageWithTheLibraryTellsTheApp() {
    shop.page("", bridge(), order(1), link());

    visit.onIos().open("").awaitCalls(1);
    visit.click("a");

    visit.awaitCalls(2);
    assertEquals(shop.address(""), visit.address());
  }

  private static BrowserShop.Content link() {
    return html("<a href=home data-poq-send=closewebview>Home</a>");
  }

  @Test
  void whatAPageFetchesLaterIsToldToo() {
    shop.page("", bridge(), order(1), html("<div id=part></div>")).page("part", order(2));

    visit.onIos().open("").awaitCalls(1);
    visit.script(
        "var request = new XMLHttpRequest(); request.open('GET', 'part', false); request.send();"
            + "document.getElementById('part').innerHTML = request.responseText");

    visit.awaitCalls(2);
    assertEquals("[\"send\",\"order\",{\"total\":2}]", shop.heard().get(1));
  }

  @Test
  void aPageThatChangesAllTheTimeIsReadTenTimesASecond() {
    shop.page("", html(COUNT_READS), bridge(), order(1), html("<div id=part></div>"))
        .page("part", order(2));
    visit.onIos().open("").awaitCalls(1);

    assertEquals(1L, visit.script(CHANGE_ONCE), "the first change is read at once");
    List<?> readsAndTenths = (List<?>) visit.script(CHANGE_OFTEN);
    long reads = ((Number) readsAndTenths.get(0)).longValue();
    double tenths = ((Number) readsAndTenths.get(1)).doubleValue();

    assertTrue(reads <= tenths + 2, reads + " reads in so many tenths of a second: " + tenths);
    visit.awaitCalls(2);
    assertEquals("[\"send\",\"order\",{\"total\":2}]", shop.heard().get(1));
  }

  private static final String COUNT_READS =
      """
      <script>
        var reads = 0;
        var select = document.querySelectorAll;
        document.querySelectorAll = function (selector) {
          reads++;
          return select.call(document, selector);
        };
      </script>
      """;

  /** How often the page is read by the time that the script behind the change goes on. */
  private static final String CHANGE_ONCE =
      """
      var before = reads;
      document.getElementById('part').appendChild(document.createElement('p'));
      return Promise.resolve().then(function () { return reads - before; });
      """;

  /** A thousand changes, each in a task of its own, the last of which has something to say. */
  private static final String CHANGE_OFTEN =
      """
      return new Promise(function (done) {
        var before = reads;
        var begin = performance.now();
        var left = 1000;
        var channel = new MessageChannel();
        channel.port1.onmessage = function () {
          var part = document.getElementById('part');
          if (--left) {
            part.appendChild(document.createElement('p'));
            channel.port2.postMessage('next');
          } else {
            var request = new XMLHttpRequest();
            request.open('GET', 'part', false);
            request.send();
            part.innerHTML = request.responseText;
            done([reads - before, (performance.now() - begin) / 100]);
          }
        };
        channel.port2.postMessage('first');
      });
      """;

  @Test
  void theBridgeMayStandBehindWhatItSends() {
    shop.page("", order(1), button("Back", null), bridge(), order(2), bridge());

    visit.onIos().open("").awaitCalls(2);
    visit.click("button");

    visit.awaitCalls(3);
    assertEquals(1, shop.heard("closewebview").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "defer", "async"})
  void aPageThatIsNotJspUsesTheStaticCopy(String how) {
    shop.page(
        "",
        html("<script src='/cart-transfer/bridge.js' " + how),
        html(" data-bridge-url='" + shop.libraryUrl() + "' data-token='bag'></script>"),
        html("<script type='application/json' data-poq-send='order'>no json</script>"),
        html("<script type='application/json' data-poq-send='order'>{\"total\": 1}</script>"),
        html("<button type='button' data-poq-send='closewebview'>Back</button>"));

    visit.onIos().open("?bag=TOKEN&cart_transfer=1").awaitCalls(1);
    visit.click("button");

    visit.awaitCalls(2);
    assertEquals(shop.address("?cart_transfer=1"), visit.address());
    assertTrue(shop.fetched().contains("web-checkout.min.js"));
  }
}
