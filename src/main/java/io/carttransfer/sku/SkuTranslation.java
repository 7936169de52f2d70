package io.carttransfer.sku;

import io.carttransfer.cart.CartFailure;
import java.util.Collection;
import java.util.Map;

/** Translates the platform's SKUs into the shop's. Thread-safe. */
public interface SkuTranslation {

  /**
   * Translates all SKUs of one cart.
   *
   * @param poqSkus the platform's SKUs, as they were sent
   * @return the shop's SKU for each that the shop has, without the others; never null
   * @throws CartFailure if even one cannot be translated now; the platform is asked to try again
   */
  Map<String, String> translate(Collection<String> poqSkus) throws CartFailure;

  /** For shops whose SKUs are those of the platform. */
  static SkuTranslation none() {
    return SameNames::new;
  }
}
