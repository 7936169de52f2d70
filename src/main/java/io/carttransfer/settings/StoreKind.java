package io.carttransfer.settings;

/** Where transfers are kept. */
public enum StoreKind {
  MEMORY,
  SEALED,
  JDBC,
  REDIS
}
