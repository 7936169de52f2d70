package io.carttransfer.poq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carttransfer.transfer.CartLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's request body: what is taken, and what is wrong with the rest. */
class CartReaderTest {

  private static final String ITEMS = "\"items\":[{\"sku\":\"A1\",\"quantity\":2}]";
  private static final String REST = ",\"currency\":\"GBP\",\"reference\":\"r-1\"";

  private final CartReader reader = new CartReader(Set.of("GBP"), 999);

  private AskedCart read(String json) throws MalformedJson {
    return reader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String violations(AskedCart cart) {
    return cart.violations().stream()
        .map(violation -> violation.pointer() + " " + violation.reason().code())
        .collect(Collectors.joining(", "));
  }

  @Test
  void aCartIsReadInTheOrderOfItsItems() throws MalformedJson {
    AskedCart cart =
        read(
            "{\"reference\":\"r-1\",\"currency\":\"GBP\",\"later\":{\"x\":[1,null]},"
                + "\"items\":[{\"quantity\":2,\"sku\":\"B\"},{\"sku\":\"A\",\"quantity\":1,\"x\":0}]}");

    assertEquals("", violations(cart));
    assertEquals(Optional.of("r-1"), cart.reference());
    assertEquals("GBP", cart.currency());
    assertEquals(List.of(CartLine.of("B", 2), CartLine.of("A", 1)), cart.lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"sku":"A1"}                   | /items/0/quantity missing
          {"quantity":1}                 | /items/0/sku missing
          {"sku":"","quantity":1}        | /items/0/sku wrong-length
          {"sku":"a\\u0000","quantity":1} | /items/0/sku bad-character
          {"sku":7,"quantity":1}         | /items/0/sku wrong-type
          {"sku":null,"quantity":1}      | /items/0/sku wrong-type
          {"sku":"A1","quantity":"1"}    | /items/0/quantity wrong-type
          {"sku":"A1","quantity":1.0}    | /items/0/quantity wrong-type
          {"sku":"A1","quantity":1e2}    | /items/0/quantity wrong-type
          {"sku":"A1","quantity":0}      | /items/0/quantity bad-quantity
          {"sku":"A1","quantity":-1}     | /items/0/quantity bad-quantity
          {"sku":"A1","quantity":1000}   | /items/0/quantity bad-quantity
          {"sku":"A1","quantity":99999999999} | /items/0/quantity bad-quantity
          []                             | /items/0 wrong-type
          "A1"                           | /items/0 wrong-type
          """)
  void anItemThatIsWrongIsNamedByItsPlace(String item, String violation) throws MalformedJson {
    assertEquals(violation, violations(read("{\"items\":[" + item + "]" + REST + "}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "currency":"EUR","reference":"r-1"  | /currency bad-currency
          "currency":"gbp","reference":"r-1"  | /currency bad-currency
          "currency":826,"reference":"r-1"    | /currency wrong-type
          "reference":"r-1"                   | /currency missing
          "currency":"GBP"                    | /reference missing
          "currency":"GBP","reference":""     | /reference wrong-length
          "currency":"GBP","reference":"123456789012345678901234567890123" | /reference wrong-length
          "currency":"GBP","reference":"r\\n1" | /reference bad-character
          "currency":"GBP","reference":"Zoë"  | /reference bad-character
          "currency":"GBP","reference":true   | /reference wrong-type
          """)
  void aMemberThatIsWrongIsNamed(String members, String violation) throws MalformedJson {
    assertEquals(violation, violations(read("{" + ITEMS + "," + members + "}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}   | /items missing, /currency missing, /reference missing
          []   | ' wrong-type'
          null | ' wrong-type'
          7    | ' wrong-type'
          {"items":{},"currency":"GBP","reference":"r"} | /items wrong-type
          {"items":[],"currency":"GBP","reference":"r"} | /items no-items
          {"items":[{}],"currency":"X","reference":""}  | /items/0/sku missing, /items/0/quantity missing, /currency bad-currency, /reference wrong-length
          """)
  void everythingThatIsWrongIsSaidAtOnce(String json, String violations) throws MalformedJson {
    assertEquals(violations, violations(read(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"r", "12345678901234567890123456789012", "0F8fad5b-d9cb-469f-a165-70867728950e"})
  void aReferenceHasUpTo32CharactersOrIsADashedUuid(String reference) throws MalformedJson {
    AskedCart cart =
        read("{" + ITEMS + ",\"currency\":\"GBP\",\"reference\":\"" + reference + "\"}");

    assertEquals("", violations(cart));
    assertEquals(Optional.of(reference), cart.reference());
  }

  @Test
  void theReferenceIsKnownThoughTheRestIsWrong() throws MalformedJson {
    assertEquals(Optional.of("r-1"), read("{\"items\":7" + REST + "}").reference());
  }

  @Test
  void twoHundredItemsAreTakenAndNoMore() throws MalformedJson {
    String item = "{\"sku\":\"A1\",\"quantity\":1}";

    assertEquals(
        200,
        read("{\"items\":[" + (item + ",").repeat(199) + item + "]" + REST + "}").lines().size());
    assertEquals(
        "/items too-many-items",
        violations(read("{\"items\":[" + (item + ",").repeat(200) + item + "]" + REST + "}")));
  }

  @Test
  void theLengthOfASkuIsCountedInCharactersNotInUnits() throws MalformedJson {
    String sku = "\uD83D\uDED2".repeat(128);

    assertEquals(
        "", violations(read("{\"items\":[{\"sku\":\"" + sku + "\",\"quantity\":1}]" + REST + "}")));
    assertEquals(
        "/items/0/sku wrong-length",
        violations(read("{\"items\":[{\"sku\":\"" + sku + "x\",\"quantity\":1}]" + REST + "}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}x",
        "{} {}",
        "{'items':[]}",
        "{items:[]}",
        "{\"items\":[],}",
        "{\"items\":[]//\n}",
        "{\"items\":[],\"items\":[]}",
        "{\"x\":{\"a\":1,\"a\":2}}",
        "{\"items\":[{\"sku\":\"a\",\"sku\":\"b\",\"quantity\":1}]}",
        "{\"x\":NaN}",
        "{\"x\":\"\t\"}",
        "\uFEFF{}"
      })
  void whatIsNoJsonIsRefused(String json) {
    assertThrows(MalformedJson.class, () -> read(json));
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] latin1 = "{\"x\":\"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThrows(MalformedJson.class, () -> reader.read(latin1));
  }

  @Test
  void whatNestsDeeperThanSixteenLevelsIsRefused() throws MalformedJson {
    assertEquals("", violations(read("{" + ITEMS + REST + ",\"x\":" + nested(15) + "}")));
    assertThrows(
        MalformedJson.class, () -> read("{" + ITEMS + REST + ",\"x\":" + nested(16) + "}"));
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }
}
