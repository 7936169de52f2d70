package io.carttransfer.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of an expression: enough of the grammar (Expression Language 3.0, section 1.23) to tell
 * variables from properties, methods and text, and to find an unmatched quote or brace. The
 * container's own parser decides whether the expression is valid.
 */
final class Words {

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

  private static final Set<String> COMPARES =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("==", "!=", "eq", "ne")));

  private static final List<String> PAIRS =
      Arrays.asList("->", "==", ">=", "<=", "!=", "+=", "&&", "||");

  /** Ends a page's address that continues with something other than a literal. */
  static final String UNFINISHED = "*";

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<String> called = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private final Set<String> bases = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, String> read = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private boolean quoteOpen;
  private boolean braceStray;

  private Words(String text) {
    split(text);
    sort();
  }

  static Words of(String text) {
    return new Words(text);
  }

  /** Free names: not after a dot, not called, not a parameter of a lambda. */
  Set<String> variables() {
    return variables;
  }

  /** Names that are called like a function: constructors, or lambdas of the binding. */
  Set<String> called() {
    return called;
  }

  /** Variables that the expression sets. */
  Set<String> assigned() {
    return assigned;
  }

  /** Whether it uses this variable without testing it for null. */
  boolean needs(String name) {
    return bases.contains(name) && !asked.contains(name);
  }

  /** The first property that is read of each free name. */
  Map<String, String> read() {
    return read;
  }

  /** Whether {@code .class} is written as in Java. */
  boolean hasClassLiteral() {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).equals(".") && tokens.get(i).equals("class")) {
        return true;
      }
    }
    return false;
  }

  /** The properties and methods used of a variable. */
  Set<String> members(String variable) {
    return members.getOrDefault(variable, Collections.emptySet());
  }

  /** The addresses of called pages, as far as they are literals: the whole or the beginning. */
  Set<String> calledPages() {
    Set<String> pages = new LinkedHashSet<>();
    texts.forEach(
        (at, text) -> {
          boolean called = token(at - 2).equals("get") || token(at - 2).equals("post");
          if (called
              && token(at - 1).equals("(")
              && token(at - 4).equals(Variables.SHOP)
              && !token(at - 5).equals(".")) {
            boolean whole = text.indexOf('?') >= 0 || !token(at + 1).equals("+=");
            pages.add(whole ? text.split("\\?", 2)[0] : text + UNFINISHED);
          }
        });
    return pages;
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
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).equals(".") && KEYWORDS.contains(tokens.get(i))) {
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

  private void sort() {
    Set<String> parameters = parameters();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (!isName(token) || parameters.contains(token) || token(i - 1).equals(".")) {
        continue;
      }
      if (token(i + 1).equals("(")) {
        called.add(token);
        continue;
      }
      variables.add(token);
      if (token(i + 1).equals("=")) {
        assigned.add(token);
      }
      sortBase(i);
    }
  }

  private void sortBase(int at) {
    String name = tokens.get(at);
    String member = token(at + 1).equals(".") ? token(at + 2) : "";
    note(name, at);
    if (!member.isEmpty() && !token(at + 3).equals("(")) {
      read.putIfAbsent(name, member);
    }
    if (!member.isEmpty()) {
      members.computeIfAbsent(name, absent -> new LinkedHashSet<>()).add(member);
    }
  }

  /** Notes how the name is used, in parentheses or not. */
  private void note(String name, int at) {
    int left = at - 1;
    int right = at + 1;
    while (token(left).equals("(") && token(right).equals(")") && !isName(token(left - 1))) {
      left--;
      right++;
    }
    if (token(right).equals(".") || token(right).equals("[")) {
      bases.add(name);
    } else if (token(left).equals("empty")
        || token(right + 1).equals("null") && COMPARES.contains(token(right))
        || token(left - 1).equals("null") && COMPARES.contains(token(left))) {
      asked.add(name);
    }
  }

  private static boolean isName(String token) {
    return !token.isEmpty()
        && Character.isJavaIdentifierStart(token.charAt(0))
        && !KEYWORDS.contains(token);
  }

  /** The parameters before each arrow: a name, or names in parentheses. */
  private Set<String> parameters() {
    Set<String> parameters = new HashSet<>();
    for (int arrow = 1; arrow < tokens.size(); arrow++) {
      if (!tokens.get(arrow).equals("->")) {
        continue;
      }
      int first = arrow - 1;
      while (token(arrow - 1).equals(")") && first > 0 && !token(first).equals("(")) {
        first--;
      }
      parameters.addAll(tokens.subList(first, arrow));
    }
    return parameters;
  }

  /** The word at this place, {@code '} for a string and {@code 0} for a number; or empty. */
  String token(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  boolean isName(int index) {
    return isName(token(index));
  }
}
