package io.carttransfer.binding;

import org.jspecify.annotations.Nullable;

/**
 * What looks right in an expression that did not parse, but means something else to the language.
 */
final class Slips {

  private static final String COMPUTED_KEY =
      "Only a string or a variable can stand before the colon in { }: set a variable first, as in"
          + " (field = 'qty_' += sku; shop.post('/cart', {field: quantity})).";

  private final Lexemes lexemes;

  private Slips(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /** What to do about the first one, or null if there is none. */
  static @Nullable String advice(Lexemes lexemes) {
    Slips slips = new Slips(lexemes);
    String prefixed = slips.prefixedCall();
    if (prefixed != null) {
      return prefixed;
    }
    return slips.isKeyComputed() ? COMPUTED_KEY : null;
  }

  /** {@code a ? name : Name()}, whose end is a call of the function {@code name:Name}. */
  private @Nullable String prefixedCall() {
    boolean asked = false;
    for (int i = 0; i < lexemes.size(); i++) {
      asked |= lexemes.token(i).equals("?");
      if (asked
          && lexemes.isName(i)
          && !lexemes.token(i - 1).equals(".")
          && lexemes.token(i + 1).equals(":")
          && lexemes.isName(i + 2)
          && lexemes.token(i + 3).equals("(")) {
        String name = lexemes.token(i);
        String call = " : " + lexemes.token(i + 2) + "(";
        return "The language takes `"
            + name
            + call
            + "` for a function with a prefix: write ("
            + name
            + ")"
            + call
            + ".";
      }
    }
    return null;
  }

  /** Whether a key of a map is more than one word. */
  private boolean isKeyComputed() {
    for (int i = 0; i < lexemes.size(); i++) {
      boolean first = lexemes.token(i).equals("{") || lexemes.token(i).equals(",");
      if (first && isColonAfterSeveral(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether several words, with no parameter or condition between them, lead to a colon. */
  private boolean isColonAfterSeveral(int start) {
    int depth = 0;
    for (int i = start; i < lexemes.size(); i++) {
      String token = lexemes.token(i);
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      if (depth < 0 || "?{},;".contains(token)) {
        return false;
      }
      if (token.equals(":")) {
        return i > start + 1;
      }
    }
    return false;
  }
}
