package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Caught;
import io.carttransfer.text.Shown;
import io.carttransfer.transfer.CartLine;
import jakarta.el.ELException;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The single steps of a binding, for one check or one fill. For one thread. */
final class Steps {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.binding");

  private static final Set<String> OF_AN_OPTIONAL =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "get",
                  "getAsInt",
                  "getAsLong",
                  "getAsDouble",
                  "isPresent",
                  "present",
                  "isEmpty",
                  "ifPresent",
                  "ifPresentOrElse",
                  "or",
                  "orElse",
                  "orElseGet",
                  "orElseThrow",
                  "map",
                  "flatMap",
                  "filter",
                  "stream")));

  private final Binding binding;
  private final Variables variables;
  private final ExpressionContext context;
  private Staging staging;
  private CartLine current;
  private boolean nothingLogged;

  Steps(Binding binding, Variables variables, ExpressionContext context) {
    this.binding = binding;
    this.variables = variables;
    this.context = context;
  }

  /** What the expressions write from now on waits here, and is what they see. */
  void stage(Staging next) {
    staging = next;
    staging.show(variables);
  }

  /**
   * Runs a verb's expression, if there is one.
   *
   * @return what it gives, or null
   * @throws CartFailure with a message that says what to do
   */
  Object run(Verb verb) throws CartFailure {
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

  /** What the verb says; {@code otherwise} when it is not in the binding. Null is false. */
  boolean holds(Verb verb, boolean otherwise) throws CartFailure {
    if (!binding.has(verb)) {
      return otherwise;
    }
    Object value = run(verb);
    return value != null && coerced(verb, value, Boolean.class, "true or false");
  }

  /** The native cart, which the expressions see from now on; may be null. */
  Object cart() throws CartFailure {
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

  /** Looks the line's article up, and leaves it in {@code product}. */
  Verdict look(CartLine line) throws CartFailure {
    enter(line, null);
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
  Object product() {
    return variables.get(Variables.PRODUCT);
  }

  private Object product(CartLine line) throws CartFailure {
    Expression expression = binding.expression(Verb.PRODUCT);
    begin(Verb.PRODUCT);
    try {
      Object given = expression.given(context);
      Object product = Plain.value(given);
      if (Plain.isNothing(product)) {
        logNothing(expression, given);
        return null;
      }
      if (product != given) {
        checkThatNobodyOpensItAgain(product);
      }
      return product;
    } catch (Exception | Error e) {
      Throwable inner = caught(e);
      if (isUnknown(inner)) {
        LOG.log(
            Level.INFO,
            "{0}: the shop does not know SKU {1}: {2}: {3}",
            new Object[] {
              expression, Shown.quoted(line.sku()), inner.getClass().getName(), Shown.message(inner)
            });
        return null;
      }
      throw failure(expression, inner, declare(inner));
    }
  }

  /** So that an expression to which every article is unknown can be told from a wrong SKU. */
  private void logNothing(Expression expression, Object given) {
    if (!nothingLogged) {
      nothingLogged = true;
      LOG.log(
          Level.INFO,
          "{0} gave {1}, so the article is unknown; a name that is spelt wrongly gives null, too",
          new Object[] {expression, given == null ? "null" : "an empty " + typeOf(given)});
    }
  }

  private static String typeOf(Object given) {
    return given instanceof Boolean ? "answer (false)" : given.getClass().getSimpleName();
  }

  /** What was right for the Optional is wrong for what it holds, and may even be silent there. */
  private void checkThatNobodyOpensItAgain(Object product) {
    for (Verb verb : Verb.values()) {
      if (verb != Verb.PRODUCT && binding.has(verb)) {
        Expression expression = binding.expression(verb);
        for (String member : expression.words().ofTheProduct()) {
          if (OF_AN_OPTIONAL.contains(member) && !hasMethod(product, member)) {
            throw new Variables.Missing(
                expression
                    + " opens an Optional that is open: `product` is what the Optional holds, so"
                    + " take `."
                    + member
                    + "` out.");
          }
        }
      }
    }
  }

  private static boolean hasMethod(Object product, String name) {
    return Arrays.stream(product.getClass().getMethods())
        .anyMatch(method -> method.getName().equals(name));
  }

  /** What may be handled, below the language's own wrappers. */
  private static Throwable caught(Throwable thrown) {
    Throwable inner = Diagnosis.unwrapped(thrown);
    Caught.check(inner);
    return inner;
  }

  private boolean isUnknown(Throwable inner) {
    boolean always =
        inner instanceof IllegalArgumentException || inner instanceof NoSuchElementException;
    return always && !Diagnosis.isOfTheLanguage(inner) || binding.isUnknown(inner);
  }

  private static String declare(Throwable inner) {
    return Diagnosis.isOfTheLanguage(inner) || Diagnosis.isMissingBean(inner)
        ? ""
        : " If this is how the shop says that it has no such article, add `unknown = "
            + inner.getClass().getName()
            + "` to the binding; anything else is taken as an outage, and tried again.";
  }

  /** Sets the variables of a line. */
  void enter(CartLine entered, Object product) {
    current = entered;
    variables.set(Variables.SKU, entered.sku());
    variables.set(Variables.POQ_SKU, entered.poqSku());
    variables.set(Variables.QUANTITY, entered.quantity());
    variables.set(Variables.PRODUCT, product);
  }

  /** Unsets the variables of a line, so that no expression takes a line for another. */
  void leaveLine() {
    current = null;
    Variables.OF_A_LINE.forEach(variables::unset);
  }

  /** Lets the expressions see the lines: each a map of sku, poqSku and quantity. */
  void lines(List<CartLine> lines) {
    variables.set(
        Variables.LINES,
        new AbstractList<Map<String, Object>>() {

          @Override
          public Map<String, Object> get(int index) {
            return shown(lines.get(index));
          }

          @Override
          public int size() {
            return lines.size();
          }
        });
  }

  private static Map<String, Object> shown(CartLine line) {
    Map<String, Object> entry = new HashMap<>();
    entry.put(Variables.SKU, line.sku());
    entry.put(Variables.POQ_SKU, line.poqSku());
    entry.put(Variables.QUANTITY, line.quantity());
    return Collections.unmodifiableMap(entry);
  }

  /** Runs {@code close}, after which the expressions' own variables are gone. */
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

  /** The same after a failure, which stays the one that is told. */
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

  private CartFailure wrongType(Verb verb, Object value, String expected, Exception cause) {
    String message =
        Binding.SETTING
            + ": "
            + binding.expression(verb)
            + place()
            + " gave a "
            + value.getClass().getName()
            + " and must give "
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
