package io.carttransfer.binding;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Nearest;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds expressions of a binding that parse but cannot work, and would fail only at the first
 * transfer.
 */
final class WordCheck {

  private final Map<Verb, Expression> expressions;
  private final Set<String> classes;
  private final Set<String> missing;
  private final Mistakes mistakes;
  private final Set<String> own = new HashSet<>();

  /**
   * @param classes simple names of the imported classes
   * @param missing simple names of those that do not exist, which has been reported
   */
  WordCheck(
      Map<Verb, Expression> expressions,
      Set<String> classes,
      Set<String> missing,
      Mistakes mistakes) {
    this.expressions = expressions;
    this.classes = classes;
    this.missing = missing;
    this.mistakes = mistakes;
    expressions.values().forEach(expression -> own.addAll(expression.words().assigned()));
  }

  void check() {
    expressions.forEach(
        (verb, expression) -> {
          Words words = expression.words();
          words.assigned().forEach(name -> checkAssigned(verb, name));
          words.variables().forEach(name -> checkVariable(verb, name));
          words.called().forEach(name -> checkCalled(verb, name));
          words.calledPages().forEach(path -> checkPage(verb, path));
        });
  }

  private void checkAssigned(Verb verb, String name) {
    if (Variables.OURS.contains(name)) {
      report(
          verb,
          "sets `" + name + "`, which is read-only.",
          "Choose another name for your own variable; == compares.");
    }
  }

  private void checkVariable(Verb verb, String name) {
    if (verb.isAtTransferTime() && Variables.OF_THE_CHECKOUT.contains(name)) {
      report(
          verb,
          "mentions `" + name + "`, but it also runs for the platform's call.",
          "There is no shopper and no session then: use it in another verb.");
    } else if (!verb.isPerLine() && Variables.OF_A_LINE.contains(name)) {
      report(
          verb,
          "mentions `" + name + "`, but it does not run for a line.",
          "Use it in product, available, add, add-unit or quantity; `lines` has all lines.");
    } else if (verb != Verb.CLOSE && Variables.FAILED.equals(name)) {
      report(verb, "mentions `failed`, which exists only in `close`.", "Move it to `close`.");
    }
  }

  private void checkCalled(Verb verb, String name) {
    boolean known = classes.contains(name) || own.contains(name) || isInJavaLang(name);
    if (known || Nearest.close(name, missing).isPresent()) {
      return;
    }
    Optional<String> nearest = Nearest.close(name, classes);
    report(
        verb,
        "calls " + name + "(), but no class of that name is imported.",
        nearest
            .map(meant -> "Did you mean " + meant + "()?")
            .orElse(
                "Add its full name to `import`; if it is a method, write its object and a dot"
                    + " before it."));
  }

  private void checkPage(Verb verb, String path) {
    if (ShopPages.isOutside(path)) {
      report(
          verb,
          "calls a page by \"" + path + "\", which is not a path below the context.",
          "Write it with a leading slash and without the context's own path, as in /cart/add.");
    }
  }

  private static boolean isInJavaLang(String name) {
    try {
      Class.forName("java.lang." + name, false, null);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private void report(Verb verb, String what, String action) {
    String text = Objects.requireNonNull(expressions.get(verb), verb.verb()).text();
    mistakes.add(Mistake.of(Binding.SETTING + ": `" + verb + "` = " + text + " " + what, action));
  }
}
