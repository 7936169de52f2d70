package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Caught;
import io.carttransfer.staging.Staging;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One fill, from {@code open} to {@code close}, and the way back from each of its steps: nothing
 * that was staged takes effect before the cart was read back and {@code close} has succeeded. Used
 * once, by one thread.
 */
final class ExpressionFill {

  /** The variable, or the quantity of a line; not a method or a property of that name. */
  private static final Pattern USES_QUANTITY =
      Pattern.compile("(?<![.\\w])quantity\\b(?!\\s*\\()|\\bline\\b|\\blines\\b");

  private static final String KEYED =
      "the shop keeps the cart under the session object itself, as in a Map<HttpSession, Cart>,"
          + " so it would be gone with the shopper's next request. Expressions see a view of the"
          + " session and cannot fill such a cart: write a class, and name it in"
          + " `cart-transfer.cart.class`.";

  private final Binding binding;
  private final boolean skip;
  private final Transfer transfer;
  private final Steps steps;
  private final Variables variables;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  private final Progress progress = new Progress();
  private final Staging staging;

  ExpressionFill(
      Binding binding,
      boolean skip,
      Transfer transfer,
      Steps steps,
      Variables variables,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.binding = binding;
    this.skip = skip;
    this.transfer = transfer;
    this.steps = steps;
    this.variables = variables;
    this.request = request;
    this.response = response;
    this.staging = new Staging(request, response);
  }

  Filling run(boolean replace) throws CartFailure {
    variables.set(Variables.REFERENCE, transfer.reference());
    variables.set(Variables.CURRENCY, transfer.currency());
    steps.stage(staging);
    try {
      Filling filling = filled(replace);
      progress.closed = true;
      steps.close(false);
      if (filling.isFilled()) {
        staging.commit();
      }
      return filling;
    } catch (CartFailure | RuntimeException | Error e) {
      WayBack wayBack = new WayBack(binding, steps, this::stage, staging, progress);
      try {
        Caught.check(e);
      } catch (Error error) {
        wayBack.close(error);
        throw error;
      }
      throw wayBack.from(e);
    }
  }

  /** A new view, in which nothing is staged yet. */
  private Staging stage() {
    Staging fresh = new Staging(request, response);
    steps.stage(fresh);
    return fresh;
  }

  private Filling filled(boolean replace) throws CartFailure {
    steps.lines(transfer.lines());
    steps.run(Verb.OPEN);
    if (!steps.holds(Verb.READY, true)) {
      return Filling.notReady();
    }
    List<Notice> missing = new ArrayList<>();
    Map<CartLine, Object> products = products(missing);
    progress.unitsBefore = steps.cart() == null ? 0 : steps.count();
    if (!replace && progress.unitsBefore > 0) {
      return Filling.holdsItems(progress.unitsBefore);
    }
    steps.run(Verb.CURRENCY);
    new Emptying(binding, steps, staging).run(progress);
    putIn(products);
    Filling filled = Filling.filled(missing);
    return staging.isIdRead() || !binding.mentionsShopper() ? filled.keptBySessionId() : filled;
  }

  /** Looks every line up before anything is progress.touched. */
  private Map<CartLine, Object> products(List<Notice> missing) throws CartFailure {
    Map<CartLine, Object> products = new LinkedHashMap<>();
    for (CartLine line : transfer.lines()) {
      Verdict verdict = steps.look(line);
      if (verdict == Verdict.AVAILABLE) {
        products.put(line, steps.product());
      } else {
        missing.add(verdict.notice(line));
      }
    }
    steps.leaveLine();
    if (!missing.isEmpty() && !skip || products.isEmpty()) {
      throw CartFailure.refused(missing);
    }
    steps.lines(new ArrayList<>(products.keySet()));
    return products;
  }

  private void putIn(Map<CartLine, Object> products) throws CartFailure {
    progress.puttingIn = true;
    int units = 0;
    for (Map.Entry<CartLine, Object> entry : products.entrySet()) {
      CartLine line = entry.getKey();
      units += line.quantity();
      steps.setLine(line, entry.getValue());
      steps.run(Verb.ADD);
      for (int unit = 0; binding.has(Verb.ADD_UNIT) && unit < line.quantity(); unit++) {
        steps.run(Verb.ADD_UNIT);
      }
      steps.run(Verb.QUANTITY);
    }
    steps.leaveLine();
    steps.run(Verb.DONE);
    // Some carts are copies of what is stored: additions are visible only when read again.
    steps.cart();
    long counted = steps.count();
    if (counted != units) {
      throw failure(miscounted(counted, units, products.size()));
    }
    if (staging.changeIdentity()) {
      steps.stage(staging);
      if (steps.cart() == null || steps.count() != units) {
        throw failure(KEYED);
      }
    }
  }

  private String miscounted(long counted, int units, int lines) {
    Verb add = binding.has(Verb.ADD) ? Verb.ADD : Verb.ADD_UNIT;
    StringBuilder message = new StringBuilder();
    message.append(quoted(Verb.COUNT)).append(" is ").append(counted).append(", but ");
    message.append(units).append(" units were added. ");
    if (counted == lines && add == Verb.ADD && !binding.has(Verb.QUANTITY)) {
      message.append("That is one for each line: `add` does not use `quantity`, or `count`");
      message.append(" counts lines. Add the verb `quantity`, or use `add-unit`. ");
    } else if (binding.has(Verb.QUANTITY) && !usesTheQuantity()) {
      message.append("The verb `quantity` does not use the variable `quantity`. ");
    } else {
      message.append("A wrong name or value does nothing and reports nothing. ");
    }
    message.append("Compare with the shop's code: ").append(quoted(add));
    for (Verb verb : new Verb[] {Verb.QUANTITY, Verb.DONE, Verb.CART}) {
      if (binding.has(verb)) {
        message.append(", ").append(quoted(verb));
      }
    }
    return message.append(", and `count` itself.").toString();
  }

  private boolean usesTheQuantity() {
    return USES_QUANTITY.matcher(binding.existing(Verb.QUANTITY).text()).find();
  }

  private String quoted(Verb verb) {
    return binding.existing(verb).toString();
  }

  private static CartFailure failure(String message) {
    return CartFailure.untouched(Binding.SETTING + ": " + message, null);
  }
}
