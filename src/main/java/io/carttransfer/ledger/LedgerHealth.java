package io.carttransfer.ledger;

import org.jspecify.annotations.Nullable;

/** The health of a node's part of the ledger. Immutable. */
public final class LedgerHealth {

  private final boolean up;
  private final long skipped;
  private final long dropped;
  private final @Nullable String message;

  LedgerHealth(boolean up, long skipped, long dropped, @Nullable String message) {
    this.up = up;
    this.skipped = skipped;
    this.dropped = dropped;
    this.message = message;
  }

  /** Whether the last attempt to write succeeded. */
  public boolean isUp() {
    return up;
  }

  /** Steps of this node since its start that are not in the ledger. */
  public long skipped() {
    return skipped;
  }

  /** References that had to make room for newer ones. */
  public long dropped() {
    return dropped;
  }

  /** The last error, as a sentence, or null. */
  public @Nullable String message() {
    return message;
  }
}
