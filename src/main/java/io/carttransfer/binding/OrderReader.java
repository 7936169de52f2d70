package io.carttransfer.binding;

import io.carttransfer.common.Entries;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Nearest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the text of {@code cart-transfer.order}, and reports all of its errors together. */
final class OrderReader {

  private static final String OTHER_WAYS =
      "Or record orders with the tag paymentCompleted or by calling OrderPlaced.record, and"
          + " remove the setting.";
  private static final List<String> VERBS =
      Arrays.asList(
          OrderExpression.PATH,
          Verb.IMPORT.verb(),
          Verb.OPEN.verb(),
          OrderExpression.WHEN,
          OrderExpression.NUMBER,
          OrderExpression.TOTAL,
          Verb.CLOSE.verb());

  private final Mistakes mistakes;

  private OrderReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  static Optional<OrderExpression> read(String text, Mistakes mistakes) {
    int before = mistakes.count();
    Optional<ExpressionParser> parser =
        Language.parser(OrderExpression.SETTING, OTHER_WAYS, mistakes);
    if (!parser.isPresent()) {
      return Optional.empty();
    }
    OrderReader reader = new OrderReader(mistakes);
    Map<String, String> values = reader.values(text);
    Map<String, Expression> expressions = new LinkedHashMap<>();
    ClassLoader loader = loader();
    ClassNames names = new ClassNames(OrderExpression.SETTING, loader, mistakes);
    names.readImports(values.get(Verb.IMPORT.verb()));
    for (String verb : VERBS.subList(2, VERBS.size())) {
      if (values.containsKey(verb)) {
        parser.get().parse(verb, values.get(verb)).ifPresent(e -> expressions.put(verb, e));
      }
    }
    expressions.values().forEach(reader::checkAssigned);
    return mistakes.count() == before
        ? Optional.of(
            new OrderExpression(
                parser.get().factory(),
                Objects.requireNonNull(values.get(OrderExpression.PATH), "checked"),
                expressions,
                names.imports(),
                loader))
        : Optional.empty();
  }

  private static ClassLoader loader() {
    ClassLoader ofTheApplication = Thread.currentThread().getContextClassLoader();
    return ofTheApplication == null ? OrderReader.class.getClassLoader() : ofTheApplication;
  }

  private Map<String, String> values(String text) {
    Entries entries;
    try {
      entries = Entries.of(text);
    } catch (IllegalArgumentException e) {
      report("a \\u is not followed by four hexadecimal digits.", "Write a backslash twice.");
      return Collections.emptyMap();
    }
    for (String name : entries.doubles()) {
      report("`" + name + "` occurs more than once.", "Keep one.");
    }
    for (String name : entries.values().keySet()) {
      if (!VERBS.contains(name)) {
        String all = "The verbs are " + String.join(", ", VERBS) + ".";
        report(
            "there is no verb `" + name + "`.",
            Nearest.close(name, VERBS).map(near -> "Did you mean `" + near + "`?").orElse(all));
      }
    }
    checkPath(entries.values().get(OrderExpression.PATH));
    if (!entries.values().containsKey(OrderExpression.NUMBER)) {
      report(
          "`number` is missing.",
          "Say where the order number is, for instance number = requestScope.order.id");
    }
    return entries.values();
  }

  private void checkPath(@Nullable String path) {
    String example =
        "Write the path of the confirmation page below the context, as in /order/done, or"
            + " /order/done/* where an identifier follows";
    if (path == null) {
      report("`path` is missing.", example + ". " + OTHER_WAYS);
    } else if (!path.startsWith("/") || path.replaceFirst("/\\*\\z", "").matches(".*[?#*;\\s].*")) {
      report(
          "`path` = " + path + " is not a path.",
          example
              + ", without a query; use the expression `when` to tell requests apart. "
              + OTHER_WAYS);
    }
  }

  private void checkAssigned(Expression expression) {
    for (String name : expression.words().assigned()) {
      if (Variables.OURS.contains(name) || Variables.REQUEST_SCOPE.equals(name)) {
        report(
            expression + " sets `" + name + "`, which is read-only.",
            "Choose another name for your own variable; == compares.");
      }
    }
  }

  private void report(String what, String action) {
    mistakes.add(Mistake.of(OrderExpression.SETTING + ": " + what, action));
  }
}
