package io.carttransfer.binding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What looks right in an expression that did not parse, but means something else to the language.
 */
final class Slips {

  /**
   * Habits from Java and from word processors: a pattern, then what to do. Each token is followed
   * by a blank, and two blanks come before the first.
   */
  private static final String[] HABITS = {
    " \\? .*?(?<= )(?<!\\. )(?!(?:null|true|false) )([\\p{L}_$][\\w$]*) : ([\\p{L}_$][\\w$]*) \\( ",
    "The language takes `$1 : $2(` for a function with a prefix: write ($1) : $2(.",
    " [{,] (?!\\S+ : )(?:[^?{},;():]++|\\((?:[^?{},;()]++|\\([^?{},;()]*\\))*\\))+: ",
    "Only a string or a variable can stand before the colon in { }: set a variable first, as in"
        + " (field = 'qty_' += sku; shop.post('/cart', {field: quantity})).",
    " ([^\\x00-\\x7f\\p{L}]) ",
    "`$1` is a typographic or invisible character: type a plain quote, hyphen or space.",
    "^  (=|\\+=|>|==) ",
    "Write one = between the verb and the expression.",
    " (new|return|this|if|for|while|try|instanceof|int|long|double|boolean) ",
    "There is no `$1`: write Cart() for new Cart(), a ? b : c for if, and no types.",
    "[^\\w$] \\( (?:\\w+ \\. )*[A-Z]\\w* \\) [\\w']| [A-Z]\\w* (< [\\w ,<>?]*>|\\w+ =) ",
    "Remove the type: there are no casts, no declarations and no < >.",
    " (\\+ \\+|- -) (?![\\w(])",
    "There is no ++ or --: write x + 1.",
    " : : ",
    "There are no method references: write a lambda, as in item -> item.quantity.",
    " (= >|> =|== =) ",
    "Write == or >= to compare, and -> for a lambda.",
    " (&|\\||AND|OR|NOT) ",
    "Write and, or, not, lt, gt.",
    " (/ /|/ \\*|#(?! \\{)|< !) ",
    "Write a comment on a line of its own that begins with #.",
    " ; (\\)|$)|^([^();]++|\\(([^()]++|\\([^()]*\\))*+\\))*+;",
    "Join steps with semicolons in parentheses, as in (a; b), and none at the end.",
  };

  private Slips() {}

  /** What to do about the first one, or null if there is none. */
  static @Nullable String advice(Lexemes lexemes) {
    StringBuilder tokens = new StringBuilder("  ");
    for (int i = 0; i < lexemes.size(); i++) {
      tokens.append(lexemes.token(i)).append(' ');
    }
    for (int i = 0; i < HABITS.length; i += 2) {
      Matcher found = Pattern.compile(HABITS[i]).matcher(tokens);
      if (found.find()) {
        String advice = HABITS[i + 1];
        for (int group = 1; group <= found.groupCount(); group++) {
          advice = advice.replace("$" + group, String.valueOf(found.group(group)));
        }
        return advice;
      }
    }
    return null;
  }
}
