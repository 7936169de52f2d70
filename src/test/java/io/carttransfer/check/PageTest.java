package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page is taken for its text. */
class PageTest {

  @Test
  void aPageIsWhatAPersonReads() {
    Page page =
        page(
            "<!DOCTYPE html><title>Your &amp; cart</title><style>b{}</style>"
                + "<!-- no <b>comment</b> --><script>var no = '<b>';</script>"
                + "<h1 title='a > b'>Two&nbsp;mugs</h1> <input value=7><input type=hidden value=8>"
                + "<p>&pound; &#163;5 &#x41;</p><SCRIPT SRC=\"/a.js?b&amp;c\"></SCRIPT>"
                + "<input type=PASSWORD>");

    assertEquals("Your & cart", page.title());
    assertEquals("Two mugs 7 &pound; £5 A", page.text());
    assertEquals(List.of("/a.js?b&c"), page.scripts());
    assertTrue(page.asksForPassword());
  }

  @Test
  void aWordIsNotAPartOfAnother() {
    Page page = page("<p>5 x A-17, 15 x B</p>");

    assertTrue(page.hasWord("5"));
    assertTrue(page.hasWord("A-17"));
    assertFalse(page.hasWord("A-1"));
    assertFalse(page.hasWord("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<a '", "<a \"'", "<!--", "<script>", "<title>", "<a x=\"y", "&#99"})
  void textThatIsNoHtmlIsReadInOnePass(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> page(part.repeat(1_000_000 / part.length())).text());
  }

  private static Page page(String html) {
    return Page.of(new Answer(200, List.of(), html.getBytes(StandardCharsets.UTF_8), false));
  }
}
