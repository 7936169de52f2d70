package io.carttransfer.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression cut into its parts: names, operators, {@code '} for a string and {@code 0} for a
 * number. Finds an unmatched quote or brace.
 */
final class Lexemes {

  private static final Set<String> KEYWORDS =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "and",
                  "or",
                  "not",
                  "empty",
                  "div",
                  "mod",
                  "eq",
                  "ne",
                  "lt",
                  "gt",
                  "le",
                  "ge",
                  "instanceof",
                  "true",
                  "false",
                  "null")));

  private static final List<String> PAIRS =
      Arrays.asList("->", "==", ">=", "<=", "!=", "+=", "&&", "||");

  private final List<String> tokens = new ArrayList<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private boolean quoteOpen;
  private boolean braceStray;

  private Lexemes(String text) {
    split(text);
  }

  static Lexemes of(String text) {
    return new Lexemes(text);
  }

  /** Whether a string is not closed. */
  boolean isQuoteOpen() {
    return quoteOpen;
  }

  /** Whether a brace closes nothing: what follows would not belong to the expression. */
  boolean isBraceStray() {
    return braceStray;
  }

  /** The reserved word that is used as the name of a property or method, or null. */
  @Nullable String keywordAfterDot() {
    return afterDot(KEYWORDS);
  }

  /** Whether {@code .class} is written as in Java. */
  boolean hasClassLiteral() {
    return afterDot(Collections.singleton("class")) != null;
  }

  private @Nullable String afterDot(Set<String> searched) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).equals(".") && searched.contains(tokens.get(i))) {
        return tokens.get(i);
      }
    }
    return null;
  }

  private void split(String text) {
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '\'' || c == '"') {
        end = endOfText(text, at);
        texts.put(tokens.size(), text.substring(at + 1, Math.max(at + 1, end - 1)));
        tokens.add("'");
      } else if (Character.isJavaIdentifierStart(c)) {
        end = endOfName(text, at);
        tokens.add(text.substring(at, end));
      } else if (Character.isDigit(c)) {
        end = endOfNumber(text, at);
        tokens.add("0");
      } else if (end < text.length() && PAIRS.contains(text.substring(at, end + 1))) {
        end++;
        tokens.add(text.substring(at, end));
      } else if (!Character.isWhitespace(c)) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        braceStray |= depth < 0;
        tokens.add(String.valueOf(c));
      }
      at = end;
    }
  }

  private int endOfText(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(start)) {
        return i + 1;
      }
    }
    quoteOpen = true;
    return text.length();
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  /** The strings, by their place. */
  Map<Integer, String> texts() {
    return texts;
  }

  /** What is at this place; empty outside of the expression. */
  String token(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  /** Whether a name is at this place. */
  boolean isName(int index) {
    String token = token(index);
    return !token.isEmpty()
        && Character.isJavaIdentifierStart(token.charAt(0))
        && !KEYWORDS.contains(token);
  }
}
