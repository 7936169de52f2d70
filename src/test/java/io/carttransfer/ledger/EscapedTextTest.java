package io.carttransfer.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts as the ledger's table has them. */
class EscapedTextTest {

  @Test
  void everyTextComesBack() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= 0xFFFF; c++) {
      all.append((char) c);
    }

    String escaped = EscapedText.escape(all.toString(), Integer.MAX_VALUE);

    assertEquals(List.of(), escaped.chars().filter(c -> c <= ' ' || c > '~').boxed().toList());
    assertEquals(all.toString(), EscapedText.unescape(escaped));
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("ab", EscapedText.escape("ab", 2));
    assertEquals("a", EscapedText.escape("ab", 1));
    assertEquals("a\\u0020", EscapedText.escape("a b", 7));
    assertEquals("a", EscapedText.escape("a b", 6));
    assertEquals("", EscapedText.escape("ab", 0));
  }

  @Test
  void detailsAreJoinedAndSplit() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("a", "1 =2");
    details.put("b", "");
    details.put("c", "x\ny");

    String joined = EscapedText.join(details, 100);

    assertEquals("a=1\\u0020\\u003d2 b= c=x\\u000ay", joined);
    assertEquals(details, EscapedText.split(joined));
    assertEquals(Map.of(), EscapedText.split(null));
    assertEquals(Map.of(), EscapedText.split("=x y"));
  }

  @Test
  void whatDoesNotFitIsLeftOut() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("a", "123");
    details.put("b", "456");

    assertEquals("a=123 b=45", EscapedText.join(details, 10));
    assertEquals("a=123 b=4", EscapedText.join(details, 9));
    assertEquals("a=123", EscapedText.join(details, 8));
    assertEquals("", EscapedText.join(details, 3));
    assertEquals("a=1", EscapedText.join(details, 4));
  }
}
