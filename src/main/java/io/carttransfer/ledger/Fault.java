package io.carttransfer.ledger;

import org.jspecify.annotations.Nullable;

/** Failed steps of one kind in a period, without tests. Immutable. */
public final class Fault {

  private final String outcome;
  private final @Nullable String reason;
  private final long references;
  private final long times;
  private final long firstAt;
  private final long lastAt;

  Fault(
      String outcome,
      @Nullable String reason,
      long references,
      long times,
      long firstAt,
      long lastAt) {
    this.outcome = outcome;
    this.reason = reason;
    this.references = references;
    this.times = times;
    this.firstAt = firstAt;
    this.lastAt = lastAt;
  }

  /** Of one step. */
  static Fault of(Step step) {
    return new Fault(
        step.outcome(), step.detail("violations"), 1, step.times(), step.firstAt(), step.lastAt());
  }

  /** Both together. */
  public Fault plus(Fault other) {
    return new Fault(
        outcome,
        reason,
        references + other.references,
        times + other.times,
        Math.min(firstAt, other.firstAt),
        Math.max(lastAt, other.lastAt));
  }

  /** What happened: the outcome in the log. */
  public String outcome() {
    return outcome;
  }

  /** The codes of the violations, joined by colons, or null. */
  public @Nullable String reason() {
    return reason;
  }

  /** How many references it happened to. */
  public long references() {
    return references;
  }

  /** How often it happened. */
  public long times() {
    return times;
  }

  /** When it happened first in the period, in milliseconds since 1970. */
  public long firstAt() {
    return firstAt;
  }

  /** When it happened last, in milliseconds since 1970. */
  public long lastAt() {
    return lastAt;
  }
}
