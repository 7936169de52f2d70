package io.carttransfer.ledger;

import java.io.Closeable;
import java.util.Optional;

/**
 * Keeps what became of each reference. Thread-safe. Writing never disturbs a request: it does not
 * throw, and no more than one thread of a node waits for an engine at a time.
 */
public interface Ledger extends Closeable {

  /** Keeps a step, or counts it as skipped if that is not possible now. Never throws. */
  void record(Step step);

  /**
   * All steps of a reference.
   *
   * @return empty if the ledger does not know it
   */
  Optional<History> find(String reference) throws LedgerUnavailable;

  /** The references of a selection, newest first. */
  Listing list(Selection selection) throws LedgerUnavailable;

  /** What happened in a period that ends now, without tests. */
  Totals totals(Period period) throws LedgerUnavailable;

  /** The health of this node's part of the ledger. */
  LedgerHealth health();

  /** Whether every node that uses the same engine sees the same. */
  boolean isShared();

  /** Writes what is still queued, if possible. Never throws. */
  @Override
  void close();
}
