package io.carttransfer.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.harness.docs.DocPage;
import io.carttransfer.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The bindings and order expressions in the lines for web.xml parse. */
class DocumentedBindingsTest {

  private final List<String> wrong = new ArrayList<>();

  @Test
  void eachBindingParsesButForTheShopsOwnClasses() {
    List<String> bindings = values(Setting.CART);
    for (String binding : bindings) {
      Mistakes mistakes = new Mistakes();
      Binding.parse(binding, getClass().getClassLoader(), false, mistakes);
      collect(mistakes);
    }

    assertTrue(bindings.size() >= 2, bindings.toString());
    assertEquals(List.of(), wrong);
  }

  @Test
  void eachOrderExpressionParses() {
    List<String> orders = values(Setting.ORDER);
    for (String order : orders) {
      Mistakes mistakes = new Mistakes();
      OrderExpression.parse(order, mistakes);
      collect(mistakes);
    }

    assertTrue(orders.size() >= 2, orders.toString());
    assertEquals(List.of(), wrong);
  }

  private void collect(Mistakes mistakes) {
    mistakes.list().stream()
        .map(Mistake::description)
        .filter(text -> !text.contains(" names org.shop.") && !text.contains(" calls "))
        .forEach(wrong::add);
  }

  private static List<String> values(Setting setting) {
    List<String> values = new ArrayList<>();
    for (DocPage page : DocPage.all()) {
      for (String block : page.blocks("xml")) {
        for (Element param : Jsoup.parse(block, Parser.xmlParser()).select("context-param")) {
          if (param.select("param-name").text().equals(setting.parameter())) {
            values.add(param.select("param-value").first().wholeText());
          }
        }
      }
    }
    return values;
  }
}
