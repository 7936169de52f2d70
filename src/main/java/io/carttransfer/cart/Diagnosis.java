package io.carttransfer.cart;

import io.carttransfer.transfer.Nearest;
import jakarta.el.ELException;
import jakarta.el.MethodNotFoundException;
import jakarta.el.PropertyNotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what went wrong in an expression so that somebody who has never seen the expression language
 * can act.
 */
final class Diagnosis {

  private Diagnosis() {}

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

  private static String why(Expression expression, Throwable inner, ExpressionContext context) {
    if (inner instanceof PropertyNotFoundException) {
      return unknownWord(expression, context)
          .orElseGet(
              () ->
                  Shown.message(inner)
                      + ". What stands after a dot is read by a getter (x.name calls getName() or"
                      + " isName()); any other method is written with parentheses: x.name().");
    }
    if (inner instanceof MethodNotFoundException) {
      return Shown.message(inner)
          + ". Compare the method's name, and the number and types of its arguments, with the"
          + " class; a numeric key is written Long.valueOf(sku) or Integer.valueOf(sku).";
    }
    if (inner instanceof ELException) {
      return Shown.message(inner)
          + ". Values of the wrong type can be converted, as by Long.valueOf(sku);"
          + " findFirst() is followed by .orElse(null), not by .get().";
    }
    return "the shop's code threw "
        + inner.getClass().getName()
        + ": "
        + Shown.message(inner)
        + ".";
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
