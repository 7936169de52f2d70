package io.carttransfer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The troubleshooting chapter as the report shows it. */
class HelpTest {

  private static String page() throws IOException {
    return new String(
        new StaticFiles().at("/troubleshooting.html").orElseThrow().bytes(),
        StandardCharsets.UTF_8);
  }

  @Test
  void itIsThatChapterOfTheReadmeAndNoOther() throws IOException {
    assertTrue(page().contains("NoClassDefFoundError"), page());
    assertFalse(page().contains("## "), page());
    assertFalse(page().contains("mvn -Prun"), page());
    assertFalse(page().contains("**"), page());
  }

  @ParameterizedTest
  @EnumSource
  void eachReasonHasItsPlace(Reason reason) throws IOException {
    assertTrue(page().contains("<p id=\"" + reason.anchor() + "\">"), reason.anchor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger", "ordered-twice", "order-not-recorded", "report"})
  void soHasWhatOnlyTheReportTells(String anchor) throws IOException {
    assertTrue(page().contains("<p id=\"" + anchor + "\">"), anchor);
  }

  @Test
  void textStaysText() {
    String page = Help.page("<a id=\"x\"></a>\n**a <b>** `c & d` [e](f.md#g)\n\n```\n<h>\n```\n");

    assertEquals(
        "<p id=\"x\"><strong>a &lt;b&gt;</strong> <code>c &amp; d</code> e</p>\n"
            + "<pre>&lt;h&gt;\n</pre>\n",
        page.replaceAll("(?s).*</a></p>\n|</section>.*", ""));
  }
}
