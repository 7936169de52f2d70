package io.carttransfer.binding;

import io.carttransfer.common.Entries;
import io.carttransfer.common.Mistakes;
import jakarta.el.ExpressionFactory;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parsed text of {@code cart-transfer.cart}: how the shop's own cart is filled, verb by verb.
 * Immutable and thread-safe; {@code toString} returns text that parses to an equal binding.
 */
public final class Binding {

  /** The setting that holds a binding. */
  static final String SETTING = "cart-transfer.cart";

  private final ExpressionFactory factory;
  private final ClassLoader loader;
  private final Map<Verb, Expression> expressions;
  private final Map<String, Class<?>> imports;
  private final Collection<Class<?>> unknown;
  private final Resolution resolution;

  /**
   * @param imports by simple name
   * @param unknown exceptions that mean that there is no such product
   */
  Binding(
      ExpressionFactory factory,
      ClassLoader loader,
      Map<Verb, Expression> expressions,
      Map<String, Class<?>> imports,
      Collection<Class<?>> unknown) {
    this.factory = factory;
    this.loader = loader;
    this.expressions = Collections.unmodifiableMap(new EnumMap<>(expressions));
    this.imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
    this.unknown = Collections.unmodifiableCollection(unknown);
    this.resolution = new Resolution(factory, this.imports, loader);
  }

  /**
   * Reads a binding and reports all of its errors, each with its verb and what to do.
   *
   * @param text verbs and expressions in the syntax of a properties file
   * @param loader finds the classes that the text names: the web application's own
   * @param severalCurrencies whether the shop sells in more than one, so that {@code currency} is
   *     required
   * @param mistakes receives errors
   * @return the binding, or empty if there was an error
   */
  public static Optional<Binding> parse(
      String text, ClassLoader loader, boolean severalCurrencies, Mistakes mistakes) {
    return new BindingReader(loader, severalCurrencies, mistakes).read(text);
  }

  ExpressionFactory factory() {
    return factory;
  }

  ClassLoader loader() {
    return loader;
  }

  boolean has(Verb verb) {
    return expressions.containsKey(verb);
  }

  /** The expression of a verb that the binding has. */
  Expression existing(Verb verb) {
    return Objects.requireNonNull(expressions.get(verb), verb.verb());
  }

  /** The verb's expression, or null. */
  @Nullable Expression expression(Verb verb) {
    return expressions.get(verb);
  }

  /** How names and calls are resolved in every check and fill. */
  Resolution resolution() {
    return resolution;
  }

  /** Whether any expression uses this variable. */
  boolean mentions(String variable) {
    return expressions.values().stream()
        .anyMatch(expression -> expression.words().variables().contains(variable));
  }

  /** The paths of the shop's pages that expressions call, as far as they are complete literals. */
  public Set<String> calledPages() {
    Set<String> pages = new LinkedHashSet<>();
    expressions.values().forEach(expression -> pages.addAll(expression.words().calledPages()));
    pages.removeIf(path -> path.endsWith(Words.UNFINISHED));
    return pages;
  }

  /**
   * Whether any expression refers to the shopper. If none does, the shop's code finds the shopper
   * in some other way, for instance in a thread-local; it may use the session's id.
   */
  boolean mentionsShopper() {
    return mentions(Variables.SESSION)
        || mentions(Variables.SESSION_SCOPE)
        || mentions(Variables.REQUEST)
        || mentions(Variables.SHOP);
  }

  /** Whether an exception from {@code product} means that there is no such product. */
  boolean isUnknown(Throwable thrown) {
    return unknown.stream().anyMatch(type -> type.isInstance(thrown));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Binding && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The binding as text: every verb once, in the order of {@code docs/binding.md}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Verb verb : Verb.values()) {
      String value = value(verb);
      if (!value.isEmpty()) {
        text.append(verb.verb()).append(" = ").append(Entries.escaped(value)).append('\n');
      }
    }
    return text.toString();
  }

  private String value(Verb verb) {
    if (verb.isNames()) {
      return names(verb == Verb.IMPORT ? imports.values() : unknown);
    }
    return has(verb) ? existing(verb).text() : "";
  }

  private static String names(Collection<Class<?>> classes) {
    return classes.stream().map(Class::getName).collect(Collectors.joining(", "));
  }
}
