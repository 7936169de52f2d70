package io.carttransfer.jsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.tags.Bags;
import io.carttransfer.harness.tags.Hostile;
import io.carttransfer.harness.tags.Place;
import io.carttransfer.harness.tags.ShownPage;
import io.carttransfer.harness.tags.TagShopper;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EscapingTest {

  @ParameterizedTest
  @EnumSource(Place.class)
  void eachCodePointStandsAsItsPlaceWantsIt(Place place) {
    String value = Hostile.allCodePoints();

    String markup = place.markup(value);

    StringBuilder expected = new StringBuilder();
    value.codePoints().forEach(c -> expected.append(place.encoded(c)));
    int begin = markup.indexOf(Hostile.OPEN);
    int end = markup.indexOf(Hostile.CLOSE) + Hostile.CLOSE.length();
    assertTrue(begin >= 0, markup);
    assertEquals(expected.toString(), markup.substring(begin, end));
  }

  static Stream<Arguments> placesAndValues() {
    return Stream.of(Place.values())
        .flatMap(place -> Hostile.values().stream().map(value -> Arguments.of(place, value)));
  }

  @ParameterizedTest
  @MethodSource("placesAndValues")
  void aHostileValueIsReadAsItIsAndAddsNothingToThePage(Place place, String value) {
    Document harmless = Jsoup.parse(place.markup("harmless"));

    Document page = Jsoup.parse(place.markup(value));

    assertEquals(value, place.read(page));
    assertEquals(shape(harmless), shape(page));
  }

  static List<String> values() {
    return Hostile.values();
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatIsNoAmountIsNeverPrinted(String value) {
    OrderTag amounts = new OrderTag();
    amounts.setTotal(12.5);
    amounts.setSubTotal(value);
    amounts.setDelivery(value);
    amounts.setDiscount(value);
    amounts.setTax(value);
    PaymentCompletedTag total = new PaymentCompletedTag();
    total.setOrderId("4711");
    total.setTotal(value);

    ShownPage page = new TagShopper().bag(Bags.any()).page().tag(amounts).tag(total);

    assertEquals(
        "<script type=\"application/json\" data-poq-send=\"order\">{\"total\":12.5}</script>",
        page.toString());
  }

  @ParameterizedTest
  @MethodSource("values")
  void theKeyOfAnOrderIsPlainWhateverItsNumberAndReference(String value) {
    PaymentCompletedTag tag = new PaymentCompletedTag();
    tag.setOrderId(value);
    tag.setTotal(1);

    String markup = new TagShopper().bag(Bags.of(value)).page().tag(tag).toString();

    String key = Jsoup.parse(markup).selectFirst("script").attr("data-poq-once");
    assertTrue(key.matches("[A-Za-z0-9%._~-]+/[A-Za-z0-9%._~-]+"), key);
  }

  /** The elements with the names of their attributes. */
  private static List<String> shape(Document page) {
    return page.getAllElements().stream().map(EscapingTest::shape).toList();
  }

  private static String shape(Element element) {
    return element.tagName() + element.attributes().asList().stream().map(a -> a.getKey()).toList();
  }
}
