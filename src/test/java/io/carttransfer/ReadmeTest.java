package io.carttransfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.docs.DocPage;
import io.carttransfer.settings.Setting;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The README is short, and says what the code does. */
class ReadmeTest {

  private static final int MOST_WORDS = 1300;

  private final DocPage readme = DocPage.at("README.md");

  @Test
  void itIsReadInFiveMinutes() {
    int words = readme.prose().split("\\s+").length;

    assertTrue(words <= MOST_WORDS, words + " words without the blocks of code");
  }

  @Test
  void itsWebXmlIsACompleteOneOfTheRequiredSettings() throws Exception {
    Document webXml = parse(readme.blocks("xml").get(0));

    Set<String> required =
        Arrays.stream(Setting.values())
            .filter(setting -> setting.meaning().startsWith("Required. "))
            .map(Setting::parameter)
            .collect(Collectors.toCollection(TreeSet::new));
    required.add(Setting.CART.parameter());
    assertEquals("web-app", webXml.getDocumentElement().getTagName());
    assertEquals(required, new TreeSet<>(texts(webXml, "param-name")));
    assertEquals(
        List.of(CheckoutFilter.class.getName(), CartTransferServlet.class.getName()),
        List.of(texts(webXml, "filter-class").get(0), texts(webXml, "servlet-class").get(0)));
  }

  private static List<String> texts(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
