package io.carttransfer.binding;

import io.carttransfer.text.Nearest;
import io.carttransfer.text.Shown;
import jakarta.el.ELException;
import jakarta.el.PropertyNotFoundException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains a failed expression to somebody who has never seen the Expression Language. */
final class Diagnosis {

  private Diagnosis() {}

  /**
   * @param inner what {@link Thrown#unwrapped} returns
   * @param place for which line, or empty
   */
  static String of(
      Expression expression, Throwable inner, String place, ExpressionContext context) {
    return expression + place + " failed: " + why(expression, inner, context);
  }

  private static String why(Expression expression, Throwable inner, ExpressionContext context) {
    if (inner instanceof Missing) {
      return Shown.message(inner);
    }
    if (Thrown.isMissingBean(inner)) {
      return Thrown.message(inner)
          + " That context does not have it; spring.getBean('…') searches all contexts and says"
          + " where it is.";
    }
    if (inner instanceof PropertyNotFoundException) {
      return ofAClass(expression, context)
          .map(advice -> Optional.of(Thrown.message(inner) + " " + advice))
          .orElseGet(() -> unknownWord(expression, context))
          .orElseGet(
              () ->
                  Thrown.message(inner)
                      + " A name after a dot is read with a getter (x.name calls getName() or"
                      + " isName()); write every other method with parentheses: x.name()."
                      + " Public fields cannot be read. An attribute of the session is"
                      + " sessionScope.name.");
    }
    if (Thrown.isOfTheLanguage(inner)) {
      String kind = inner instanceof ELException ? "" : inner.getClass().getName() + ": ";
      return kind + Thrown.message(inner) + " " + Advice.on(inner);
    }
    return "the shop's code threw "
        + inner.getClass().getName()
        + ": "
        + Thrown.message(inner)
        + " The stack trace says where.";
  }

  /**
   * What can be read of a class according to Expression Language 3.0, section 1.22: public fields.
   */
  private static Optional<String> ofAClass(Expression expression, ExpressionContext context) {
    if (expression.words().hasClassLiteral()) {
      return Optional.of(Advice.CLASS_LITERAL);
    }
    for (Map.Entry<String, String> read : expression.words().read().entrySet()) {
      Class<?> type = context.isVariable(read.getKey()) ? null : context.type(read.getKey());
      if (type != null && !isPublicConstant(type, read.getValue())) {
        String name = read.getKey() + "." + read.getValue();
        return Optional.of(
            "`"
                + name
                + "` reads a public static field, but there is none; call a static method with"
                + " parentheses"
                + getter(type, read.getValue()).map(getter -> ": " + getter).orElse("")
                + ".");
      }
    }
    return Optional.empty();
  }

  private static boolean isPublicConstant(Class<?> type, String name) {
    return Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals(name));
  }

  private static Optional<String> getter(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .map(Method::getName)
        .filter(
            method ->
                method.equalsIgnoreCase(name)
                    || method.equalsIgnoreCase("get" + name)
                    || method.equalsIgnoreCase("is" + name))
        .findFirst()
        .map(method -> type.getSimpleName() + "." + method + "()");
  }

  private static Optional<String> unknownWord(Expression expression, ExpressionContext context) {
    Words words = expression.words();
    return Stream.concat(words.variables().stream(), words.called().stream())
        .filter(name -> !context.knows(name) && !words.assigned().contains(name))
        .findFirst()
        .map(
            name ->
                "`"
                    + name
                    + "` is not a variable here, a named bean, or a class in `import`."
                    + (Variables.OURS.contains(name)
                        ? " It has no value yet when this verb runs."
                        : Nearest.close(name, Variables.OURS)
                            .map(meant -> " Did you mean `" + meant + "`?")
                            .orElse(
                                " Correct it, put a string in quotes, or add the class to"
                                    + " `import`.")));
  }
}
