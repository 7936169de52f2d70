package io.carttransfer.ledger;

import java.util.Optional;

/** Keeps nothing, and says why. */
public final class NoLedger implements Ledger {

  private final String reason;

  /**
   * @param reason why nothing is kept, as sentences
   */
  public NoLedger(String reason) {
    this.reason = reason;
  }

  @Override
  public void record(Step step) {
    // The log has it.
  }

  @Override
  public Optional<History> find(String reference) throws LedgerUnavailable {
    throw new LedgerUnavailable(reason, null);
  }

  @Override
  public Listing list(Selection selection) throws LedgerUnavailable {
    throw new LedgerUnavailable(reason, null);
  }

  @Override
  public Totals totals(Period period) throws LedgerUnavailable {
    throw new LedgerUnavailable(reason, null);
  }

  @Override
  public LedgerHealth health() {
    return new LedgerHealth(true, 0, 0, reason);
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
