package io.carttransfer.cart;

import io.carttransfer.transfer.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of an attempt to fill the shop's cart without a failure. Immutable. */
public final class Filling {

  private enum Kind {
    FILLED,
    NOT_READY,
    HOLDS_ITEMS
  }

  private final Kind kind;
  private final List<Notice> skipped;

  private Filling(Kind kind, List<Notice> skipped) {
    this.kind = kind;
    this.skipped = Collections.unmodifiableList(new ArrayList<>(skipped));
  }

  /** {@return that the cart holds every line of the transfer and nothing else} */
  public static Filling filled() {
    return filled(Collections.emptyList());
  }

  /**
   * The cart holds every line but some; for shops with {@code unknown-sku} = {@code skip}.
   *
   * @param skipped the lines that were left out
   * @return what {@link StorefrontCart#fill} gives then
   */
  public static Filling filled(List<Notice> skipped) {
    return new Filling(Kind.FILLED, skipped);
  }

  /** {@return that the shop takes no cart yet, as before the login; nothing was touched} */
  public static Filling notReady() {
    return new Filling(Kind.NOT_READY, Collections.emptyList());
  }

  /** {@return that the cart holds items and was not to be replaced; nothing was touched} */
  public static Filling holdsItems() {
    return new Filling(Kind.HOLDS_ITEMS, Collections.emptyList());
  }

  /** {@return whether the cart holds the transfer} */
  public boolean isFilled() {
    return kind == Kind.FILLED;
  }

  /** {@return whether the shop takes no cart yet} */
  public boolean isNotReady() {
    return kind == Kind.NOT_READY;
  }

  /** {@return whether the cart holds items that were not to be replaced} */
  public boolean isHoldsItems() {
    return kind == Kind.HOLDS_ITEMS;
  }

  /** {@return the lines that were left out; unmodifiable, never null} */
  public List<Notice> skipped() {
    return skipped;
  }
}
