package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.common.Reason;
import io.carttransfer.harness.tags.Hostile;
import io.carttransfer.page.Bridge;
import io.carttransfer.text.Languages;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes from outside stands on our page as text, whatever it is. */
class PageWriterTest {

  private static final Token TOKEN = Token.keyed("kkkkkkkkkkkkkkkk", new byte[16]);

  static List<String> values() {
    return Hostile.values();
  }

  @ParameterizedTest
  @MethodSource("values")
  void anOrderNumberIsReadAsItIs(String value) {
    Document page = ordered(value);

    assertEquals(
        "Your order number is " + value + ". You do not need to pay again.",
        page.selectFirst("p").wholeText());
    assertEquals(shape(ordered("harmless")), shape(page));
  }

  @ParameterizedTest
  @MethodSource("values")
  void anArticleAndAReferenceAreReadAsTheyAre(String value) {
    Document page = refused(value, value);

    assertEquals("Item " + value + ", quantity 7", page.selectFirst("li").wholeText());
    assertEquals("Reference: " + value, page.selectFirst(".reference").wholeText());
    assertEquals(shape(refused("harmless", "harmless")), shape(page));
  }

  @ParameterizedTest
  @MethodSource("values")
  void theShopsOwnQueryIsKeptAsItIs(String value) {
    Document page = asked(value, value);

    assertEquals("?cart_transfer=form&" + value, page.selectFirst("form").attr("action"));
    assertEquals(value, page.selectFirst("[name=cart_transfer_nonce]").attr("value"));
    assertEquals(shape(asked("harmless", "harmless")), shape(page));
  }

  /** Also those of two nodes, or of one that was started again. */
  @Test
  void noncesAreNeverTheSame() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      Document page = ordered("1");
      String nonce = page.selectFirst("style").attr("nonce");
      assertEquals(22, nonce.length(), nonce);
      nonces.add(nonce);
    }

    assertEquals(20, nonces.size());
  }

  private static Document ordered(String number) {
    PageWriter.Page page = page("page.ordered", null, number);
    page.onwards();
    return Jsoup.parse(page.toHtml());
  }

  private static Document refused(String sku, String reference) {
    PageWriter.Page page = page("page.lines", null);
    page.lines(List.of(Notice.of(CartLine.of("1", sku, 7), Reason.UNAVAILABLE)));
    page.reference(reference);
    page.again();
    return Jsoup.parse(page.toHtml());
  }

  private static Document asked(String query, String nonce) {
    PageWriter.Page page = page("page.ask", query);
    page.bag(nonce);
    page.basket();
    return Jsoup.parse(page.toHtml());
  }

  private static PageWriter.Page page(String key, String query, Object... arguments) {
    TokenCarriers carriers =
        new TokenCarriers("cart_transfer", "shop.example", true, Duration.ofMinutes(30));
    Bridge bridge = new Bridge("https://assets.example/web", "cart_transfer", Optional.empty());
    return new PageWriter(carriers, bridge)
        .page(Languages.own().of("en"), key, TOKEN, query, true, arguments);
  }

  /** The elements with the names of their attributes. */
  private static List<String> shape(Document page) {
    return page.getAllElements().stream().map(PageWriterTest::shape).toList();
  }

  private static String shape(Element element) {
    return element.tagName() + element.attributes().asList().stream().map(a -> a.getKey()).toList();
  }
}
