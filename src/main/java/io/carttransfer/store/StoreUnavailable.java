package io.carttransfer.store;

import io.carttransfer.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The store does not answer, or is full. The caller may try again later; nothing was changed. A
 * full store refuses many transfers, and its message is sufficient, so it has no stack trace.
 */
public final class StoreUnavailable extends Exception {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  /**
   * @param reason {@link Reason#STORE_UNAVAILABLE} or {@link Reason#STORE_FULL}
   * @param message for the log: what was being done and what to do
   * @param cause what happened, or null
   */
  public StoreUnavailable(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause, true, reason != Reason.STORE_FULL);
    this.reason = reason;
  }

  /** Whether it is down or full. */
  public Reason reason() {
    return reason;
  }
}
