package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.cart.Filling;
import io.carttransfer.cart.Verdict;
import io.carttransfer.common.Caught;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One fill, from {@code open} to {@code close}, and the way back from each of its steps: nothing
 * that was staged becomes real before the cart was read back and {@code close} has succeeded. For
 * one thread, once.
 */
final class ExpressionFill {

  /** What the cart was found to be after a failure. */
  private enum State {
    AS_BEFORE,
    EMPTY,
    DAMAGED
  }

  private final Binding binding;
  private final boolean skip;
  private final Transfer transfer;
  private final Steps steps;
  private final Variables variables;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  private Staging staging;
  private long unitsBefore;
  private Object freshCart;
  private boolean touched;
  private boolean puttingIn;
  private boolean closed;

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
  }

  Filling run(boolean replace) throws CartFailure {
    variables.set(Variables.REFERENCE, transfer.reference());
    variables.set(Variables.CURRENCY, transfer.currency());
    stageAnew();
    try {
      Filling filling = filled(replace);
      closed = true;
      steps.close(false);
      if (filling.isFilled()) {
        staging.commit();
      }
      return filling;
    } catch (CartFailure | RuntimeException | Error e) {
      throw takenBack(survived(e));
    }
  }

  /** Throws on what must not be swallowed, after what was opened is closed. */
  private Throwable survived(Throwable failure) {
    try {
      Caught.check(failure);
      return failure;
    } catch (Error e) {
      stageAnew();
      if (!closed) {
        steps.closeAfter(e);
      }
      throw e;
    }
  }

  /** Lets go of all that is staged. */
  private void stageAnew() {
    staging = new Staging(request, response);
    steps.stage(staging);
  }

  private Filling filled(boolean replace) throws CartFailure {
    steps.lines(transfer.lines());
    steps.run(Verb.OPEN);
    if (!steps.holds(Verb.READY, true)) {
      return Filling.notReady();
    }
    List<Notice> missing = new ArrayList<>();
    Map<CartLine, Object> products = products(missing);
    unitsBefore = steps.cart() == null ? 0 : steps.count();
    if (!replace && unitsBefore > 0) {
      return Filling.holdsItems();
    }
    steps.run(Verb.CURRENCY);
    emptyCart();
    putIn(products);
    return Filling.filled(missing);
  }

  /** Looks every line up before anything is touched. */
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

  private void emptyCart() throws CartFailure {
    Verb verb = binding.has(Verb.CREATE) ? Verb.CREATE : Verb.CLEAR;
    if (verb == Verb.CLEAR) {
      steps.cart();
    }
    touched = true;
    steps.run(verb);
    freshCart = steps.cart();
    if (freshCart == null) {
      throw failure(
          says(Verb.CART)
              + " gives nothing after "
              + says(verb)
              + ". Is its name spelt as in the shop's code? The session's attributes are now "
              + staging.attributes()
              + ".");
    }
    long units = steps.count();
    if (units != 0) {
      throw failure(
          says(Verb.COUNT)
              + " still finds "
              + units
              + " units after "
              + says(verb)
              + ": the cart that was emptied is not the one that "
              + says(Verb.CART)
              + " and `count` look at.");
    }
  }

  private void putIn(Map<CartLine, Object> products) throws CartFailure {
    puttingIn = true;
    int units = 0;
    for (Map.Entry<CartLine, Object> entry : products.entrySet()) {
      CartLine line = entry.getKey();
      units += line.quantity();
      steps.enter(line, entry.getValue());
      steps.run(Verb.ADD);
      for (int unit = 0; binding.has(Verb.ADD_UNIT) && unit < line.quantity(); unit++) {
        steps.run(Verb.ADD_UNIT);
      }
      steps.run(Verb.QUANTITY);
    }
    steps.leaveLine();
    steps.run(Verb.DONE);
    // Some carts are read from where they are kept: what was put in shows in a new look only.
    steps.cart();
    long counted = steps.count();
    if (counted != units) {
      throw failure(miscounted(counted, units, products.size()));
    }
  }

  private String miscounted(long counted, int units, int lines) {
    Verb add = binding.has(Verb.ADD) ? Verb.ADD : Verb.ADD_UNIT;
    StringBuilder message = new StringBuilder();
    message.append(says(Verb.COUNT)).append(" finds ").append(counted).append(" units where ");
    message.append(units).append(" were put in. ");
    if (counted == lines && add == Verb.ADD && !binding.has(Verb.QUANTITY)) {
      message.append("It is one for each line: the verb `add` does not use `quantity`, or `count`");
      message.append(" counts lines. Add the verb `quantity`, or take `add-unit`. ");
    } else {
      message.append("A name that is spelt wrongly does nothing and says nothing. ");
    }
    message.append("Compare with the shop's code: ").append(says(add));
    for (Verb verb : new Verb[] {Verb.QUANTITY, Verb.DONE, Verb.CART}) {
      if (binding.has(verb)) {
        message.append(", ").append(says(verb));
      }
    }
    return message.append(", and `count` itself.").toString();
  }

  private String says(Verb verb) {
    return binding.expression(verb).toString();
  }

  private static CartFailure failure(String message) {
    return CartFailure.untouched(Binding.SETTING + ": " + message, null);
  }

  /** Drops what is staged, empties a living cart again, closes, and says what is left. */
  private CartFailure takenBack(Throwable failure) {
    steps.leaveLine();
    stageAnew();
    State state = touched ? emptiedAgain(failure) : State.AS_BEFORE;
    boolean rolledBack = !closed && steps.closeAfter(failure) && isTransactional();
    if (state != State.AS_BEFORE && rolledBack) {
      state = afterRollback(failure, state);
    }
    stageAnew();
    if (failure instanceof CartFailure && state == State.AS_BEFORE) {
      return (CartFailure) failure;
    }
    return told(failure, state);
  }

  private CartFailure told(Throwable failure, State state) {
    String message =
        failure instanceof CartFailure
            ? failure.getMessage()
            : Binding.SETTING + ": the filled cart could not be written: " + failure;
    Throwable cause = failure instanceof CartFailure ? failure.getCause() : failure;
    CartFailure told;
    if (state == State.AS_BEFORE) {
      told = CartFailure.untouched(message, cause);
    } else if (state == State.EMPTY) {
      told = CartFailure.emptied(message + " The shopper's basket is empty now.", cause);
    } else {
      told = CartFailure.damaged(message + " What the cart holds now cannot be told.", cause);
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      told.addSuppressed(suppressed);
    }
    return told;
  }

  private State emptiedAgain(Throwable failure) {
    if (binding.has(Verb.CLEAR)) {
      try {
        steps.cart();
        steps.run(Verb.CLEAR);
      } catch (CartFailure e) {
        failure.addSuppressed(e);
      }
      stageAnew();
    }
    return inspected(failure, puttingIn);
  }

  /**
   * Looks at the cart as the shop's own pages would find it now.
   *
   * @param filled whether lines may be in a cart that lives outside the staged session
   */
  private State inspected(Throwable failure, boolean filled) {
    try {
      Object cart = steps.cart();
      long units = cart == null ? 0 : steps.count();
      // A living cart that the fill got at may by chance hold as many units as before.
      boolean mixed = filled && cart == freshCart && units != 0;
      if (units == unitsBefore && !mixed) {
        return State.AS_BEFORE;
      }
      return units == 0 ? State.EMPTY : State.DAMAGED;
    } catch (CartFailure e) {
      failure.addSuppressed(e);
      return State.DAMAGED;
    }
  }

  /** Whether the binding takes back what the database saw. */
  private boolean isTransactional() {
    return binding.has(Verb.CLOSE)
        && binding.expression(Verb.CLOSE).words().variables().contains(Variables.FAILED);
  }

  /** What a transaction has taken back shows only in a new one. */
  private State afterRollback(Throwable failure, State state) {
    try {
      stageAnew();
      steps.run(Verb.OPEN);
      return inspected(failure, puttingIn && binding.has(Verb.CREATE));
    } catch (CartFailure e) {
      failure.addSuppressed(e);
      return state;
    } finally {
      steps.closeAfter(failure);
    }
  }
}
