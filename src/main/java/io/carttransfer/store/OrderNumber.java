package io.carttransfer.store;

import io.carttransfer.common.Limits;
import java.nio.charset.StandardCharsets;

/** Order numbers as bytes, so that no store's own character set matters. */
final class OrderNumber {

  private OrderNumber() {}

  /**
   * @throws IllegalArgumentException unless it has 1 to {@link Limits#ORDER_NUMBER_LENGTH}
   *     characters
   */
  static byte[] encode(String number) {
    if (number.isEmpty() || number.length() > Limits.ORDER_NUMBER_LENGTH) {
      throw new IllegalArgumentException(
          "an order number has 1 to "
              + Limits.ORDER_NUMBER_LENGTH
              + " characters, not "
              + number.length());
    }
    return number.getBytes(StandardCharsets.UTF_8);
  }

  static String decode(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
