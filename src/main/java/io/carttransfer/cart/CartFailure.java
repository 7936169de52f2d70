package io.carttransfer.cart;

import io.carttransfer.transfer.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop's catalogue or cart could not do what was asked of it. The message is for the shop's
 * log: what was being done, and what to do about it.
 */
public final class CartFailure extends Exception {

  private static final long serialVersionUID = 1;

  /** What {@link #isDamaged()} gives. */
  private final boolean damaged;

  /** What {@link #isEmptied()} gives. */
  private final boolean emptied;

  private final transient List<Notice> refused;

  private CartFailure(
      String message,
      @Nullable Throwable cause,
      boolean damaged,
      boolean emptied,
      List<Notice> refused) {
    super(message, cause);
    this.damaged = damaged;
    this.emptied = emptied;
    this.refused = Collections.unmodifiableList(new ArrayList<>(refused));
  }

  /**
   * It failed, and the cart is as it was before.
   *
   * @param message what was being done, and what to do about it
   * @param cause what the shop's code threw; may be null
   * @return the exception to throw
   */
  public static CartFailure untouched(String message, @Nullable Throwable cause) {
    return new CartFailure(message, cause, false, false, Collections.emptyList());
  }

  /**
   * It failed half-way, and what the cart holds now is neither the old basket nor the new bag.
   *
   * @param message what was being done, and what to do about it
   * @param cause what the shop's code threw; may be null
   * @return the exception to throw
   */
  public static CartFailure damaged(String message, @Nullable Throwable cause) {
    return new CartFailure(message, cause, true, false, Collections.emptyList());
  }

  /**
   * It failed, and neither the old basket nor the new bag is there: the cart is empty now.
   *
   * @param message what was being done, and what to do about it
   * @param cause what the shop's code threw; may be null
   * @return the exception to throw
   */
  public static CartFailure emptied(String message, @Nullable Throwable cause) {
    return new CartFailure(message, cause, true, true, Collections.emptyList());
  }

  /**
   * Lines are not available and may not be skipped, or none is left; nothing was touched.
   *
   * @param lines those that are not available
   * @return the exception to throw
   */
  public static CartFailure refused(List<Notice> lines) {
    return new CartFailure("not available: " + lines, null, false, false, lines);
  }

  /** {@return whether the old basket is lost: the cart is empty, or holds what nobody asked for} */
  public boolean isDamaged() {
    return damaged;
  }

  /** {@return whether the cart, which held items before, is empty now; then it is damaged too} */
  public boolean isEmptied() {
    return emptied;
  }

  /** {@return the lines that are not available; empty when that was not the reason, never null} */
  public List<Notice> refused() {
    return refused;
  }
}
