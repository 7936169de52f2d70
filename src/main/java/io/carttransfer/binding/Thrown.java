package io.carttransfer.binding;

import io.carttransfer.text.Shown;
import jakarta.el.ELException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Distinguishes exceptions of the language from those of the shop's code. */
final class Thrown {

  private static final List<String> ENGINES =
      packages(
          ELException.class.getPackage().getName(),
          "org.apache.el",
          "com.sun.el",
          "org.glassfish.expressly");

  private static final List<String> REFLECTION =
      packages("java.lang.reflect", "jdk.internal.reflect", "sun.reflect");

  private static final List<String> JAVA = packages("java", "jdk", "sun");

  private Thrown() {}

  private static List<String> packages(String... names) {
    return Collections.unmodifiableList(
        Arrays.stream(names).map(name -> name + ".").collect(Collectors.toList()));
  }

  /**
   * The first exception below the language's own wrappers. Causes of the shop's exceptions are
   * ignored: an exhausted pool may have a NoSuchElementException deep inside.
   */
  static Throwable unwrapped(Throwable thrown) {
    Throwable inner = thrown;
    while (isWrapper(inner) && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown.getClass() == ELException.class || thrown instanceof InvocationTargetException;
  }

  /** Whether the language itself failed, before it reached the shop's code. */
  static boolean isOfTheLanguage(Throwable inner) {
    if (inner instanceof ELException) {
      return true;
    }
    StackTraceElement[] trace = inner.getStackTrace();
    for (int i = 0; i < trace.length; i++) {
      String type = trace[i].getClassName();
      if (startsWithOneOf(ENGINES, type)) {
        return true;
      }
      if (startsWithOneOf(REFLECTION, type)) {
        // Thrown by the call itself, or by what was called.
        return i == 0;
      }
      if (!startsWithOneOf(JAVA, type)) {
        return false;
      }
    }
    return false;
  }

  private static boolean startsWithOneOf(List<String> packages, String type) {
    return packages.stream().anyMatch(type::startsWith);
  }

  /** Whether Spring has no such bean: a typo, not an unknown product. */
  static boolean isMissingBean(Throwable inner) {
    for (Class<?> type = inner.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getSimpleName().equals("NoSuchBeanDefinitionException")) {
        return true;
      }
    }
    return false;
  }

  /** The exception's message, with one full stop. */
  static String message(Throwable inner) {
    return Shown.message(inner).replaceAll("[.:\\s]+$", "") + ".";
  }
}
