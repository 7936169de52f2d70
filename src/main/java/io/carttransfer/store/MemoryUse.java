package io.carttransfer.store;

/** How full a memory store is, and how many transfers it has. Immutable. */
public final class MemoryUse {

  private final double share;
  private final int waiting;

  MemoryUse(double share, int waiting) {
    this.share = share;
    this.waiting = waiting;
  }

  /** How full the store is, from 0 to 1. */
  public double share() {
    return share;
  }

  /** How many transfers have not expired. */
  public int waiting() {
    return waiting;
  }
}
