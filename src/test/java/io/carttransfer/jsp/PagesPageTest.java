package io.carttransfer.jsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.page.Bridge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Keeps docs/pages.md true. */
class PagesPageTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("<poq:(\\w+)((?:\\s+\\w+=\"[^\"]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"[^\"]*\"");

  private final String page = page();
  private final Map<String, Element> tags =
      library().select("tag").stream()
          .collect(Collectors.toMap(tag -> tag.selectFirst("> name").text(), tag -> tag));

  @Test
  void eachExampleIsATagOfTheLibraryWithTheAttributesThatItTakes() {
    Set<String> shown = new TreeSet<>();
    for (Matcher example = EXAMPLE.matcher(page); example.find(); ) {
      Element tag = tags.get(example.group(1));
      Set<String> given = new TreeSet<>();
      for (Matcher one = ATTRIBUTE.matcher(example.group(2)); one.find(); ) {
        given.add(one.group(1));
      }

      assertTrue(tag != null, example.group());
      assertTrue(attributes(tag, any -> true).containsAll(given), example.group());
      assertTrue(given.containsAll(attributes(tag, PagesPageTest::isRequired)), example.group());
      shown.add(example.group(1));
    }

    assertEquals(
        Set.of(
            "bridge",
            "notInApp",
            "notices",
            "closeWebView",
            "order",
            "paymentCompleted",
            "paymentError"),
        shown);
  }

  @Test
  void eachTagAndAttributeIsInTheTable() {
    for (Map.Entry<String, Element> tag : tags.entrySet()) {
      String line =
          page.lines()
              .filter(row -> row.matches("\\| [^|]*`" + tag.getKey() + "`.*"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(tag.getKey()));
      boolean likeOrder = line.contains("the other attributes of `order`");
      for (String attribute : attributes(tag.getValue(), any -> true)) {
        assertTrue(likeOrder || line.contains("`" + attribute + "`"), line + attribute);
      }
    }
  }

  private static Set<String> attributes(Element tag, Predicate<Element> wanted) {
    return tag.select("> attribute").stream()
        .filter(wanted)
        .map(attribute -> attribute.selectFirst("> name").text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isRequired(Element attribute) {
    return attribute.select("> required").text().equals("true");
  }

  private static Element library() {
    try (InputStream in = Bridge.class.getResourceAsStream("/META-INF/cart-transfer.tld")) {
      return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String page() {
    try {
      return Files.readString(Path.of("../docs/pages.md"));
    } catch (IOException e) {
      throw new IllegalStateException("run tests in the module's folder", e);
    }
  }
}
