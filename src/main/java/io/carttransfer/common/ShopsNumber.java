package io.carttransfer.common;

import org.jspecify.annotations.Nullable;

/** An order number in a value of the shop's, which may be of any class. */
public final class ShopsNumber {

  /** Zero, which legacy code uses until there is a number, and what is empty or false. */
  private static final String NONE = "[0.]*|false|\\[]|\\{}";

  private ShopsNumber() {}

  /**
   * The number as a text, without blanks around it.
   *
   * @return null if there is none; an object whose text is only its class and hash code has none,
   *     as the text would differ with each request
   */
  public static @Nullable String of(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String number = value.toString().trim();
    String identity = value.getClass().getName() + '@' + Integer.toHexString(value.hashCode());
    return number.matches(NONE) || number.equals(identity) ? null : number;
  }
}
