package io.carttransfer.check;

/** A check cannot be made; the message says why. */
final class NotApplicable extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotApplicable(String why) {
    super(why, null, false, false);
  }
}
