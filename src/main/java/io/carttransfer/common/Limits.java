package io.carttransfer.common;

import java.time.Duration;

/** The fixed bounds of the plug-in, in one place. None of them is a setting. */
public final class Limits {

  /** Lines of one cart. */
  public static final int LINES = 200;

  /** Bytes of one request body. */
  public static final int BODY_BYTES = 64 * 1024;

  /** How long a request body may take to arrive completely. */
  public static final Duration BODY_TIME = Duration.ofSeconds(5);

  /**
   * For each so many bytes of a form's body, {@link #BODY_TIME} is granted once more: a sealed
   * token may arrive over a slow line.
   */
  public static final int BODY_STEP = 32 * 1024;

  /** Bytes of a form of the shop whose fields we parse. */
  public static final int SHOP_FORM_BYTES = 2 * 1024 * 1024;

  /** Characters and ranges of the Accept header that are read. */
  public static final int ACCEPT_LENGTH = 1024;

  public static final int ACCEPT_RANGES = 32;

  /** Characters that are read of a header that holds one value or a few words. */
  public static final int HEADER_LENGTH = 512;

  /** Characters of one SKU. */
  public static final int SKU_LENGTH = 128;

  /** Characters of a reference that is not a dashed UUID. */
  public static final int REFERENCE_LENGTH = 32;

  /** Characters of an order number. */
  public static final int ORDER_NUMBER_LENGTH = 128;

  /** How deep JSON may be nested. */
  public static final int NESTING = 16;

  /** How long a query of a store may take, and {@code sku.query} for all lines of a cart. */
  public static final Duration QUERY_TIME = Duration.ofSeconds(2);

  /** After this time no further line of a cart is looked up by expressions. */
  public static final Duration LOOK_UP_TIME = Duration.ofSeconds(20);

  /** How many tokens a session remembers. */
  public static final int SEEN_TOKENS = 8;

  /** How many orders a session keeps for a store that is down. */
  public static final int UNSAVED_ORDERS = 8;

  /** How many numbers of old orders a session recognises. */
  public static final int OLD_ORDERS = 8;

  /** How many well-formed tokens of one request are looked up. */
  public static final int TOKENS_PER_REQUEST = 3;

  /** How long a request with a token waits for another one of its session. */
  public static final Duration FILL_WAIT = Duration.ofSeconds(5);

  /** How long an order is remembered. */
  public static final Duration ORDER_MEMORY = Duration.ofDays(90);

  /** Cookie, query and form of one answer together: containers refuse longer request heads. */
  public static final int CARRIER_BYTES = 4000;

  /**
   * Characters of a token. A sealed one that holds the largest cart has 144,000 and travels in a
   * form, of which containers take 200,000.
   */
  public static final int TOKEN_LENGTH = 160 * 1024;

  private Limits() {}
}
