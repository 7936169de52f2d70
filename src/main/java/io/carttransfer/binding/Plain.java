package io.carttransfer.binding;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The value of an expression, unwrapped from an Optional. */
final class Plain {

  private Plain() {}

  /** Null for an empty Optional, the content of a full one, everything else unchanged. */
  static @Nullable Object value(@Nullable Object given) {
    Object value = given;
    while (value != null && isOptional(value)) {
      value = content(value);
    }
    return value;
  }

  /** Whether it is an Optional of Java or of the Expression Language's own streams. */
  static boolean isOptional(Object given) {
    return given instanceof Optional
        || given instanceof OptionalInt
        || given instanceof OptionalLong
        || given instanceof OptionalDouble
        || isOfTheLanguage(given.getClass().getName());
  }

  /** Those of Tomcat's and Jetty's implementation, and the two of the specification. */
  private static boolean isOfTheLanguage(String type) {
    return type.endsWith(".el.stream.Optional") || type.endsWith(".expressly.stream.Optional");
  }

  private static @Nullable Object content(Object optional) {
    if (optional instanceof Optional) {
      return ((Optional<?>) optional).orElse(null);
    }
    if (optional instanceof OptionalInt) {
      OptionalInt number = (OptionalInt) optional;
      return number.isPresent() ? number.getAsInt() : null;
    }
    if (optional instanceof OptionalLong) {
      OptionalLong number = (OptionalLong) optional;
      return number.isPresent() ? number.getAsLong() : null;
    }
    if (optional instanceof OptionalDouble) {
      OptionalDouble number = (OptionalDouble) optional;
      return number.isPresent() ? number.getAsDouble() : null;
    }
    try {
      return optional.getClass().getMethod("orElse", Object.class).invoke(optional, (Object) null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("an Optional of the expression language without orElse", e);
    }
  }

  /**
   * Whether it means that there is none: empty as defined in Expression Language 3.0, section 1.10,
   * or false, the result of a look-up that only says whether there is a product.
   */
  static boolean isNothing(@Nullable Object value) {
    return value == null
        || "".equals(value)
        || Boolean.FALSE.equals(value)
        || value instanceof Collection && ((Collection<?>) value).isEmpty()
        || value instanceof Map && ((Map<?, ?>) value).isEmpty()
        || value.getClass().isArray() && Array.getLength(value) == 0;
  }
}
