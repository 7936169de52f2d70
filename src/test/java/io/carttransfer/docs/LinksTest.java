package io.carttransfer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.docs.DocPage;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links in the documentation lead somewhere. */
class LinksTest {

  static List<DocPage> pages() {
    return DocPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachLinkLeadsToAFileAndAnAnchorThatExist(DocPage page) {
    assertEquals(List.of(), page.brokenLinks());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void anAnchorIsWrittenOnce(DocPage page) {
    assertEquals(new HashSet<>(page.written()).size(), page.written().size());
  }

  @Test
  void theIndexLeadsToEachPage() {
    String index = DocPage.at("docs/README.md").text();

    for (DocPage page : pages()) {
      String path = page.toString();
      if (path.startsWith("docs/") && !path.endsWith("README.md")) {
        assertTrue(index.contains("](" + path.substring(5) + ")"), path);
      }
    }
    assertTrue(DocPage.at("README.md").links() > 10);
  }
}
