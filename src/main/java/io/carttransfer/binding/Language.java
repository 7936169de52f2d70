package io.carttransfer.binding;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.util.Optional;

/**
 * The container's Expression Language, if there is one. Refers to none of its classes, so that this
 * class loads everywhere.
 */
final class Language {

  private Language() {}

  /**
   * The parser for the expressions of a setting; empty after reporting an error.
   *
   * @param otherwise the alternative to the setting, as a sentence
   */
  static Optional<ExpressionParser> parser(String setting, String otherwise, Mistakes mistakes) {
    try {
      return Optional.of(ExpressionParser.of(setting, mistakes));
    } catch (RuntimeException | LinkageError e) {
      mistakes.add(
          Mistake.of(
              setting + " needs Expression Language 3.0, which this container does not have.",
              "Use a newer container: Tomcat 8 or Jetty 9.3 or later (on Jetty, add the"
                  + " module jsp). "
                  + otherwise,
              e));
      return Optional.empty();
    }
  }
}
