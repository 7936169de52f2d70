package io.carttransfer.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AmountTest {

  static List<Arguments> amounts() {
    return List.of(
        Arguments.of(12, "12"),
        Arguments.of(12L, "12"),
        Arguments.of(new BigInteger("12"), "12"),
        Arguments.of(new AtomicLong(12), "12"),
        Arguments.of(12.5, "12.5"),
        Arguments.of(19.99f, "19.99"),
        Arguments.of(0.1 + 0.2, "0.3"),
        Arguments.of(3 * 9.99, "29.97"),
        Arguments.of(1e7, "10000000"),
        Arguments.of(1e-9, "0"),
        Arguments.of(-0.0, "0.0"),
        Arguments.of(new BigDecimal("12.50"), "12.50"),
        Arguments.of(new BigDecimal("1E+3"), "1000"),
        Arguments.of(new BigDecimal("0.000001"), "0.000001"),
        Arguments.of("12.50", "12.50"),
        Arguments.of(" 12.50\n", "12.50"),
        Arguments.of("-3", "-3"),
        Arguments.of("007", "7"),
        Arguments.of(new StringBuilder("4.2"), "4.2"));
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void anAmountIsReadFromNumbersAndTexts(Object value, String expected) {
    assertEquals(expected, Amount.of(value).orElseThrow().toPlainString());
  }

  static List<Object> noAmounts() {
    return Arrays.asList(
        null,
        "",
        " ",
        "12,50",
        "1,234.50",
        "1.234,50",
        "£12",
        "12 GBP",
        "1e3",
        "0x10",
        ".5",
        "5.",
        "+5",
        "--5",
        "١٢",
        "NaN",
        "${order.total}",
        "</script>",
        "1234567890123456789012345678901234567890",
        Double.NaN,
        Double.POSITIVE_INFINITY,
        1e300,
        new BigDecimal("1E+999999999"),
        new BigDecimal("1E-999999999"),
        Optional.of(12));
  }

  @ParameterizedTest
  @MethodSource("noAmounts")
  void whatIsNoAmountIsNotRead(Object value) {
    assertEquals(Optional.empty(), Amount.of(value));
  }

  @Test
  void theServersLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertEquals("1234.5", Amount.of(1234.5).orElseThrow().toPlainString());
      assertEquals("1234.5", Amount.of("1234.5").orElseThrow().toPlainString());
    } finally {
      Locale.setDefault(before);
    }
  }
}
