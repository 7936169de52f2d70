package io.carttransfer.sku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.carttransfer.common.Mistakes;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkuTableTest {

  private static final String CSV = "/WEB-INF/skus.csv";

  private final Mistakes mistakes = new Mistakes();

  @Test
  void aTableOfTwoColumnsTranslates() {
    SkuTable table =
        parsed("p1,s1\r\n\"p,2\",\"s \"\"2\"\"\"\n\n p3 , s3 \n\"two\nlines\",ü").orElseThrow();

    assertEquals(Optional.of("s1"), translated(table, "p1"));
    assertEquals(Optional.of("s \"2\""), translated(table, "p,2"));
    assertEquals(Optional.of("s3"), translated(table, "p3"));
    assertEquals(Optional.of("ü"), translated(table, "two\nlines"));
    assertEquals(Optional.empty(), translated(table, "P1"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstSku() {
    SkuTable table = read("\uFEFFp1,s1".getBytes(StandardCharsets.UTF_8), CSV).orElseThrow();

    assertEquals(Optional.of("s1"), translated(table, "p1"));
  }

  @Test
  void aPropertiesFileTranslatesInUtf8() {
    byte[] file = "# shop\np1 = s1\nü : ö\n".getBytes(StandardCharsets.UTF_8);

    SkuTable table = read(file, "/WEB-INF/skus.properties").orElseThrow();

    assertEquals(Optional.of("s1"), translated(table, "p1"));
    assertEquals(Optional.of("ö"), translated(table, "ü"));
  }

  static List<String[]> mistaken() {
    return List.of(
        new String[] {"a,b\na,c", "line 2: the platform's SKU \"a\" occurs twice."},
        new String[] {"a,b\n\nc;d", "line 3: there are 1 columns instead of two"},
        new String[] {"c;d", "separated by commas, not by semicolons"},
        new String[] {"a,b,c", "line 1: there are 3 columns"},
        new String[] {"a,", "line 1: a SKU is empty beside \"a\""},
        new String[] {"a,\"b", "line 1: a quotation mark is never closed"},
        new String[] {"a,\"b\"c\nd,e", "line 1: text follows a closing quotation mark"},
        new String[] {"a,b\"c", "line 1: a quotation mark is inside a cell"},
        new String[] {"", "which has no rows"});
  }

  @ParameterizedTest
  @MethodSource("mistaken")
  void aMistakeNamesTheFileAndTheLine(String text, String expected) {
    assertTrue(parsed(text).isEmpty());

    assertEquals(1, mistakes.count());
    String told = mistakes.list().get(0).toString();
    assertTrue(told.startsWith("cart-transfer.sku.table = " + CSV), told);
    assertTrue(told.contains(expected), told);
  }

  @Test
  void aNameThatIsTwiceInAPropertiesFileIsAMistake() {
    assertTrue(SkuTable.parse("/a.properties", "a=1\na=2", mistakes).isEmpty());

    assertTrue(mistakes.list().get(0).description().contains("occurs twice"));
  }

  @Test
  void aFileOfTheWrongKindIsNotToldLineByLine() {
    assertTrue(parsed("x\n".repeat(500)).isEmpty());

    assertEquals(11, mistakes.count());
    assertTrue(mistakes.list().get(10).description().contains("490 more errors"));
  }

  @Test
  void aFileThatIsNotThereOrNotUtf8IsAMistake() {
    assertTrue(SkuTable.read(mock(ServletContext.class), CSV, mistakes).isEmpty());
    assertTrue(SkuTable.read(mock(ServletContext.class), "skus.csv", mistakes).isEmpty());
    assertTrue(read("ü,1".getBytes(StandardCharsets.ISO_8859_1), CSV).isEmpty());

    assertEquals(3, mistakes.count());
    assertTrue(mistakes.list().get(0).action().contains("leading slash"));
    assertTrue(mistakes.list().get(2).description().contains("not UTF-8"));
  }

  private Optional<SkuTable> parsed(String text) {
    return SkuTable.parse(CSV, text, mistakes);
  }

  private Optional<SkuTable> read(byte[] file, String path) {
    ServletContext application = mock(ServletContext.class);
    when(application.getResourceAsStream(anyString())).thenReturn(new ByteArrayInputStream(file));
    return SkuTable.read(application, path, mistakes);
  }

  private static Optional<String> translated(SkuTable table, String sku) {
    return Optional.ofNullable(table.translate(List.of(sku)).get(sku));
  }
}
