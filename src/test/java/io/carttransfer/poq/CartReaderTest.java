package io.carttransfer.poq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void anItemThatIsWrongIsNamedByItsPlaceAndIsNoLine(String item, String violation)
      throws MalformedJson {
    AskedCart cart = read("{\"items\":[" + item + "]" + REST + "}");

    assertEquals(violation, violations(cart));
    assertEquals(List.of(), cart.lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "items":"none"   | items must be an array, not the string "none"
          "items":-7.5e1   | items must be an array, not the number -7.5e1
          "items":true     | items must be an array, not true
          "items":false    | items must be an array, not false
          "items":null     | items must be an array, not null
          "items":{"a":[]} | items must be an array, not an object
          "currency":[{}]  | currency must be a string, not an array
          """)
  void theSentenceSaysWhatCameInstead(String member, String sentence) throws MalformedJson {
    assertEquals(sentence, read("{" + member + "}").violations().get(0).detail());
  }

  @Test
  void aViolationPrintsItselfAsOneLine() throws MalformedJson {
    assertEquals(
        "[/items/0/sku missing: sku is missing.]",
        read("{\"items\":[{\"quantity\":1}]" + REST + "}").violations().toString());
  }

  @Test
  void aLineHasFromOneUnitToAsManyAsTheShopAllows() throws MalformedJson {
    String items = "\"items\":[{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"B\",\"quantity\":999}]";
    AskedCart cart = read("{" + items + REST + "}");

    assertEquals("", violations(cart));
    assertEquals(List.of(CartLine.of("A", 1), CartLine.of("B", 999)), cart.lines());
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
          "currency":"GBP","reference":"r\\u007f" | /reference bad-character
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
      strings = {
        "r",
        " r ~",
        "12345678901234567890123456789012",
        "0F8fad5b-d9cb-469f-a165-70867728950e"
      })
  void aReferenceHasUpTo32PrintableCharactersOrIsADashedUuid(String reference)
      throws MalformedJson {
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
    String first = "{\"items\":[" + "{\"sku\":\"A1\",\"quantity\":1},".repeat(199);
    AskedCart full = read(first + "{\"sku\":\"A1\",\"quantity\":1}]" + REST + "}");
    // What is beyond the limit need not be an item: nothing else is said of it.
    AskedCart tooLong = read(first + "{\"sku\":\"A1\",\"quantity\":1},7]" + REST + "}");

    assertEquals("", violations(full));
    assertEquals(200, full.lines().size());
    assertEquals("/items too-many-items", violations(tooLong));
    assertEquals(
        "items has 201 elements; at most 200 are taken.", tooLong.violations().get(0).detail());
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''           | The body is empty.
          {            | The body is not well-formed JSON, or it exceeds a limit
          \uFEFF       | The body begins with a byte-order mark; send it without.
          \uFEFF{}     | The body begins with a byte-order mark; send it without.
          {"a":1,"a":2} | The member "a" occurs twice in one object.
          """)
  void theMessageSaysInWhichRespectItIsNoJson(String json, String message) {
    String said = assertThrows(MalformedJson.class, () -> read(json)).getMessage();

    assertTrue(said.startsWith(message), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00eb", "{\"x\":\"Zo\u00eb\"}"})
  void bytesThatAreNoUtf8AreRefused(String json) {
    byte[] latin1 = json.getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        "The body is not valid UTF-8.",
        assertThrows(MalformedJson.class, () -> reader.read(latin1)).getMessage());
  }

  @Test
  void theCharacterThatStandsForBadBytesMayBeSent() throws MalformedJson {
    AskedCart cart = read("{\"items\":[{\"sku\":\"A\uFFFD\",\"quantity\":1}]" + REST + "}");

    assertEquals("", violations(cart));
    assertEquals("A\uFFFD", cart.lines().get(0).sku());
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
