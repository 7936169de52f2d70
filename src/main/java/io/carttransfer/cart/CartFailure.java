package io.carttransfer.cart;

import io.carttransfer.transfer.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shop's catalogue or cart could not do what was asked of it. The message is for the shop's
 * log: what was being done, and what to do about it.
 */
public final class CartFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean damaged;
  private final transient List<Notice> refused;

  private CartFailure(String message, Throwable cause, boolean damaged, List<Notice> refused) {
    super(message, cause);
    this.damaged = damaged;
    this.refused = Collections.unmodifiableList(new ArrayList<>(refused));
  }

  /** It failed, and the cart is as it was before. */
  public static CartFailure untouched(String message, Throwable cause) {
    return new CartFailure(message, cause, false, Collections.emptyList());
  }

  /** It failed half-way, and what the cart holds now is neither the old basket nor the new bag. */
  public static CartFailure damaged(String message, Throwable cause) {
    return new CartFailure(message, cause, true, Collections.emptyList());
  }

  /** Lines are not to be had and may not be skipped, or none is left; nothing was touched. */
  public static CartFailure refused(List<Notice> lines) {
    return new CartFailure("not to be had: " + lines, null, false, lines);
  }

  /** Whether the cart holds a mixture that nobody asked for. */
  public boolean isDamaged() {
    return damaged;
  }

  /** The lines that are not to be had; empty when that was not the reason. Never null. */
  public List<Notice> refused() {
    return refused;
  }
}
