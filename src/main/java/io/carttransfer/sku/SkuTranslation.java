package io.carttransfer.sku;

import io.carttransfer.cart.CartFailure;
import java.util.Collection;
import java.util.Map;

/** Turns the platform's names of products into the shop's. Thread-safe. */
public interface SkuTranslation {

  /**
   * Translates all names of one cart.
   *
   * @param poqSkus the platform's names, as they came
   * @return the shop's name of each that the shop has; the others are not in it. Never null
   * @throws CartFailure when a single one cannot be translated just now; the platform is asked to
   *     try again
   */
  Map<String, String> translate(Collection<String> poqSkus) throws CartFailure;

  /** For shops whose products have one name on both sides. */
  static SkuTranslation none() {
    return SameNames::new;
  }
}
