package io.carttransfer.binding;

import jakarta.el.ELContext;
import jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/** One expression of a setting, parsed once. Immutable and thread-safe; equal by verb and text. */
final class Expression {

  private final String verb;
  private final String text;
  private final Words words;
  private final ValueExpression parsed;

  Expression(String verb, String text, Words words, ValueExpression parsed) {
    this.verb = verb;
    this.text = text;
    this.words = words;
    this.parsed = parsed;
  }

  /**
   * The value, unwrapped from an Optional; may be null. Throws whatever the shop's code and the
   * language throw.
   */
  @Nullable Object value(ELContext context) {
    return Plain.value(given(context));
  }

  /** The value as it is. */
  Object given(ELContext context) {
    Variables variables = (Variables) context.getContext(Variables.class);
    Words before = variables.use(words);
    try {
      return parsed.getValue(context);
    } finally {
      variables.use(before);
    }
  }

  String text() {
    return text;
  }

  Words words() {
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression
        && verb.equals(((Expression) other).verb)
        && text.equals(((Expression) other).text);
  }

  @Override
  public int hashCode() {
    return 31 * verb.hashCode() + text.hashCode();
  }

  /** The verb and its text, as messages name them. */
  @Override
  public String toString() {
    return "`" + verb + "` (" + text + ")";
  }
}
