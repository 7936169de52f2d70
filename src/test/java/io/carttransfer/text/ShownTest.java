package io.carttransfer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Values from outside in sentences of ours. */
class ShownTest {

  @Test
  void aQuotedTextIsPrintableAsciiAndCannotEndEarly() {
    for (int c = 0; c <= 0xFFFF; c++) {
      String quoted = Shown.quoted("a" + (char) c + "b");
      String expected =
          c == '"' || c == '\\'
              ? "\\" + (char) c
              : c >= ' ' && c < 0x7f ? String.valueOf((char) c) : "\\u%04x".formatted(c);
      assertEquals("\"a" + expected + "b\"", quoted);
    }
  }

  @Test
  void aMessageKeepsWhatPeopleReadAndNothingThatMovesTheCursor() {
    assertEquals(
        "größer – 5 € « 日本 » \"a\\b\"",
        Shown.message(new Exception(" größer – 5 € « 日本 » \"a\\b\" ")));
    for (int c = 0; c <= 0xFFFF; c++) {
      String shown = Shown.line("a" + (char) c + "b");
      boolean plain = shown.equals("a" + (char) c + "b");
      assertTrue(plain || shown.equals("a\\u%04xb".formatted(c)), shown);
      int type = Character.getType((char) c);
      assertFalse(
          plain
              && (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.PRIVATE_USE
                  || type == Character.UNASSIGNED
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR),
          "character " + c);
      assertTrue(plain || !Character.isLetterOrDigit((char) c), "character " + c);
    }
  }

  @Test
  void noLookUpIsWoken() {
    assertEquals("\"\\u0024{jndi:x} $a {\"", Shown.quoted("${jndi:x} $a {"));
    assertEquals("$\\u0024{x}", Shown.line("$${x}"));
    assertEquals("\\u0024{x}", Shown.message(new Exception("${x}")));
    assertEquals("\\u0024{x}", Shown.number("${x}"));
  }

  @Test
  void eachIsCut() {
    String text = "x".repeat(5000);

    assertEquals("\"" + text.substring(0, 128) + "...\"", Shown.quoted(text));
    assertEquals("\"" + text.substring(0, 128) + "\"", Shown.quoted(text.substring(0, 128)));
    assertEquals(text.substring(0, 60) + "...", Shown.number(text));
    assertEquals(text.substring(0, 600) + "...", Shown.message(new Exception(text)));
    assertEquals(text.substring(0, 4000) + "...", Shown.line(text));
    assertEquals("no message", Shown.message(new Exception()));
  }

  @Test
  void anEscapeIsReadBack() {
    assertEquals("a b\\n", UnicodeEscape.decode("a\\u0020b\\n"));
    assertEquals("a", UnicodeEscape.decode("\\u0061"));
    assertEquals("abc", UnicodeEscape.decode("abc"));
    assertEquals("\\u006", UnicodeEscape.decode("\\u006"));
    assertThrows(NumberFormatException.class, () -> UnicodeEscape.decode("\\uzzzz"));
    for (char c = 0; c < 0x300; c++) {
      assertEquals(
          String.valueOf(c).matches("[A-Za-z0-9]"), UnicodeEscape.isAlphanumeric(c), "" + (int) c);
    }
  }
}
