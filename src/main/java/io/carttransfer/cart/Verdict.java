package io.carttransfer.cart;

/** What the shop says of one line. */
public enum Verdict {
  /** It can be put into the cart. */
  AVAILABLE,
  /** The shop has no such article. */
  UNKNOWN,
  /** The shop has the article, but not now or not in this quantity. */
  UNAVAILABLE
}
