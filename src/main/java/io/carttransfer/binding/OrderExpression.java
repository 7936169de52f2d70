package io.carttransfer.binding;

import io.carttransfer.common.Caught;
import io.carttransfer.common.Entries;
import io.carttransfer.common.Mistakes;
import io.carttransfer.common.PathPattern;
import io.carttransfer.common.ShopsNumber;
import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parsed text of {@code cart-transfer.order}: which page confirms an order, and where its
 * number is. Thread-safe; {@code toString} returns text that parses to an equal one.
 */
public final class OrderExpression {

  static final String SETTING = "cart-transfer.order";
  static final String PATH = "path";
  static final String WHEN = "when";
  static final String NUMBER = "number";
  static final String TOTAL = "total";

  private final ExpressionFactory factory;
  private final String path;
  private final PathPattern pages;
  private final Map<String, Expression> expressions;
  private final Map<String, Class<?>> imports;
  private final NamedBeans beans;
  private final Resolution resolution;
  private final MissedOrders missed = new MissedOrders(SETTING);

  /**
   * @param imports by simple name
   * @param loader the web application's own
   */
  OrderExpression(
      ExpressionFactory factory,
      String path,
      Map<String, Expression> expressions,
      Map<String, Class<?>> imports,
      ClassLoader loader) {
    this.factory = factory;
    this.path = path;
    // In web.xml, a slash alone would mean every page.
    this.pages = PathPattern.of(path.equals("/") ? "" : path);
    this.expressions = Collections.unmodifiableMap(expressions);
    this.imports = Collections.unmodifiableMap(imports);
    this.beans = new NamedBeans(loader);
    this.resolution = new Resolution(factory, this.imports, loader);
  }

  /**
   * Reads the setting and reports all of its errors.
   *
   * @param text {@code path}, {@code number}, and if wanted {@code total} and {@code when}, in the
   *     syntax of a properties file
   * @param mistakes receives errors
   * @return empty if there was an error
   */
  public static Optional<OrderExpression> parse(String text, Mistakes mistakes) {
    return OrderReader.read(text, mistakes);
  }

  /**
   * The path of the confirmation page, below the context, with a leading slash; if it ends in
   * {@code /*}, it includes all pages below it.
   */
  public String path() {
    return path;
  }

  /** The paths of the pages that confirm orders. */
  public PathPattern pages() {
    return pages;
  }

  /** Whether the pages below the path are watched, too. */
  public boolean isWide() {
    return path.endsWith("/*");
  }

  /** Whether the setting says which requests confirm a new order. */
  public boolean hasWhen() {
    return expressions.containsKey(WHEN);
  }

  /**
   * Looks for an order after the shop's page has run. Never throws: failures are logged, and so is,
   * once, an expression that returns nothing while an order is expected.
   *
   * @param application of the request, which may no longer have it at its end
   * @param reference the platform's name for the expected order, or null if none is expected
   * @return empty if {@code when} is false, if the number is missing, empty or zero, or if an
   *     expression fails
   */
  public Optional<Order> order(
      ServletContext application,
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable String reference) {
    String verb = Verb.OPEN.verb();
    ELContext context = context(application, request, response, reference);
    boolean failed = true;
    try {
      value(verb, context);
      verb = WHEN;
      Object when = hasWhen() ? value(WHEN, context) : Boolean.TRUE;
      Optional<Order> order;
      if (isTrue(when)) {
        verb = NUMBER;
        order = order(value(NUMBER, context), context, reference);
      } else {
        order = nothing(WHEN, when, reference);
      }
      failed = false;
      return order;
    } catch (Exception | Error e) {
      Caught.check(Thrown.unwrapped(e));
      if (reference != null) {
        missed.failed(expressions.get(verb), "; no order is recorded from this page", e);
      }
      return Optional.empty();
    } finally {
      close(context, failed, reference);
    }
  }

  private Optional<Order> order(
      @Nullable Object number, ELContext context, @Nullable String reference) {
    String text = ShopsNumber.of(number);
    return text == null
        ? nothing(NUMBER, number, reference)
        : Optional.of(Order.of(text, total(context, reference)));
  }

  private void close(ELContext context, boolean failed, @Nullable String reference) {
    try {
      ((Variables) context.getContext(Variables.class)).set(Variables.FAILED, failed);
      value(Verb.CLOSE.verb(), context);
    } catch (Exception | Error e) {
      Caught.check(Thrown.unwrapped(e));
      if (reference != null) {
        missed.failed(expressions.get(Verb.CLOSE.verb()), "", e);
      }
    }
  }

  /**
   * The order number that {@code number} already yields before a bag is in the cart, so that it
   * cannot be the bag's. Never throws, and logs nothing.
   *
   * @return empty also if an expression uses {@code reference}, which does not exist yet
   */
  public Optional<String> numberBefore(HttpServletRequest request, HttpServletResponse response) {
    for (String verb : Arrays.asList(WHEN, NUMBER)) {
      Expression expression = expressions.get(verb);
      if (expression != null && expression.words().variables().contains(Variables.REFERENCE)) {
        return Optional.empty();
      }
    }
    return order(request.getServletContext(), request, response, null).map(Order::number);
  }

  private Optional<Order> nothing(String verb, @Nullable Object value, @Nullable String reference) {
    if (reference != null) {
      missed.nothing(verb, expressions.get(verb), value);
    }
    return Optional.empty();
  }

  private @Nullable BigDecimal total(ELContext context, @Nullable String reference) {
    try {
      Object total = value(TOTAL, context);
      return total == null || "".equals(total)
          ? null
          : (BigDecimal) factory.coerceToType(total, BigDecimal.class);
    } catch (Exception | Error e) {
      Caught.check(Thrown.unwrapped(e));
      if (reference != null) {
        missed.failed(expressions.get(TOTAL), "; the order is recorded without it", e);
      }
      return null;
    }
  }

  private @Nullable Object value(String verb, ELContext context) {
    Expression expression = expressions.get(verb);
    return expression == null ? null : expression.value(context);
  }

  private boolean isTrue(@Nullable Object value) {
    return value != null && (Boolean) factory.coerceToType(value, Boolean.class);
  }

  private ELContext context(
      ServletContext application,
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable String reference) {
    Variables variables = new Variables(application);
    HttpSession session = request.getSession(false);
    variables.set(Variables.REQUEST, request);
    variables.set(Variables.REQUEST_SCOPE, Scope.of(request));
    variables.set(Variables.RESPONSE, response);
    variables.set(Variables.SESSION, session);
    variables.set(
        Variables.SESSION_SCOPE, session == null ? Collections.emptyMap() : Scope.of(session));
    variables.set(Variables.REFERENCE, reference);
    return ExpressionContext.of(resolution, variables, beans.resolver());
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
    if (!imports.isEmpty()) {
      text.append(Verb.IMPORT).append(" = ");
      text.append(imports.values().stream().map(Class::getName).collect(Collectors.joining(", ")));
      text.append('\n');
    }
    expressions.forEach(
        (verb, expression) ->
            text.append(verb)
                .append(" = ")
                .append(Entries.escaped(expression.text()))
                .append('\n'));
    return text.toString();
  }
}
