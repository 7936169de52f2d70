package io.carttransfer.check;

/** A check cannot be run. */
final class NotApplicable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String why;

  NotApplicable(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  String why() {
    return why;
  }
}
