package io.carttransfer.common;

/**
 * Why something did not happen: a code for machines that never changes, a sentence for people, and
 * the place in docs/troubleshooting.md that says more.
 */
public enum Reason {
  METHOD_NOT_ALLOWED("method-not-allowed", "The endpoint accepts only POST.", "wrong-request"),
  DISABLED("disabled", "Cart transfer is switched off.", "not-available"),
  MISCONFIGURED("misconfigured", "Cart transfer is not set up correctly.", "not-available"),
  NOT_AVAILABLE("not-available", "The shop cannot accept carts right now.", "not-available"),
  STORE_UNAVAILABLE("store-unavailable", "Transfers cannot be stored right now.", "store"),
  STORE_FULL("store-full", "There is no space for another transfer right now.", "store"),
  LOOKUP_FAILED("lookup-failed", "The shop's catalogue does not respond right now.", "lookup"),
  UNAUTHORIZED("unauthorized", "The Authorization header is missing or wrong.", "unauthorized"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type", "The body must be application/json.", "wrong-request"),
  UNSUPPORTED_ENCODING(
      "unsupported-encoding", "The body must come without Content-Encoding.", "wrong-request"),
  BODY_TOO_LARGE("body-too-large", "The body is larger than 64 KiB.", "wrong-request"),
  BODY_TOO_SLOW("body-too-slow", "The body did not arrive in time.", "wrong-request"),
  BODY_INCOMPLETE("body-incomplete", "The body is incomplete.", "wrong-request"),
  MALFORMED_JSON("malformed-json", "The body is not well-formed JSON.", "wrong-request"),
  INVALID_CART("invalid-cart", "The cart cannot be accepted as it is.", "invalid-cart"),
  ALREADY_ORDERED("already-ordered", "This bag has been ordered.", "already-ordered"),

  MISSING("missing", "A required member is missing.", "invalid-cart"),
  WRONG_TYPE("wrong-type", "The value has the wrong type.", "invalid-cart"),
  WRONG_LENGTH("wrong-length", "The value is too short or too long.", "invalid-cart"),
  BAD_CHARACTER(
      "bad-character", "The value contains a character that is not allowed.", "invalid-cart"),
  NO_ITEMS("no-items", "The cart has no items.", "invalid-cart"),
  TOO_MANY_ITEMS("too-many-items", "The cart has too many items.", "invalid-cart"),
  BAD_QUANTITY("bad-quantity", "The quantity is not allowed.", "invalid-cart"),
  BAD_CURRENCY("bad-currency", "The shop does not sell in this currency.", "invalid-cart"),
  UNKNOWN_SKU("unknown-sku", "The shop does not have this product.", "unknown-sku"),
  UNAVAILABLE("unavailable", "The product is not available in this quantity.", "unknown-sku"),

  GONE("gone", "This link has expired.", "gone"),
  ASK("ask", "There is another basket.", "ask"),
  BUSY("busy", "Another page of this shopper is still being rendered.", "busy"),
  CART_FAILED("cart-failed", "The shop's cart could not be filled.", "cart-failed"),
  CART_EMPTIED(
      "cart-emptied", "The shop's cart could not be filled and is empty now.", "cart-failed"),
  CART_DAMAGED(
      "cart-damaged",
      "The shop's cart could not be filled, and what it holds now is unknown.",
      "cart-failed"),
  LINES_REFUSED("lines-refused", "Products in the bag are no longer available.", "unknown-sku"),
  NOT_READY("not-ready", "The shop is not ready to take the bag.", "not-ready"),
  WRONG_OPENING("wrong-opening", "The link was opened in a way that cannot work.", "wrong-opening");

  private final String code;
  private final String sentence;
  private final String anchor;

  Reason(String code, String sentence, String anchor) {
    this.code = code;
    this.sentence = sentence;
    this.anchor = anchor;
  }

  /** For machines: lower case with dashes, never changed once released. */
  public String code() {
    return code;
  }

  /** For people, in English. */
  public String sentence() {
    return sentence;
  }

  /** The anchor in docs/troubleshooting.md. */
  public String anchor() {
    return anchor;
  }
}
