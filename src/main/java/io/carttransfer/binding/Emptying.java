package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;

/** The steps that create a new cart, or empty the existing one. */
final class Emptying {

  private final Binding binding;
  private final Steps steps;
  private final Staging staging;
  private final Verb verb;

  Emptying(Binding binding, Steps steps, Staging staging) {
    this.binding = binding;
    this.steps = steps;
    this.staging = staging;
    this.verb = binding.has(Verb.CREATE) ? Verb.CREATE : Verb.CLEAR;
  }

  /** Runs them; afterwards the cart has no units. */
  void run(Progress progress) throws CartFailure {
    if (verb == Verb.CLEAR) {
      steps.cart();
    }
    progress.touched = true;
    steps.run(verb);
    progress.freshCart = steps.cart();
    if (progress.freshCart == null) {
      throw failure(
          quoted(Verb.CART)
              + " is null after "
              + quoted(verb)
              + ". Is its name spelt as in the shop's code? The session's attributes are now "
              + staging.attributes()
              + ".");
    }
    long units = steps.count();
    if (units != 0) {
      throw failure(
          quoted(Verb.COUNT)
              + " still finds "
              + units
              + " units after "
              + quoted(verb)
              + ": `clear` emptied another cart than the one that "
              + quoted(Verb.CART)
              + " and `count` look at.");
    }
  }

  private String quoted(Verb quoted) {
    return binding.existing(quoted).toString();
  }

  private static CartFailure failure(String message) {
    return CartFailure.untouched(Binding.SETTING + ": " + message, null);
  }
}
