package io.carttransfer.cart;

import io.carttransfer.transfer.Notice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop's catalogue or cart failed. The message is for the shop's log: what was being done, and
 * what to do about it.
 */
public final class CartFailure extends Exception {

  private static final long serialVersionUID = 1;

  /** What {@link #isDamaged()} returns. */
  private final boolean damaged;

  /** What {@link #isEmptied()} returns. */
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
   * It failed half-way: the cart holds neither the old basket nor the new bag.
   *
   * @param message what was being done, and what to do about it
   * @param cause what the shop's code threw; may be null
   * @return the exception to throw
   */
  public static CartFailure damaged(String message, @Nullable Throwable cause) {
    return new CartFailure(message, cause, true, false, Collections.emptyList());
  }

  /**
   * It failed, and the cart is now empty: it holds neither the old basket nor the new bag.
   *
   * @param message what was being done, and what to do about it
   * @param cause what the shop's code threw; may be null
   * @return the exception to throw
   */
  public static CartFailure emptied(String message, @Nullable Throwable cause) {
    return new CartFailure(message, cause, true, true, Collections.emptyList());
  }

  /**
   * Lines are not available and may not be skipped, or no line is left; nothing was changed.
   *
   * @param lines those that are not available
   * @return the exception to throw
   */
  public static CartFailure refused(List<Notice> lines) {
    return new CartFailure("not available: " + lines, null, false, false, lines);
  }

  /** {@return whether the old basket is lost: the cart is empty, or its content is unknown} */
  public boolean isDamaged() {
    return damaged;
  }

  /**
   * {@return whether the cart, which held items before, is now empty; it then counts as damaged,
   * too}
   */
  public boolean isEmptied() {
    return emptied;
  }

  /** {@return the lines that are not available; empty if that was not the reason, never null} */
  public List<Notice> refused() {
    return refused;
  }
}
