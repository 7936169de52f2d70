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

/** What an expression gives, without the Optional that it may be in. */
final class Plain {

  private Plain() {}

  /** Null for an empty Optional; what a full one holds; everything else as it is. */
  static @Nullable Object value(@Nullable Object given) {
    Object value = given;
    while (value != null && isOptional(value)) {
      value = content(value);
    }
    return value;
  }

  /** Whether it is an Optional of Java's or of the expression language's own streams. */
  static boolean isOptional(Object given) {
    return given instanceof Optional
        || given instanceof OptionalInt
        || given instanceof OptionalLong
        || given instanceof OptionalDouble
        || isOfTheLanguage(given.getClass().getName());
  }

  /** Of Tomcat's and Jetty's implementation, and of the two of the specification. */
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
   * Whether it means that there is none: empty as Expression Language 3.0, section 1.10, has it, or
   * false, which is what a look-up gives that says only whether there is a product.
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
