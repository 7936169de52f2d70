package io.carttransfer.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be read now. */
public final class LedgerUnavailable extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param message what failed and what to do, as a sentence
   * @param cause what happened, or null
   */
  public LedgerUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
