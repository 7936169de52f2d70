package io.carttransfer.binding;

import io.carttransfer.common.Caught;
import io.carttransfer.common.Entries;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Nearest;
import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The text of {@code cart-transfer.order}, understood: on which path a placed order shows itself,
 * and where its number is. Immutable and thread-safe; prints itself as text that parses to an equal
 * one.
 */
public final class OrderExpression {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.binding");

  private static final String SETTING = "cart-transfer.order";
  private static final String PATH = "path";
  private static final String WHEN = "when";
  private static final String NUMBER = "number";
  private static final String TOTAL = "total";
  private static final List<String> VERBS = Arrays.asList(PATH, WHEN, NUMBER, TOTAL);

  private final ExpressionFactory factory;
  private final String path;
  private final Map<String, Expression> expressions;

  private OrderExpression(
      ExpressionFactory factory, String path, Map<String, Expression> expressions) {
    this.factory = factory;
    this.path = path;
    this.expressions = Collections.unmodifiableMap(expressions);
  }

  /**
   * Reads the setting and reports all of its mistakes.
   *
   * @param text {@code path}, {@code number}, and if wanted {@code total} and {@code when}, in the
   *     syntax of a properties file
   * @param mistakes takes each mistake
   * @return none when there was any mistake
   */
  public static Optional<OrderExpression> parse(String text, Mistakes mistakes) {
    int before = mistakes.count();
    Optional<ExpressionParser> parser =
        Language.parser(
            SETTING,
            "Or tell orders by a tag or by a call of OrderPlaced.record, and take the setting out.",
            mistakes);
    if (!parser.isPresent()) {
      return Optional.empty();
    }
    Map<String, String> values = values(text, mistakes);
    Map<String, Expression> expressions = new LinkedHashMap<>();
    for (String verb : Arrays.asList(WHEN, NUMBER, TOTAL)) {
      if (values.containsKey(verb)) {
        parser.get().parse(verb, values.get(verb)).ifPresent(e -> expressions.put(verb, e));
      }
    }
    String path = values.get(PATH);
    return mistakes.count() == before
        ? Optional.of(new OrderExpression(parser.get().factory(), path, expressions))
        : Optional.empty();
  }

  private static Map<String, String> values(String text, Mistakes mistakes) {
    Entries entries;
    try {
      entries = Entries.of(text);
    } catch (IllegalArgumentException e) {
      report(mistakes, "a \\u is not followed by four digits.", "Write a backslash twice.");
      return Collections.emptyMap();
    }
    for (String name : entries.doubles()) {
      report(mistakes, "`" + name + "` is there more than once.", "Keep one.");
    }
    for (String name : entries.values().keySet()) {
      if (!VERBS.contains(name)) {
        String all = "There are " + String.join(", ", VERBS) + ".";
        report(
            mistakes,
            "there is no `" + name + "`.",
            Nearest.close(name, VERBS).map(near -> "Did you mean `" + near + "`?").orElse(all));
      }
    }
    checkPath(entries.values().get(PATH), mistakes);
    if (!entries.values().containsKey(NUMBER)) {
      report(
          mistakes,
          "`number` is missing.",
          "Say where the order's number is, for instance number = requestScope.order.id");
    }
    return entries.values();
  }

  private static void checkPath(String path, Mistakes mistakes) {
    String example = "Write the path of the confirmation page below the context, as in /order/done";
    if (path == null) {
      report(mistakes, "`path` is missing.", example + ".");
    } else if (!path.startsWith("/") || path.matches(".*[?#*;\\s].*")) {
      report(
          mistakes,
          "`path` = " + path + " is not a path.",
          example
              + ", without query and without *; the expression `when` can tell requests apart.");
    }
  }

  private static void report(Mistakes mistakes, String what, String action) {
    mistakes.add(Mistake.of(SETTING + ": " + what, action));
  }

  /** The path of the confirmation page, below the context, with a leading slash. */
  public String path() {
    return path;
  }

  /**
   * Looks for an order after the shop's page has run. Never throws: what fails is logged.
   *
   * @param reference what the platform calls the order, or null when nobody knows
   * @return none when {@code when} is false, when there is no number, when it is empty or zero, and
   *     when an expression fails
   */
  public Optional<Order> order(
      HttpServletRequest request, HttpServletResponse response, String reference) {
    String verb = WHEN;
    try {
      ELContext context = context(request, response, reference);
      if (expressions.containsKey(WHEN) && !isTrue(value(WHEN, context))) {
        return Optional.empty();
      }
      verb = NUMBER;
      Object number = value(NUMBER, context);
      String text = number == null ? "" : number.toString().trim();
      if (text.isEmpty() || text.matches("[0.]+")) {
        return Optional.empty();
      }
      return Optional.of(Order.of(text, total(context)));
    } catch (Exception | Error e) {
      Caught.check(Diagnosis.unwrapped(e));
      warn(verb, e);
      return Optional.empty();
    }
  }

  private BigDecimal total(ELContext context) {
    try {
      Object total = value(TOTAL, context);
      return total == null || "".equals(total)
          ? null
          : (BigDecimal) factory.coerceToType(total, BigDecimal.class);
    } catch (Exception | Error e) {
      Caught.check(Diagnosis.unwrapped(e));
      warn(TOTAL, e);
      return null;
    }
  }

  private Object value(String verb, ELContext context) {
    Expression expression = expressions.get(verb);
    return expression == null ? null : expression.value(context);
  }

  private boolean isTrue(Object value) {
    return value != null && (Boolean) factory.coerceToType(value, Boolean.class);
  }

  private void warn(String verb, Throwable thrown) {
    LOG.log(
        Level.WARNING,
        SETTING + ": " + expressions.get(verb) + " failed; no order is taken from this page",
        thrown);
  }

  private ELContext context(
      HttpServletRequest request, HttpServletResponse response, String reference) {
    Variables variables = new Variables(request.getServletContext());
    HttpSession session = request.getSession(false);
    variables.set(Variables.REQUEST, request);
    variables.set(Variables.REQUEST_SCOPE, Scope.of(request));
    variables.set(Variables.RESPONSE, response);
    variables.set(Variables.SESSION, session);
    variables.set(
        Variables.SESSION_SCOPE, session == null ? Collections.emptyMap() : Scope.of(session));
    variables.set(Variables.REFERENCE, reference);
    return ExpressionContext.of(factory, variables, Optional.empty(), Collections.emptyMap());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderExpression && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(PATH + " = " + Entries.escaped(path) + "\n");
    expressions.forEach(
        (verb, expression) ->
            text.append(verb)
                .append(" = ")
                .append(Entries.escaped(expression.text()))
                .append('\n'));
    return text.toString();
  }
}
