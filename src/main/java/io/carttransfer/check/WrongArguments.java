package io.carttransfer.check;

/** The command line cannot be run; the message says why. */
final class WrongArguments extends Exception {

  private static final long serialVersionUID = 1;

  WrongArguments(String message) {
    super(message);
  }
}
