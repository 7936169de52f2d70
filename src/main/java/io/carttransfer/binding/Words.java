package io.carttransfer.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of an expression: enough of the grammar (Expression Language 3.0, section 1.23) to tell
 * variables from properties, methods and text, and to see a quote or brace that has no partner.
 * Whether the expression is right is for the container's own parser to say.
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

  /** How {@link #needs} calls an attribute of the application that is read by its getter. */
  static final String ATTRIBUTE = "application.getAttribute";

  private static final Set<String> COMPARES =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("==", "!=", "eq", "ne")));

  private static final List<String> PAIRS =
      Arrays.asList("->", "==", ">=", "<=", "!=", "+=", "&&", "||");

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<String> called = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private final Set<String> bases = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> ofTheProduct = new LinkedHashSet<>();
  private boolean quoteOpen;
  private boolean braceStray;

  private Words(String text) {
    split(text);
    sort();
  }

  static Words of(String text) {
    return new Words(text);
  }

  /** Names that stand for themselves: not after a dot, not called, no parameter of a lambda. */
  Set<String> variables() {
    return variables;
  }

  /** Names that are called like a function, so a constructor or a lambda of the binding's own. */
  Set<String> called() {
    return called;
  }

  /** Variables that the expression sets. */
  Set<String> assigned() {
    return assigned;
  }

  /**
   * Whether the expression reads or calls something of a variable, or of an attribute of the
   * application, and does not ask whether that is null.
   *
   * @param path a name, {@code applicationScope.name}, or {@link #ATTRIBUTE}
   */
  boolean needs(String path) {
    return bases.contains(path) && !asked.contains(path);
  }

  /** What is read or called of {@code product}. */
  Set<String> ofTheProduct() {
    return ofTheProduct;
  }

  /** Whether a text is opened and not closed. */
  boolean isQuoteOpen() {
    return quoteOpen;
  }

  /**
   * Whether a brace closes what was not opened: what follows would not belong to the expression.
   */
  boolean isBraceStray() {
    return braceStray;
  }

  /** The word of the language that is used as the name of a property or method, or null. */
  String keywordAfterDot() {
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
    note(name, at, at);
    if (name.equals(Variables.APPLICATION_SCOPE) && !member.isEmpty()) {
      note(name + "." + member, at, at + 2);
    } else if ((name + "." + member).equals(ATTRIBUTE)) {
      note(ATTRIBUTE, at, at + 5);
    } else if (name.equals(Variables.PRODUCT) && !member.isEmpty()) {
      ofTheProduct.add(member);
    }
  }

  /** Notes how the tokens from first to last are used. */
  private void note(String path, int first, int last) {
    int left = first - 1;
    int right = last + 1;
    while (token(left).equals("(") && token(right).equals(")") && !isName(token(left - 1))) {
      left--;
      right++;
    }
    if (token(right).equals(".") || token(right).equals("[")) {
      bases.add(path);
    } else if (token(left).equals("empty")
        || token(right + 1).equals("null") && COMPARES.contains(token(right))
        || token(left - 1).equals("null") && COMPARES.contains(token(left))) {
      asked.add(path);
    }
  }

  private static boolean isName(String token) {
    return !token.isEmpty()
        && Character.isJavaIdentifierStart(token.charAt(0))
        && !KEYWORDS.contains(token);
  }

  /** What stands before each arrow: a name, or names in parentheses. */
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

  private String token(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index);
  }
}
