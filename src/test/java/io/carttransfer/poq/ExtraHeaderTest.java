package io.carttransfer.poq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fixed header for the web view's first request, as the shop's engineer writes it. */
class ExtraHeaderTest {

  private final Mistakes mistakes = new Mistakes();

  @Test
  void nameAndValueStandOnBothSidesOfAColon() {
    ExtraHeader header = ExtraHeader.parse(" X-Channel :  app: two words ", mistakes).orElseThrow();

    assertEquals("[]", mistakes.toString());
    assertEquals("X-Channel", header.name);
    assertEquals("app: two words", header.value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Content-Type: text/plain  | application/x-www-form-urlencoded
          content-type: text/plain  | application/x-www-form-urlencoded
          Forged                    | Write it as Name: value
          For ged: 1                | Write it as Name: value
          Cookie: a=b               | cookies belong in cart-transfer.response.cookies
          HOST: shop.example        | the app's own client sets this header
          Content-Length: 4         | the app's own client sets this header
          X-Name: Zoë               | The value must be printable ASCII on one line
          X-Name:                   | The value must be printable ASCII on one line, and not empty
          """)
  void aMistakeNamesItsParameterAndSaysWhatToDo(String line, String message) {
    assertFalse(ExtraHeader.parse(line, mistakes).isPresent());

    assertEquals(1, mistakes.count());
    assertTrue(mistakes.toString().contains("cart-transfer.response.headers"), mistakes.toString());
    assertTrue(mistakes.toString().contains(message), mistakes.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Auth: h\u00fcsh-hush", "hush", ": hush", "X-Auth hush: 1", "Host: hush"})
  void theValueIsNotShownSinceItMayBeASecret(String line) {
    ExtraHeader.parse(line, mistakes);

    assertEquals(1, mistakes.count());
    assertFalse(mistakes.toString().contains("sh-h"), mistakes.toString());
    assertFalse(mistakes.toString().contains("hush"), mistakes.toString());
  }
}
