package io.carttransfer.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Expressions that call something, by what becomes of them. */
final class OddCalls {

  /** What is called without asking the container, whatever the engine. */
  static final List<String> DIRECT =
      List.of(
          "odd.one(text)",
          "odd.primitive(number)",
          "odd.wrapper(number)",
          "odd.wide(big)",
          "odd.flag(yes)",
          "odd.letter(letter)",
          "odd.object(array)",
          "odd.object(odd)",
          "odd.object(OddMethods.maybe())",
          "odd.number(number)",
          "odd.number(big)",
          "odd.list(OddMethods.values())",
          "odd.list(OddMethods.fixed())",
          "odd.nothing(text)",
          "odd.two(text, number)",
          "odd.mixed(text)",
          "odd.mixed(text, letters)",
          "odd.isNull()",
          "odd.getClass().getName()",
          "odd['one'](text)",
          "odd.toString()",
          "odd.hashCode() == odd.hashCode()",
          "odd.ofTheClass(text)",
          "OddMethods.ofTheClass(text)",
          "Narrower.ofTheClass(text)",
          "narrow.one(text)",
          "narrow.self()",
          "narrow.find(big)",
          "narrow.greet(text)",
          "narrow.getClass()",
          "Greeter.shout(text)",
          "Abstract.make(text)",
          "OddMethods()",
          "OddMethods.maybe().get()",
          "OddMethods.maybe().isPresent()",
          "OddMethods.maybe().orElse(text)",
          "OddMethods.values().size()",
          "OddMethods.values().contains(text)",
          "OddMethods.values().indexOf('x')",
          "OddMethods.units().get('x')",
          "OddMethods.units().put('y', number)",
          "OddMethods.units().containsKey(text)",
          "Optional['of'](text)",
          "ArrayList().size()",
          "OddShop.find(number)",
          // What the shop's code throws.
          "odd.checked(text)",
          "odd.unchecked(text)",
          "odd.error(text)",
          "odd.withCause(text)",
          "Failing(text)",
          "Integer.parseInt(letters)",
          // At its first use, and then for ever.
          "Broken.use(text)");

  /** What exact types decide, where the engine lets them. */
  static final List<String> BY_EXACT_TYPES =
      List.of(
          "Long.valueOf(text)",
          "Integer.valueOf(text)",
          "Integer.valueOf(letters)",
          "BigDecimal(text)",
          "OddMethods(text)",
          "OddMethods(number)",
          "OddMethods(array, text)",
          "odd.over(text)",
          "odd.pair(text, number)",
          "odd.boxed(number)",
          "odd.boxed(big)",
          "odd.both(number)",
          "OddMethods.both(text)");

  /** What several methods could do, and what comes of it where the container has no rule for it. */
  static final Map<String, String> CHOICES = choices();

  private static Map<String, String> choices() {
    String refused = "pass values of the exact types";
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("odd.over(number)", "over Object 17");
    choices.put("odd.over(big)", "over Object 17");
    choices.put("odd.over(odd)", "over Object of nothing");
    choices.put("odd.over(null)", refused);
    choices.put("odd.pair(text, big)", "pair of Objects 1717");
    choices.put("odd.pair(odd, number)", "pair of Objects of nothing17");
    choices.put("odd.near(number)", refused);
    choices.put("odd.near(text)", "near Comparable 17");
    choices.put("odd.near(half)", refused);
    choices.put("odd.boxed(half)", refused);
    choices.put("odd.both(big)", refused);
    choices.put("odd.some(text)", "some 17");
    choices.put("OddMethods(half)", refused);
    choices.put("OddMethods(text, number)", "of both 1717");
    choices.put("OddMethods(text, big)", refused);
    choices.put("OddMethods.values().remove(number)", "false");
    choices.put("OddShop.amount(number)", "units");
    choices.put("OddShop.amount(half)", "kilos");
    choices.put("OddShop.amount(big)", refused);
    choices.put("Long.valueOf(big)", "17");
    choices.put("Integer.valueOf(number)", "17");
    choices.put("Math.abs(number)", "17");
    return choices;
  }

  /** What the container has to decide, convert or refuse. */
  static final List<String> LEFT =
      List.of(
          // Conversions.
          "odd.one(number)",
          "odd.one(null)",
          "odd.one(none)",
          "odd.one(OddMethods.maybe())",
          "odd.primitive(text)",
          "odd.primitive(letters)",
          "odd.primitive(big)",
          "odd.primitive(null)",
          "odd.wrapper(big)",
          "odd.wrapper(null)",
          "odd.wide(number)",
          "odd.flag('true')",
          "odd.letter(text)",
          "odd.decimal(text)",
          "odd.decimal(half)",
          "odd.object(null)",
          "odd.number(text)",
          "odd.size('LARGE')",
          "odd.size('HUGE')",
          "odd.list(array)",
          "odd.two(text, big)",
          "odd.two(null, number)",
          "OddMethods.values().get(0)",
          "OddMethods.values().get(9)",
          // Any number of arguments.
          "odd.many()",
          "odd.many(text)",
          "odd.many(text, letters)",
          "odd.many(array)",
          "odd.some(text, letters)",
          // What is not there, or not to be had.
          "odd.nosuch(text)",
          "odd.one()",
          "odd.one(text, text)",
          "OddMethods.nosuch(text)",
          "OddMethods.one(text)",
          "OddMethods.both(number)",
          "odd.over(text, text)",
          "Abstract()",
          "Private()",
          "OddMethods(text, text, text)",
          "odd['<init>'](text)",
          "OddMethods.hidden().one(text)",
          "OddMethods.hidden().greet(text)",
          "OddMethods.anonymous().greet(text)",
          "OddMethods.lambda().call()",
          "OfHidden().inherited(text)",
          // The language's own.
          "OddMethods.values().stream().count()",
          "OddMethods.fixed().stream().map(x -> odd.object(x)).toList()",
          "array.stream().count()",
          "odd.stream()",
          "odd.function(x -> x)",
          "odd.object(x -> x)",
          "((f, x) -> f(x))(x -> odd.one(x), null)",
          "OddMethods.maybe().map(x -> x)",
          // Who calls matters.
          "Class.forName('java.lang.String')");

  /** What depends on the engine or on the Java that runs it. */
  static final List<String> EITHER =
      List.of(
          "OddMethods.proxy().greet(text)",
          "none.one(text)",
          "OddMethods.hidden().toString()",
          "OddMethods.anonymous().getClass()");

  private OddCalls() {}
}
