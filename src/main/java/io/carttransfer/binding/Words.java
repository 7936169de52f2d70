package io.carttransfer.binding;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the words of an expression stand for: enough of the grammar (Expression Language 3.0,
 * section 1.23) to tell variables from properties, methods and text. The container's own parser
 * decides whether the expression is valid.
 */
final class Words {

  private static final Set<String> COMPARES =
      Collections.unmodifiableSet(new HashSet<>(Arrays.asList("==", "!=", "eq", "ne")));

  /** Ends a page's address that continues with something other than a literal. */
  static final String UNFINISHED = "*";

  private final Lexemes lexemes;
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<String> called = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private final Set<String> bases = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, String> read = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  private Words(Lexemes lexemes) {
    this.lexemes = lexemes;
    sort();
  }

  static Words of(Lexemes lexemes) {
    return new Words(lexemes);
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
    return lexemes.hasClassLiteral();
  }

  /** The properties and methods used of a variable. */
  Set<String> members(String variable) {
    return members.getOrDefault(variable, Collections.emptySet());
  }

  /** The addresses of called pages, as far as they are literals: the whole or the beginning. */
  Set<String> calledPages() {
    Set<String> pages = new LinkedHashSet<>();
    lexemes
        .texts()
        .forEach(
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

  private void sort() {
    Set<String> parameters = parameters();
    for (int i = 0; i < lexemes.size(); i++) {
      String token = token(i);
      if (!lexemes.isName(i) || parameters.contains(token) || token(i - 1).equals(".")) {
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
    String name = token(at);
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
    while (token(left).equals("(") && token(right).equals(")") && !lexemes.isName(left - 1)) {
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

  /** The parameters before each arrow: a name, or names in parentheses. */
  private Set<String> parameters() {
    Set<String> parameters = new HashSet<>();
    for (int arrow = 1; arrow < lexemes.size(); arrow++) {
      if (!token(arrow).equals("->")) {
        continue;
      }
      int first = arrow - 1;
      while (token(arrow - 1).equals(")") && first > 0 && !token(first).equals("(")) {
        first--;
      }
      for (int i = first; i < arrow; i++) {
        parameters.add(token(i));
      }
    }
    return parameters;
  }

  private String token(int index) {
    return lexemes.token(index);
  }
}
