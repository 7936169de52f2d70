package io.carttransfer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.docs.DocPage;
import io.carttransfer.settings.Setting;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines for web.xml in the documentation name what exists. */
class WebXmlBlocksTest {

  static List<DocPage> pages() {
    return DocPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void settingsAndClassesInThemExist(DocPage page) {
    List<String> known = Arrays.stream(Setting.values()).map(Setting::parameter).toList();
    for (String block : page.blocks("xml")) {
      var document = Jsoup.parse(block, Parser.xmlParser());

      assertEquals(
          List.of(),
          document.select("param-name").eachText().stream()
              .filter(name -> !known.contains(name))
              .toList());
      for (String name : document.select("filter-class, servlet-class").eachText()) {
        assertTrue(isClass(name), name);
      }
    }
  }

  private static boolean isClass(String name) {
    try {
      return Class.forName(name, false, WebXmlBlocksTest.class.getClassLoader()) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
