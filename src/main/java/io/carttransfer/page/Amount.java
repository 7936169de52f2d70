package io.carttransfer.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount of money from what a page gives: any number, or its text with a point and without
 * grouping, whatever the locale.
 */
public final class Amount {

  private static final Pattern TEXT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  /** Enough for every currency; what lies beyond in a binary number is noise. */
  private static final int PLACES_OF_BINARY = 6;

  private Amount() {}

  /** The amount; empty when it is none, or is larger or finer than money is. */
  public static Optional<BigDecimal> of(@Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      BigDecimal amount =
          value instanceof Number ? ofNumber((Number) value) : ofText(value.toString().trim());
      // An exponent could stand for a gigabyte of digits.
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
