package io.carttransfer.cart;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;

/** What the shop says about one line. */
public enum Verdict {
  /** It can be put into the cart. */
  AVAILABLE,
  /** The shop has no such product. */
  UNKNOWN,
  /** The shop has the product, but not now or not in this quantity. */
  UNAVAILABLE;

  /**
   * The notice for the shopper about a line with this verdict.
   *
   * @param line the line as requested
   * @return the line and the reason; never null
   * @throws IllegalStateException if the line is available, so that there is no notice
   */
  public Notice notice(CartLine line) {
    return Notice.of(line, reason());
  }

  /**
   * Why a line is left out or refused.
   *
   * @return the reason; never null
   * @throws IllegalStateException if there is none because the line is available
   */
  public Reason reason() {
    if (this == AVAILABLE) {
      throw new IllegalStateException("a line that is available is not left out");
    }
    return this == UNKNOWN ? Reason.UNKNOWN_SKU : Reason.UNAVAILABLE;
  }
}
