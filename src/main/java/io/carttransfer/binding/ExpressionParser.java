package io.carttransfer.binding;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import jakarta.el.ValueExpression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses the expressions of one setting and reports those that do not parse. */
final class ExpressionParser {

  private final String setting;
  private final ExpressionFactory factory;
  private final ELContext context;
  private final Mistakes mistakes;

  private ExpressionParser(String setting, ExpressionFactory factory, Mistakes mistakes) {
    this.setting = setting;
    this.factory = factory;
    this.context = new StandardELContext(factory);
    this.mistakes = mistakes;
  }

  /** A parser that uses the container's Expression Language, which may be missing or too old. */
  static ExpressionParser of(String setting, Mistakes mistakes) {
    return new ExpressionParser(setting, ExpressionFactory.newInstance(), mistakes);
  }

  ExpressionFactory factory() {
    return factory;
  }

  /** The expression; empty after reporting an error. */
  Optional<Expression> parse(String verb, String text) {
    Lexemes lexemes = Lexemes.of(text);
    String action = correction(text, lexemes);
    if (action != null) {
      mistakes.add(Mistake.of(described(verb, text) + " is not an expression.", action));
      return Optional.empty();
    }
    try {
      ValueExpression parsed =
          factory.createValueExpression(context, "${" + text + "}", Object.class);
      return Optional.of(new Expression(verb, text, Words.of(lexemes), parsed));
    } catch (ELException e) {
      mistakes.add(
          Mistake.of(
              described(verb, text) + " does not parse: " + reason(e) + ".", advice(lexemes), e));
      return Optional.empty();
    }
  }

  private String described(String verb, String text) {
    return setting + ": `" + verb + "` = " + text;
  }

  /** What to do about errors that the language's own parser would explain badly, or null. */
  private static @Nullable String correction(String text, Lexemes lexemes) {
    if (text.isEmpty()) {
      return "Write an expression after the name, or leave the line out.";
    }
    if (text.startsWith("${") || text.startsWith("#{")) {
      return "Write it without " + text.substring(0, 2) + " and }.";
    }
    if (lexemes.isQuoteOpen()) {
      return "A quotation mark is missing: add ' or \" where the string ends.";
    }
    if (lexemes.isBraceStray()) {
      return "There is a } without a {: remove it.";
    }
    return null;
  }

  private static String advice(Lexemes lexemes) {
    String keyword = lexemes.keywordAfterDot();
    if (keyword != null) {
      return "`"
          + keyword
          + "` is a reserved word of the Expression Language: write ['"
          + keyword
          + "'] instead of ."
          + keyword
          + ", for instance cart['"
          + keyword
          + "']().";
    }
    if (lexemes.hasClassLiteral()) {
      return Advice.CLASS_LITERAL;
    }
    String slip = Slips.advice(lexemes);
    if (slip != null) {
      return slip;
    }
    return "Look for a missing parenthesis, comma or operator; strings are in single quotes.";
  }

  /** The innermost message's first line: engines put the position of the error there. */
  private static String reason(Throwable thrown) {
    Throwable innermost = thrown;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String[] lines =
        String.valueOf(innermost.getMessage()).trim().split("[\\r\\n]| This check can", 2);
    return lines[0].trim().replaceAll("[.:]$", "");
  }
}
