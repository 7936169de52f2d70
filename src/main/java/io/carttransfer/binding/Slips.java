package io.carttransfer.binding;

import org.jspecify.annotations.Nullable;

/**
 * What looks right in an expression that did not parse, but means something else to the language.
 */
final class Slips {

  private static final String COMPUTED_KEY =
      "Only a string or a variable can stand before the colon in { }: set a variable first, as in"
          + " (field = 'qty_' += sku; shop.post('/cart', {field: quantity})).";

  private final Words words;

  private Slips(Words words) {
    this.words = words;
  }

  /** What to do about the first one, or null if there is none. */
  static @Nullable String advice(Words words) {
    Slips slips = new Slips(words);
    String prefixed = slips.prefixedCall();
    if (prefixed != null) {
      return prefixed;
    }
    return slips.isKeyComputed() ? COMPUTED_KEY : null;
  }

  /** {@code a ? name : Name()}, whose end is a call of the function {@code name:Name}. */
  private @Nullable String prefixedCall() {
    boolean asked = false;
    for (int i = 0; i < words.size(); i++) {
      asked |= words.token(i).equals("?");
      if (asked
          && words.isName(i)
          && !words.token(i - 1).equals(".")
          && words.token(i + 1).equals(":")
          && words.isName(i + 2)
          && words.token(i + 3).equals("(")) {
        String name = words.token(i);
        String call = " : " + words.token(i + 2) + "(";
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
    for (int i = 0; i < words.size(); i++) {
      boolean first = words.token(i).equals("{") || words.token(i).equals(",");
      if (first && isColonAfterSeveral(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether several words, with no parameter or condition between them, lead to a colon. */
  private boolean isColonAfterSeveral(int start) {
    int depth = 0;
    for (int i = start; i < words.size(); i++) {
      String token = words.token(i);
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
