package io.carttransfer.startup;

import io.carttransfer.cart.StorefrontCart;
import io.carttransfer.common.Caught;
import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.util.Optional;

/** The shop's own class for its cart, which {@code cart-transfer.cart.class} names. */
final class CartClass {

  private CartClass() {}

  /**
   * Creates the shop's cart.
   *
   * @param name of the class
   * @return empty after reporting an error
   */
  static Optional<StorefrontCart> load(String name, ClassLoader loader, Mistakes mistakes) {
    String setting = "The setting cart-transfer.cart.class names " + name + ", ";
    try {
      Class<?> type = Class.forName(name, true, loader);
      if (!StorefrontCart.class.isAssignableFrom(type)) {
        mistakes.add(
            Mistake.of(
                setting + "which does not implement io.carttransfer.cart.StorefrontCart.",
                "Add \"implements StorefrontCart\" and its two methods."));
        return Optional.empty();
      }
      return Optional.of((StorefrontCart) type.getConstructor().newInstance());
    } catch (ClassNotFoundException e) {
      mistakes.add(
          Mistake.of(
              setting + "which is not in the web application.",
              "Correct the name (with its package), or put the class into WEB-INF/classes.",
              e));
    } catch (ReflectiveOperationException | LinkageError e) {
      Caught.check(e);
      mistakes.add(
          Mistake.of(
              setting + "which could not be created: " + e + ".",
              "It must be a public class with a public constructor without arguments that throws"
                  + " no exception.",
              e));
    }
    return Optional.empty();
  }
}
