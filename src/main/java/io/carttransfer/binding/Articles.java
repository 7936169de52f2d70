package io.carttransfer.binding;

import io.carttransfer.text.Shown;
import io.carttransfer.transfer.CartLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the result or exception of {@code product} means a product or none. For one check
 * or fill.
 */
final class Articles {

  private static final Logger LOG = Logger.getLogger("io.carttransfer.binding");

  private static final Set<String> OF_AN_OPTIONAL =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "get",
                  "getAsInt",
                  "getAsLong",
                  "getAsDouble",
                  "isPresent",
                  "present",
                  "isEmpty",
                  "ifPresent",
                  "ifPresentOrElse",
                  "or",
                  "orElse",
                  "orElseGet",
                  "orElseThrow",
                  "map",
                  "flatMap",
                  "filter",
                  "stream")));

  /** If they were declared as unknown, every product would be unknown. */
  private static final List<Class<?>> NEVER_ABOUT_AN_ARTICLE =
      Collections.unmodifiableList(
          Arrays.asList(
              ReflectiveOperationException.class,
              Error.class,
              NamingException.class,
              IOException.class,
              SQLException.class,
              InterruptedException.class,
              ClassCastException.class));

  private final Binding binding;
  private boolean nothingLogged;

  Articles(Binding binding) {
    this.binding = binding;
  }

  /** The product, or null. */
  @Nullable Object article(@Nullable Object given) {
    Object product = Plain.value(given);
    if (product == null || Plain.isNothing(product)) {
      logNothing(given);
      return null;
    }
    if (product != given) {
      checkThatNobodyOpensItAgain(product);
    }
    return product;
  }

  /** Whether this is how the shop says that it has no such product. */
  boolean isUnknown(Throwable inner, CartLine line) {
    boolean always =
        inner instanceof IllegalArgumentException || inner instanceof NoSuchElementException;
    if (always && !Thrown.isOfTheLanguage(inner) || binding.isUnknown(inner)) {
      LOG.log(
          Level.INFO,
          "{0}: the shop does not know SKU {1}: {2}: {3}",
          new Object[] {
            binding.expression(Verb.PRODUCT),
            Shown.quoted(line.sku()),
            inner.getClass().getName(),
            Shown.message(inner)
          });
      return true;
    }
    return false;
  }

  /** What to do if it should have been. */
  static String declare(Throwable inner) {
    if (Thrown.isOfTheLanguage(inner) || Thrown.isMissingBean(inner)) {
      return "";
    }
    if (inner instanceof ClassNotFoundException || inner instanceof NoClassDefFoundError) {
      return " The class is not in the web application, or is hidden from this class loader: use"
          + " application.classLoader.loadClass('…').";
    }
    if (NEVER_ABOUT_AN_ARTICLE.stream().anyMatch(type -> type.isInstance(inner))) {
      return "";
    }
    return " If this is how the shop reports an unknown product, add `unknown = "
        + inner.getClass().getName()
        + "` to the binding; every other exception counts as an outage, and the platform is"
        + " asked to try again.";
  }

  /**
   * Logged so that an expression that finds no product at all can be distinguished from a wrong
   * SKU.
   */
  private void logNothing(@Nullable Object given) {
    if (!nothingLogged) {
      nothingLogged = true;
      LOG.log(
          Level.INFO,
          "{0} returned {1}, so the product is unknown; a misspelt name also returns null",
          new Object[] {
            binding.expression(Verb.PRODUCT), given == null ? "null" : "an empty " + typeOf(given)
          });
    }
  }

  private static String typeOf(Object given) {
    return given instanceof Boolean ? "answer (false)" : given.getClass().getSimpleName();
  }

  /** A call that is right for the Optional is wrong for its content, and may even fail silently. */
  private void checkThatNobodyOpensItAgain(Object product) {
    for (Verb verb : Verb.values()) {
      if (verb != Verb.PRODUCT && binding.has(verb)) {
        Expression expression = binding.existing(verb);
        for (String member : expression.words().members(Variables.PRODUCT)) {
          if (OF_AN_OPTIONAL.contains(member) && !hasMethod(product, member)) {
            throw new Missing(
                expression
                    + " unwraps an Optional again: `product` is already its content, so remove `."
                    + member
                    + "`.");
          }
        }
      }
    }
  }

  private static boolean hasMethod(Object product, String name) {
    return Arrays.stream(product.getClass().getMethods())
        .anyMatch(method -> method.getName().equals(name));
  }
}
