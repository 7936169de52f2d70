package io.carttransfer.harness.tags;

import java.util.List;

/** Values that break pages which print them as they are. */
public final class Hostile {

  private Hostile() {}

  /** All of them are without surrounding blanks, which order numbers lose. */
  public static List<String> values() {
    return List.of(
        "</script><script>window.broken=1</script>",
        "</SCRIPT ><img src=x onerror=window.broken=1>",
        "<!--<script>",
        "-->",
        "]]>",
        "<![CDATA[",
        "\"><script>window.broken=1</script>",
        "'><svg onload=window.broken=1>",
        "\" onmouseover=\"window.broken=1\" x=\"",
        "' onfocus='window.broken=1' autofocus x='",
        "`;window.broken=1;`",
        "\");window.broken=1;(\"",
        "');window.broken=1;('",
        "\\\");window.broken=1;//",
        "\\",
        "a\nb",
        "a\u2028b\u2029c",
        "&quot;&lt;&#60;&amp;",
        "${1+1}#{1+1}<%= 1 %>",
        "{0} '{0}' {",
        "javascript:window.broken=1",
        "\uD83D\uDED2 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 na\u00efve \u65e5\u672c \u0639\u0631\u0628\u064a",
        "%00%3Cscript%3E");
  }

  /** Every code point of the basic plane, and some beyond it, between two marks. */
  public static String allCodePoints() {
    StringBuilder all = new StringBuilder(OPEN);
    for (int c = 0; c < 0xD800; c++) {
      all.appendCodePoint(c);
    }
    for (int c = 0xE000; c <= 0xFFFF; c++) {
      all.appendCodePoint(c);
    }
    return all.appendCodePoint(0x1F6D2).appendCodePoint(0x10FFFD).append(CLOSE).toString();
  }

  public static final String OPEN = "(open)";
  public static final String CLOSE = "(close)";
}
