package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Caught;
import io.carttransfer.common.Limits;
import io.carttransfer.staging.Staging;
import io.carttransfer.text.Shown;
import io.carttransfer.transfer.CartLine;
import jakarta.el.ELException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The single steps of a binding, for one check or one fill. For one thread. */
final class Steps {

  /** The strings that are a truth, or none, in Expression Language 3.0, section 1.23.5. */
  private static final List<String> TRUTHS = Arrays.asList("true", "false", "");

  private final Binding binding;
  private final Variables variables;
  private final ExpressionContext context;
  private final LongSupplier nanos;
  private final long end;
  private final Articles articles;
  private @Nullable Staging staging;
  private @Nullable CartLine current;

  Steps(Binding binding, Variables variables, ExpressionContext context, LongSupplier nanos) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + Limits.LOOK_UP_TIME.toNanos();
    this.binding = binding;
    this.variables = variables;
    this.context = context;
    this.articles = new Articles(binding);
  }

  /** What the expressions write from now on is staged here, and they see it. */
  void stage(Staging next) {
    staging = next;
    new StagedVariables(variables, this::isLate).show(next);
  }

  /**
   * Runs a verb's expression, if there is one.
   *
   * @return its value, or null
   * @throws CartFailure with a message that says what to do
   */
  @Nullable Object run(Verb verb) throws CartFailure {
    Expression expression = binding.expression(verb);
    if (expression == null) {
      return null;
    }
    begin(verb);
    try {
      return expression.value(context);
    } catch (Exception | Error e) {
      throw failure(expression, caught(e), "");
    }
  }

  private void begin(Verb verb) {
    if (staging != null) {
      staging.touching(verb.mayChangeTheCart());
    }
  }

  /** The value of the verb; {@code otherwise} if the binding does not have it. Null is false. */
  boolean holds(Verb verb, boolean otherwise) throws CartFailure {
    if (!binding.has(verb)) {
      return otherwise;
    }
    Object value = run(verb);
    if (value instanceof String && !TRUTHS.contains(((String) value).toLowerCase(Locale.ROOT))) {
      // The language would take it for false.
      throw wrongType(verb, value, "true or false; compare a string, as in x == 'Y'", null);
    }
    return value != null && coerced(verb, value, Boolean.class, "true or false");
  }

  /** The shop's cart, which the expressions see from now on; may be null. */
  @Nullable Object cart() throws CartFailure {
    variables.unset(Variables.CART);
    Object cart = run(Verb.CART);
    variables.set(Variables.CART, cart);
    return cart;
  }

  /** Units in the cart that {@link #cart()} found. */
  long count() throws CartFailure {
    Object value = run(Verb.COUNT);
    if (value == null) {
      return 0;
    }
    String number = "a whole number (the size of a list is cart.items.size())";
    BigDecimal units = coerced(Verb.COUNT, value, BigDecimal.class, number);
    try {
      return units.longValueExact();
    } catch (ArithmeticException e) {
      throw wrongType(Verb.COUNT, value, number, e);
    }
  }

  /** Whether it is too late to begin anything else. */
  boolean isLate() {
    return nanos.getAsLong() - end > 0;
  }

  /** Looks up the line's product, and stores it in {@code product}. */
  Verdict look(CartLine line) throws CartFailure {
    if (isLate()) {
      throw CartFailure.untouched(
          "the look-ups took more than "
              + Limits.LOOK_UP_TIME.getSeconds()
              + " s before SKU "
              + Shown.quoted(line.sku())
              + " was looked up. Make `product` and `available` faster: does the column that"
              + " they query have an index?",
          null);
    }
    setLine(line);
    variables.unset(Variables.PRODUCT);
    Object product = product(line);
    if (product == null) {
      leaveLine();
      return Verdict.UNKNOWN;
    }
    variables.set(Variables.PRODUCT, product);
    boolean available = holds(Verb.AVAILABLE, true);
    return available ? Verdict.AVAILABLE : Verdict.UNAVAILABLE;
  }

  /** The product that {@link #look} found available. */
  @Nullable Object product() {
    return variables.get(Variables.PRODUCT);
  }

  private @Nullable Object product(CartLine line) throws CartFailure {
    Expression expression = binding.existing(Verb.PRODUCT);
    begin(Verb.PRODUCT);
    try {
      return articles.article(expression.given(context));
    } catch (Exception | Error e) {
      Throwable inner = caught(e);
      if (articles.isUnknown(inner, line)) {
        return null;
      }
      throw failure(expression, inner, Articles.declare(inner));
    }
  }

  /** The exception below the language's own wrappers, if it may be handled. */
  private static Throwable caught(Throwable thrown) {
    Throwable inner = Thrown.unwrapped(thrown);
    Caught.check(inner);
    return inner;
  }

  /** Sets the variables of a line. */
  void setLine(CartLine line, @Nullable Object product) {
    setLine(line);
    variables.set(Variables.PRODUCT, product);
  }

  private void setLine(CartLine line) {
    current = line;
    variables.set(Variables.SKU, line.sku());
    variables.set(Variables.POQ_SKU, line.poqSku());
    variables.set(Variables.QUANTITY, line.quantity());
  }

  /** Clears the variables of a line, so that no expression confuses lines. */
  void leaveLine() {
    current = null;
    Variables.OF_A_LINE.forEach(variables::unset);
  }

  /** Makes the lines visible to the expressions. */
  void lines(List<CartLine> lines) {
    variables.set(Variables.LINES, new ShownLines(lines));
  }

  /** Runs {@code close}, and discards the expressions' own variables. */
  void close(boolean failed) throws CartFailure {
    leaveLine();
    variables.set(Variables.FAILED, failed);
    try {
      run(Verb.CLOSE);
    } finally {
      variables.unset(Variables.FAILED);
      variables.forgetOwn();
    }
  }

  /** The same after a failure; that failure is still the one reported. */
  boolean closeAfter(Throwable failure) {
    try {
      close(true);
      return true;
    } catch (CartFailure e) {
      failure.addSuppressed(e);
      return false;
    }
  }

  private <T> T coerced(Verb verb, Object value, Class<T> type, String expected)
      throws CartFailure {
    try {
      return type.cast(binding.factory().coerceToType(value, type));
    } catch (ELException e) {
      throw wrongType(verb, value, expected, e);
    }
  }

  private CartFailure wrongType(
      Verb verb, Object value, String expected, @Nullable Exception cause) {
    String message =
        Binding.SETTING
            + ": "
            + binding.expression(verb)
            + place()
            + " returned a "
            + value.getClass().getName()
            + " instead of "
            + expected
            + ".";
    return CartFailure.untouched(message, cause);
  }

  private CartFailure failure(Expression expression, Throwable inner, String advice) {
    String message = Diagnosis.of(expression, inner, place(), context);
    return CartFailure.untouched(Binding.SETTING + ": " + message + advice, inner);
  }

  /** For which line. */
  private String place() {
    return current == null ? "" : ", SKU " + Shown.quoted(current.sku()) + ",";
  }
}
