package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One field among the pairs of a query or a form. */
class FieldTest {

  private static final String TOKEN = "t".repeat(38);

  private final Field field = new Field("ct");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, 0",
        "'', -, -, 0",
        "a=1, -, -, 0",
        "act=1, -, -, 0",
        "ct, -, -, 0",
        "ct=, '', false, 1",
        "ct=x, x, false, 1",
        "a&ct=x&b, x, false, 1",
        "%63%74=x, x, false, 1",
        "c%74=%78, x, false, 1",
        "ct=%70%50, pP, false, 1",
        "=ct=x, -, -, 0",
        "&ct=x, x, false, 1",
        "ct=x%22y, x, true, 1",
        "ct=x y, x, true, 1",
        "ct=x%2, x, true, 1",
        "ct=x%zz, x, true, 1",
        "ct=x&ct=y, x, false, 2",
        "ct=x&ct=TOKEN&ct=y, TOKEN, false, 3",
        "ctx=1&ct=x, x, false, 1",
        "a=ct=x, -, -, 0",
        "a=ct=x&ct=y, y, false, 1"
      })
  void theFirstTokenCountsElseTheFirstValue(String pairs, String text, Boolean cut, int count) {
    String given = pairs == null ? null : pairs.replace("TOKEN", TOKEN);
    Field.Value value = field.in(given);

    assertEquals(count, field.count(given));
    assertEquals(
        text == null ? null : text.replace("TOKEN", TOKEN), value == null ? null : value.text());
    assertEquals(cut, value == null ? null : value.isCut());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -",
        "'', -",
        "ct=1, -",
        "ct, -",
        "ct&a, a",
        "=ct=1, =ct=1",
        "&ct=1&a, a",
        "a=1, a=1",
        "a=1&ct=2, a=1",
        "ct=2&a=1, a=1",
        "a=1&ct=2&b=3, a=1&b=3",
        "a=1&&b=3&, a=1&b=3",
        "%63t=2&ctx=1, ctx=1",
        "a=ct=1, a=ct=1"
      })
  void theRestStaysAsItIs(String pairs, String rest) {
    assertEquals(rest, field.without(pairs));
  }

  @Test
  void aNameMayHaveADotOrATildeThatSomebodyEncoded() {
    Field odd = new Field("my.c~t");

    assertEquals("x", odd.in("my%2Ec%7Et=x").text());
    assertEquals("a=1", odd.without("my%2ec%7et=x&a=1"));
  }

  @Test
  void aBodyIsOursFromItsFirstFieldOn() {
    assertEquals(true, field.begins("ct=", 0));
    assertEquals(false, field.begins("ct", 0));
    assertEquals(false, field.begins("c", 0));
    assertEquals(true, field.begins("a&ct=x", 2));
    assertNull(field.in("a%20b"));
  }
}
