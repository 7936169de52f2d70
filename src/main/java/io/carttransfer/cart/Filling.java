package io.carttransfer.cart;

import io.carttransfer.transfer.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The result of an attempt to fill the shop's cart that did not fail. Immutable. */
public final class Filling {

  private enum Kind {
    FILLED,
    NOT_READY,
    HOLDS_ITEMS
  }

  private static final long UNTOLD = -1;

  private final Kind kind;
  private final List<Notice> skipped;
  private final long units;
  private final boolean bySessionId;

  private Filling(Kind kind, List<Notice> skipped, long units, boolean bySessionId) {
    this.kind = kind;
    this.units = units;
    this.bySessionId = bySessionId;
    this.skipped = Collections.unmodifiableList(new ArrayList<>(skipped));
  }

  /** {@return that the cart holds every line of the transfer and nothing else} */
  public static Filling filled() {
    return filled(Collections.emptyList());
  }

  /**
   * The cart holds all lines except some; for shops with {@code unknown-sku} = {@code skip}.
   *
   * @param skipped the lines that were left out
   * @return the result for {@link StorefrontCart#fill}
   */
  public static Filling filled(List<Notice> skipped) {
    return new Filling(Kind.FILLED, skipped, UNTOLD, false);
  }

  /** {@return that the shop cannot take a cart yet, as before a login; nothing was changed} */
  public static Filling notReady() {
    return new Filling(Kind.NOT_READY, Collections.emptyList(), UNTOLD, false);
  }

  /** {@return that the cart holds items and must not be replaced; nothing was changed} */
  public static Filling holdsItems() {
    return holdsItems(UNTOLD);
  }

  /**
   * The cart holds items and must not be replaced; nothing was changed.
   *
   * @param units how many units it holds. If the last bag of the same reference left as many,
   *     nobody has added any, and the shopper is not asked
   * @return the result for {@link StorefrontCart#fill}
   */
  public static Filling holdsItems(long units) {
    return new Filling(Kind.HOLDS_ITEMS, Collections.emptyList(), units, false);
  }

  /**
   * The same, for a shop that keeps carts under the id of the session: a login that changes the id
   * leaves the cart behind. The plug-in then fills it again, unless the shopper emptied it; to know
   * this, it calls {@link StorefrontCart#units} after each page that sends its cookie.
   *
   * @return the result for {@link StorefrontCart#fill}
   */
  public Filling keptBySessionId() {
    return new Filling(kind, skipped, units, true);
  }

  /** {@return whether the shop keeps the cart under the id of the session} */
  public boolean isKeptBySessionId() {
    return bySessionId;
  }

  /** {@return whether the cart holds the transfer} */
  public boolean isFilled() {
    return kind == Kind.FILLED;
  }

  /** {@return whether the shop cannot take a cart yet} */
  public boolean isNotReady() {
    return kind == Kind.NOT_READY;
  }

  /** {@return whether the cart holds items that must not be replaced} */
  public boolean isHoldsItems() {
    return kind == Kind.HOLDS_ITEMS;
  }

  /** {@return the number of units in a cart that must not be replaced; -1 if unknown} */
  public long units() {
    return units;
  }

  /** {@return the lines that were left out; unmodifiable, never null} */
  public List<Notice> skipped() {
    return skipped;
  }
}
