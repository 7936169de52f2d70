package io.carttransfer.binding;

import io.carttransfer.common.Entries;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Nearest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one binding and reports all of its errors. */
final class BindingReader {

  private final ClassLoader loader;
  private final boolean severalCurrencies;
  private final Mistakes mistakes;
  private final Map<Verb, Expression> expressions = new EnumMap<>(Verb.class);
  private final ClassNames names;

  /** Verbs that are present under a misspelt name. */
  private final Set<Verb> meant = EnumSet.noneOf(Verb.class);

  private final List<Class<?>> unknown = new ArrayList<>();

  BindingReader(ClassLoader loader, boolean severalCurrencies, Mistakes mistakes) {
    this.loader = loader;
    this.names = new ClassNames(Binding.SETTING, loader, mistakes);
    this.severalCurrencies = severalCurrencies;
    this.mistakes = mistakes;
  }

  Optional<Binding> read(String text) {
    int before = mistakes.count();
    Optional<ExpressionParser> parser =
        Language.parser(
            Binding.SETTING,
            "Or write a class that implements StorefrontCart, and name it in"
                + " cart-transfer.cart.class instead of "
                + Binding.SETTING
                + ".",
            mistakes);
    if (!parser.isPresent()) {
      return Optional.empty();
    }
    Map<Verb, String> values = values(text);
    names.readImports(values.get(Verb.IMPORT));
    readUnknown(values.get(Verb.UNKNOWN));
    values.forEach(
        (verb, value) -> {
          if (!verb.isNames()) {
            parser.get().parse(verb.verb(), value).ifPresent(e -> expressions.put(verb, e));
          }
        });
    checkThatAllIsThere(values);
    new WordCheck(expressions, names.imports().keySet(), names.missing(), mistakes).check();
    return mistakes.count() == before
        ? Optional.of(
            new Binding(parser.get().factory(), loader, expressions, names.imports(), unknown))
        : Optional.empty();
  }

  private Map<Verb, String> values(String text) {
    Map<Verb, String> values = new EnumMap<>(Verb.class);
    Entries entries;
    try {
      entries = Entries.of(text);
    } catch (IllegalArgumentException e) {
      report(
          "a \\u is not followed by four hexadecimal digits.",
          "Write a backslash twice, as in a properties file.");
      return values;
    }
    for (String name : entries.doubles()) {
      report(
          "`" + name + "` occurs more than once.",
          Verb.named(name).filter(Verb::isNames).isPresent()
              ? "Write all names on one line: `"
                  + name
                  + " = org.shop.Cart, org.shop.Dao`; a backslash at the end of a line continues"
                  + " it."
              : "Keep one; several steps in one expression are joined with a semicolon: (a; b).");
    }
    entries
        .values()
        .forEach(
            (name, value) -> {
              Optional<Verb> verb = Verb.named(name);
              if (verb.isPresent()) {
                values.put(verb.get(), value);
              } else {
                report("there is no verb `" + name + "`.", instead(name));
                Nearest.close(name, Verb.names()).flatMap(Verb::named).ifPresent(meant::add);
              }
            });
    return values;
  }

  private static String instead(String name) {
    if (!name.matches("[\\w-]+")) {
      return "Begin each line with a verb and =, in plain characters, and a comment with #; a"
          + " backslash at the end of a line continues it.";
    }
    return Nearest.close(name, Verb.names())
        .map(nearest -> "Did you mean `" + nearest + "`?")
        .orElse(
            "The verbs are "
                + String.join(", ", Verb.names())
                + "; a backslash at the end of a line continues it.");
  }

  private void readUnknown(@Nullable String list) {
    for (String name : ClassNames.split(list)) {
      Class<?> type = names.load(Verb.UNKNOWN, name);
      if (type == null) {
        continue;
      }
      if (Throwable.class.isAssignableFrom(type)) {
        unknown.add(type);
      } else {
        report(
            "`unknown` names " + name + ", which is not an exception.",
            "Name the exceptions that mean \"unknown product\" in the shop.");
      }
    }
  }

  private void checkThatAllIsThere(Map<Verb, String> values) {
    require(values, Verb.PRODUCT, "how is a product found, for instance CatalogDao().find(sku)?");
    require(values, Verb.CART, "where is the shop's cart, for instance sessionScope.cart?");
    require(values, Verb.COUNT, "how many units are in the cart, for instance cart.units?");
    exactlyOne(values, Verb.CREATE, "creates a new cart", Verb.CLEAR, "empties the existing one");
    exactlyOne(
        values, Verb.ADD, "runs once for each line", Verb.ADD_UNIT, "runs once for each unit");
    if (severalCurrencies && !values.containsKey(Verb.CURRENCY)) {
      report(
          "`currency` is missing, but `cart-transfer.currencies` lists several.",
          "Say how the shop's currency is set, for instance session.setAttribute('currency',"
              + " currency).");
    }
  }

  private void require(Map<Verb, String> values, Verb verb, String question) {
    if (!values.containsKey(verb) && !meant.contains(verb)) {
      report("`" + verb + "` is missing.", "Add it: " + question);
    }
  }

  private void exactlyOne(
      Map<Verb, String> values, Verb one, String doesOne, Verb other, String doesOther) {
    if (values.containsKey(one) == values.containsKey(other)) {
      String choice = "`" + one + "` (" + doesOne + ") or `" + other + "` (" + doesOther + ").";
      if (values.containsKey(one)) {
        report("both `" + one + "` and `" + other + "` are set.", "Keep one: " + choice);
      } else if (!meant.contains(one) && !meant.contains(other)) {
        report("neither `" + one + "` nor `" + other + "` is set.", "Add " + choice);
      }
    }
  }

  private void report(String what, String action) {
    report(Mistake.of(prefix(what), action));
  }

  private void report(Mistake mistake) {
    mistakes.add(mistake);
  }

  private static String prefix(String what) {
    return Binding.SETTING + ": " + what;
  }
}
