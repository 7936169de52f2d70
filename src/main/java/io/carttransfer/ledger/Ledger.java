package io.carttransfer.ledger;

import java.io.Closeable;
import java.util.Optional;

/**
 * Keeps what became of each reference. Thread-safe. Writing is never in the way: it does not throw,
 * and no more than one thread of a node waits for an engine at a time.
 */
public interface Ledger extends Closeable {

  /** Keeps a step, or counts it as skipped when that is not possible now. Never throws. */
  void record(Step step);

  /**
   * All steps of a reference.
   *
   * @return none when the ledger does not know it
   */
  Optional<History> find(String reference) throws LedgerUnavailable;

  /** The references of a selection, newest first. */
  Listing list(Selection selection) throws LedgerUnavailable;

  /** What happened in a period that ends now; tests are left out. */
  Totals totals(Period period) throws LedgerUnavailable;

  /** How this node's part of the ledger is. */
  LedgerHealth health();

  /** Whether every node that uses the same engine sees the same. */
  boolean isShared();

  /** Writes what still waits, if it can. Never throws. */
  @Override
  void close();
}
