package io.carttransfer.sku;

import io.carttransfer.cart.CartFailure;
import java.util.Optional;

/** Turns the platform's name of an article into the shop's. Thread-safe. */
public interface SkuTranslation {

  /**
   * @param poqSku the platform's name, as it came
   * @return the shop's name, or none when the shop has no such article
   * @throws CartFailure when it cannot be told just now; the platform is asked to try again
   */
  Optional<String> translate(String poqSku) throws CartFailure;

  /** For shops whose articles have one name on both sides. */
  static SkuTranslation none() {
    return Optional::of;
  }
}
