package io.carttransfer.check;

/** The command line cannot be run. */
final class WrongArguments extends Exception {

  private static final long serialVersionUID = 1;

  private final String why;

  WrongArguments(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
