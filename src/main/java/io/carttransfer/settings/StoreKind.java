package io.carttransfer.settings;

/** Where transfers wait. */
public enum StoreKind {
  MEMORY,
  SEALED,
  JDBC,
  REDIS
}
