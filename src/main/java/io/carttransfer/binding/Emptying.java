package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.common.SessionAttributes;
import io.carttransfer.staging.Staging;
import java.util.ArrayList;
import java.util.List;

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
              + ". Is its name spelt as in the shop's code? "
              + attributes());
    }
    long units = steps.count();
    if (units != 0) {
      throw failure(
          quoted(Verb.COUNT)
              + " still finds "
              + units
              + (units == 1 ? " unit after " : " units after ")
              + quoted(verb)
              + ": `clear` emptied another cart than the one that "
              + quoted(Verb.CART)
              + " and `count` look at.");
    }
  }

  /** The shop's own attributes: ours lead nowhere. */
  private String attributes() {
    List<String> names = new ArrayList<>();
    for (String name : staging.attributes()) {
      if (!SessionAttributes.isOurs(name)) {
        names.add(name);
      }
    }
    return names.isEmpty()
        ? "The session has no attribute of the shop yet. If the shop itself creates the cart, call"
            + " the page that does so first, as in clear = (shop.get('/'); ...)."
        : "The session's attributes are now " + names + ".";
  }

  private String quoted(Verb quoted) {
    return binding.existing(quoted).toString();
  }

  private static CartFailure failure(String message) {
    return CartFailure.untouched(Binding.SETTING + ": " + message, null);
  }
}
