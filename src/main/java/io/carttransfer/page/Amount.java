package io.carttransfer.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount of money from a page's value: any number, or a string with a decimal point and
 * without grouping, in any locale.
 */
public final class Amount {

  private static final Pattern TEXT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  /** Enough for every currency; further digits of a binary number are noise. */
  private static final int PLACES_OF_BINARY = 6;

  private Amount() {}

  /**
   * The amount; empty if it is not an amount of money, or is too large or has too many decimals for
   * one.
   */
  public static Optional<BigDecimal> of(@Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      BigDecimal amount =
          value instanceof Number ? ofNumber((Number) value) : ofText(value.toString().trim());
      // An exponent could expand to a gigabyte of digits.
      boolean isMoney = amount.precision() <= 36 && Math.abs((long) amount.scale()) <= 18;
      return isMoney ? Optional.of(amount) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static BigDecimal ofNumber(Number number) {
    BigDecimal amount =
        number instanceof BigDecimal ? (BigDecimal) number : new BigDecimal(number.toString());
    boolean binary = number instanceof Double || number instanceof Float;
    return binary && amount.scale() > PLACES_OF_BINARY
        ? amount.setScale(PLACES_OF_BINARY, RoundingMode.HALF_EVEN).stripTrailingZeros()
        : amount;
  }

  private static BigDecimal ofText(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new NumberFormatException();
    }
    return new BigDecimal(text);
  }
}
