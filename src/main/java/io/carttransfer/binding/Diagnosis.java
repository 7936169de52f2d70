package io.carttransfer.binding;

import io.carttransfer.text.Nearest;
import io.carttransfer.text.Shown;
import jakarta.el.ELException;
import jakarta.el.PropertyNotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what went wrong in an expression so that somebody who has never seen the expression language
 * can act.
 */
final class Diagnosis {

  private static final List<String> ENGINES =
      packages(
          ELException.class.getPackage().getName(),
          "org.apache.el",
          "com.sun.el",
          "org.glassfish.expressly");

  private static final List<String> REFLECTION =
      packages("java.lang.reflect", "jdk.internal.reflect", "sun.reflect");

  private static final List<String> JAVA = packages("java", "jdk", "sun");

  private Diagnosis() {}

  private static List<String> packages(String... names) {
    return Collections.unmodifiableList(
        Arrays.stream(names).map(name -> name + ".").collect(Collectors.toList()));
  }

  /**
   * The first exception below the language's own wrappers. Causes of the shop's exceptions are not
   * looked at: an exhausted pool may have a NoSuchElementException deep inside.
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

  /**
   * @param inner what {@link #unwrapped} gives
   * @param place for which line, or empty
   */
  static String of(
      Expression expression, Throwable inner, String place, ExpressionContext context) {
    return expression + place + " failed: " + why(expression, inner, context);
  }

  /** Whether the language itself could not do it, so that none of the shop's code was reached. */
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

  /** Whether Spring has no such bean: there is no article only by a slip of the pen. */
  static boolean isMissingBean(Throwable inner) {
    for (Class<?> type = inner.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getSimpleName().equals("NoSuchBeanDefinitionException")) {
        return true;
      }
    }
    return false;
  }

  private static String why(Expression expression, Throwable inner, ExpressionContext context) {
    if (inner instanceof Variables.Missing) {
      return Shown.message(inner);
    }
    if (isMissingBean(inner)) {
      return says(inner)
          + " Compare the bean's name with the shop's Spring configuration: it is the bean's id or"
          + " name there, or its class's name with a small first letter.";
    }
    if (inner instanceof PropertyNotFoundException) {
      return unknownWord(expression, context)
          .orElseGet(
              () ->
                  says(inner)
                      + " What stands after a dot is read by a getter (x.name calls getName() or"
                      + " isName()); any other method is written with parentheses: x.name(). A"
                      + " public field cannot be read.");
    }
    if (isOfTheLanguage(inner)) {
      String kind = inner instanceof ELException ? "" : inner.getClass().getName() + ": ";
      return kind + says(inner) + " " + Advice.on(inner);
    }
    return "the shop's code threw "
        + inner.getClass().getName()
        + ": "
        + says(inner)
        + " The stack trace says where.";
  }

  /** What the exception says, with one full stop. */
  private static String says(Throwable inner) {
    return Shown.message(inner).replaceAll("[.:\\s]+$", "") + ".";
  }

  private static Optional<String> unknownWord(Expression expression, ExpressionContext context) {
    Words words = expression.words();
    return Stream.concat(words.variables().stream(), words.called().stream())
        .filter(name -> !context.knows(name))
        .findFirst()
        .map(
            name ->
                "`"
                    + name
                    + "` is no variable here, no named bean, and no class that `import` names."
                    + Nearest.close(name, Variables.OURS)
                        .map(meant -> " Did you mean `" + meant + "`?")
                        .orElse(" Correct it, or add the class to `import`."));
  }
}
