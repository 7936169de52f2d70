package io.carttransfer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Values that stand in a script of our page. */
class ScriptJsonTest {

  @Test
  void whatIsReadIsWhatWasWritten() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= 0xFFFF; c++) {
      all.append((char) c);
    }
    String json =
        new ScriptJson()
            .text("a", all.toString())
            .text("none", null)
            .number("n", new BigDecimal("1E+3"))
            .number("none", null)
            .object("o", new ScriptJson().text("b", ""))
            .toString();

    JsonObject read = JsonParser.parseString(json).getAsJsonObject();

    assertEquals(all.toString(), read.get("a").getAsString());
    assertEquals(
        "{\"n\":1000,\"o\":{\"b\":\"\"}}",
        new ScriptJson()
            .number("n", new BigDecimal("1E+3"))
            .object("o", new ScriptJson().text("b", ""))
            .toString());
    assertEquals("{\"a\":\"a b~\"}", new ScriptJson().text("a", "a b~").toString());
    assertFalse(json.matches("(?s).*[<>&'\u2028\u2029\\x00-\\x1f].*"));
  }
}
