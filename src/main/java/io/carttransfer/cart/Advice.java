package io.carttransfer.cart;

import jakarta.el.MethodNotFoundException;

/**
 * What to do about a call that the expression language could not make. Implementations tell the
 * same mistake in different words.
 */
enum Advice {
  LAMBDA(
      "LambdaExpression",
      "This container cannot give a lambda to a method of Java's (Expression Language 5.0 can): call"
          + " .stream() on the collection, whose methods are the language's own."),
  OVERLOADED(
      "unambiguous",
      "Several methods of this name would do: give values of the exact types, for instance"
          + " Integer.valueOf(1) for an int; `quantity` is an Integer."),
  CONSTRUCTOR(
      "<init>",
      "The class has no public constructor with such arguments: compare their number and types."),
  OTHER_CONSTRUCTOR("constructor for class", CONSTRUCTOR.advice),
  ARGUMENTS(
      "wrong number of arguments",
      "This container cannot call methods with a variable number of arguments (String...): take"
          + " another method."),
  HIDDEN(
      "cannot access a member",
      "The method is called on an object whose class is not public, which this container cannot do:"
          + " take another way to the same value."),
  NOTHING(
      "empty optional",
      "findFirst(), min() or max() found nothing: .orElse(null) says what it gives then, in the place"
          + " of .get()."),
  OTHER_NOTHING("No value present", NOTHING.advice),
  METHOD(
      "ethod not found",
      "Compare the method's name, and the number and types of its arguments, with the class; a"
          + " numeric key is written Long.valueOf(sku) or Integer.valueOf(sku)."),
  VALUE("", "Values of the wrong type can be converted, as by Long.valueOf(sku).");

  private final String words;
  private final String advice;

  Advice(String words, String advice) {
    this.words = words;
    this.advice = advice;
  }

  /** The advice that fits what the implementation says. */
  static String on(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    for (Advice candidate : values()) {
      if (message.contains(candidate.words)
          || candidate == METHOD && thrown instanceof MethodNotFoundException) {
        return candidate.advice;
      }
    }
    return VALUE.advice;
  }
}
