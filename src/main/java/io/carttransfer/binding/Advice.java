package io.carttransfer.binding;

import jakarta.el.MethodNotFoundException;
import java.util.Arrays;

/**
 * What to do about a call that the Expression Language could not make. Implementations report the
 * same error in different words.
 */
enum Advice {
  STREAM(
      "This stream lacks some of Java's methods: write map for mapToInt, toList for collect.",
      ".stream.Stream.",
      "mapTo"),
  LAMBDA(
      "This container cannot pass a lambda to a Java method (Expression Language 5.0 can): call"
          + " .stream() on the collection, whose methods are part of the language.",
      "LambdaExpression"),
  OVERLOADED(
      "Several methods of this name match: pass values of the exact types, for instance"
          + " Integer.valueOf(1) for an int; `quantity` is an Integer.",
      "unambiguous"),
  CONSTRUCTOR(
      "The class has no public constructor with such arguments: compare their number and types.",
      "<init>",
      "constructor for class"),
  ARGUMENTS(
      "This container cannot call methods with a variable number of arguments (String...):"
          + " use another method.",
      "wrong number of arguments"),
  HIDDEN(
      "The method is called on an object whose class is not public, which this container"
          + " cannot do: get the value in another way.",
      "cannot access a member"),
  NOTHING(
      "findFirst(), min() or max() found nothing: write .orElse(null) instead of .get().",
      "empty optional",
      "No value present"),
  OPTIONAL(
      "findFirst, min, max, average and reduce return an Optional, in some containers anyMatch,"
          + " allMatch and noneMatch as well: write .findFirst().orElse(null), or"
          + " .filter(...).count() > 0 instead of .anyMatch(...).",
      ".stream.Optional"),
  METHOD(
      "Compare the method's name, and the number and types of its arguments, with the class; it"
          + " must be public, and called on an object unless it is static; write a numeric"
          + " key as Long.valueOf(sku) or Integer.valueOf(sku).",
      "ethod not found"),
  VALUE(
      "Convert a value of the wrong type, as in Long.valueOf(sku); += joins strings, == compares,"
          + " list[0] is an element, list.size() the size.");

  /** For {@code .class}, which the language does not have. */
  static final String CLASS_LITERAL =
      ".class does not work here. Load a class by its full name, without an import:"
          + " application.classLoader.loadClass('org.shop.Name'); for the class of an object,"
          + " write x.getClass().";

  private final String advice;
  private final String[] words;

  Advice(String advice, String... words) {
    this.advice = advice;
    this.words = words;
  }

  String text() {
    return advice;
  }

  /** The advice that fits what the implementation says. */
  static String on(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    for (Advice candidate : values()) {
      if (Arrays.stream(candidate.words).anyMatch(message::contains)) {
        return candidate.advice;
      }
    }
    // javax.el 3.0.0 throws the latter for a class's method that is not static.
    return (thrown instanceof MethodNotFoundException || thrown instanceof NullPointerException
            ? METHOD
            : VALUE)
        .advice;
  }
}
