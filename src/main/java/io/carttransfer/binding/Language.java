package io.carttransfer.binding;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.util.Optional;

/**
 * The container's expression language, as far as there is one: names none of its classes, so that
 * it loads everywhere.
 */
final class Language {

  private Language() {}

  /**
   * What parses the expressions of a setting, or none with a mistake.
   *
   * @param otherwise what serves in the place of the setting, as a sentence
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
