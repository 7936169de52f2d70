package io.carttransfer.settings;

/** Where the ledger is kept. */
public enum LedgerKind {
  MEMORY,
  JDBC,
  NONE
}
