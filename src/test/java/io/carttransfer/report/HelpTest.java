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

/** docs/troubleshooting.md as the report shows it. */
class HelpTest {

  private static String page() throws IOException {
    return new String(
        new StaticFiles().at("/troubleshooting.html").orElseThrow().bytes(),
        StandardCharsets.UTF_8);
  }

  @Test
  void itIsThatPageAsHtml() throws IOException {
    assertTrue(page().contains("NoClassDefFoundError"), page());
    assertTrue(page().contains("<h1>Troubleshooting</h1>"), page());
    assertFalse(page().contains("# "), page());
    assertFalse(page().contains("**"), page());
  }

  @ParameterizedTest
  @EnumSource
  void eachReasonHasItsPlace(Reason reason) throws IOException {
    assertTrue(page().contains("<a id=\"" + reason.anchor() + "\"></a>"), reason.anchor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger", "ordered-twice", "order-not-recorded", "report"})
  void soHasWhatOnlyTheReportTells(String anchor) throws IOException {
    assertTrue(page().contains("<a id=\"" + anchor + "\"></a>"), anchor);
  }

  @Test
  void textStaysText() {
    String page =
        Help.page(
            "<a id=\"x\"></a><a id=\"y\"></a>\n## A\n**a <b>** `c & d` [e](f.md#g)\n\n```\n<h>\n```\n");

    assertEquals(
        "<a id=\"x\"></a><a id=\"y\"></a>\n<h2>A</h2>\n<p><strong>a &lt;b&gt;</strong> <code>c &amp; d</code> e</p>\n"
            + "<pre>&lt;h&gt;\n</pre>\n",
        page.replaceAll("(?s).*</a></p>\n|</section>.*", ""));
  }
}
