package io.carttransfer.binding;

import io.carttransfer.cart.CartFailure;
import io.carttransfer.staging.Staging;
import java.util.function.Supplier;

/**
 * The way back from a failed fill: drops what is staged, empties an existing cart again, closes,
 * and reports what is left, as far as it knows. Used once, by one thread.
 */
final class WayBack {

  private static final String EMPTY =
      " According to `count`, the shopper's basket is empty now; what the shop keeps"
          + " elsewhere, such as a total, may still be there.";

  /** The state in which the cart was found. */
  private enum State {
    AS_BEFORE,
    EMPTY,
    DAMAGED
  }

  private final Binding binding;
  private final Steps steps;
  private final Supplier<Staging> stageAnew;
  private final Staging failed;
  private final Progress progress;

  /**
   * @param stageAnew drops everything that is staged
   * @param failed what the fill has staged
   */
  WayBack(
      Binding binding,
      Steps steps,
      Supplier<Staging> stageAnew,
      Staging failed,
      Progress progress) {
    this.binding = binding;
    this.steps = steps;
    this.stageAnew = stageAnew;
    this.failed = failed;
    this.progress = progress;
  }

  /** Only drops what is staged, and closes: for failures that must not be handled. */
  void close(Throwable failure) {
    stageAnew.get();
    if (!progress.closed) {
      steps.closeAfter(failure);
    }
  }

  /** What to throw instead of the failure. */
  CartFailure from(Throwable failure) {
    steps.leaveLine();
    State state = State.AS_BEFORE;
    if (progress.touched) {
      state = isOnlyCopied() ? emptiedWithTheCopy(failure) : emptiedAgain(failure);
    }
    boolean rolledBack = !progress.closed && steps.closeAfter(failure) && isTransactional();
    if (state != State.AS_BEFORE && rolledBack) {
      state = afterRollback(failure, state);
    }
    stageAnew.get();
    if (failure instanceof CartFailure && state == State.AS_BEFORE) {
      return (CartFailure) failure;
    }
    return cartFailure(failure, state);
  }

  private static CartFailure cartFailure(Throwable failure, State state) {
    String message =
        failure instanceof CartFailure
            ? String.valueOf(failure.getMessage())
            : Binding.SETTING + ": the filled cart could not be stored: " + failure;
    Throwable cause = failure instanceof CartFailure ? failure.getCause() : failure;
    CartFailure result;
    if (state == State.AS_BEFORE) {
      result = CartFailure.untouched(message, cause);
    } else if (state == State.EMPTY) {
      result = CartFailure.emptied(message + EMPTY, cause);
    } else {
      result = CartFailure.damaged(message + " What the cart holds now is unknown.", cause);
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      result.addSuppressed(suppressed);
    }
    return result;
  }

  /**
   * Whether lines are found without anything that the fill has written into the session or a
   * cookie, which then holds only a copy. Undoing only the copy would show one cart and order
   * another.
   */
  private boolean isOnlyCopied() {
    if (!binding.has(Verb.CLEAR) || !progress.puttingIn || isTransactional()) {
      return false;
    }
    try {
      return stageAnew.get().hide(failed) && steps.cart() != null && steps.count() != 0;
    } catch (CartFailure e) {
      return false;
    }
  }

  /** Empties the cart as the fill has left it, and makes that real, the copy included. */
  private State emptiedWithTheCopy(Throwable failure) {
    steps.stage(failed);
    State state = State.DAMAGED;
    try {
      steps.cart();
      steps.run(Verb.CLEAR);
      state = steps.cart() == null || steps.count() == 0 ? State.EMPTY : State.DAMAGED;
    } catch (CartFailure e) {
      failure.addSuppressed(e);
    }
    try {
      failed.commit();
      return state;
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      return State.DAMAGED;
    }
  }

  private State emptiedAgain(Throwable failure) {
    stageAnew.get();
    boolean reached = false;
    if (binding.has(Verb.CLEAR)) {
      reached = progress.puttingIn && isReached(failure);
      try {
        steps.cart();
        steps.run(Verb.CLEAR);
      } catch (CartFailure e) {
        failure.addSuppressed(e);
      }
      stageAnew.get();
    }
    State state = inspected(failure, progress.puttingIn);
    if (state != State.AS_BEFORE || !reached) {
      return state;
    }
    return progress.unitsBefore == 0 ? State.EMPTY : State.DAMAGED;
  }

  /**
   * Whether lines changed a cart that is not staged. The same number of units does not prove that
   * nothing changed: the shop may keep a separate total that its own {@code clear} forgets.
   */
  private boolean isReached(Throwable failure) {
    try {
      Object cart = steps.cart();
      return cart != null && steps.count() != progress.unitsBefore;
    } catch (CartFailure e) {
      failure.addSuppressed(e);
      return true;
    } finally {
      stageAnew.get();
    }
  }

  /**
   * Looks at the cart as the shop's own pages would find it now.
   *
   * @param filled whether lines may be in a cart outside the staged session
   */
  private State inspected(Throwable failure, boolean filled) {
    try {
      Object cart = steps.cart();
      long units = cart == null ? 0 : steps.count();
      // A cart that the fill changed may by chance hold as many units as before.
      boolean reached = filled && cart == progress.freshCart;
      if (units == progress.unitsBefore && !reached) {
        return State.AS_BEFORE;
      }
      return units == 0 ? State.EMPTY : State.DAMAGED;
    } catch (CartFailure e) {
      failure.addSuppressed(e);
      return State.DAMAGED;
    }
  }

  /** Whether the binding rolls back the database. */
  private boolean isTransactional() {
    return binding.has(Verb.CLOSE)
        && binding.existing(Verb.CLOSE).words().variables().contains(Variables.FAILED);
  }

  /** What a transaction has rolled back is visible only in a new one. */
  private State afterRollback(Throwable failure, State state) {
    try {
      stageAnew.get();
      steps.run(Verb.OPEN);
      return inspected(failure, progress.puttingIn && binding.has(Verb.CREATE));
    } catch (CartFailure e) {
      failure.addSuppressed(e);
      return state;
    } finally {
      steps.closeAfter(failure);
    }
  }
}
