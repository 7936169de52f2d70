package io.carttransfer.ledger;

/** A step on its way to an engine, and when it happened by the node's monotonic clock. */
final class TimedStep {

  private final Step step;
  private final long nanos;

  TimedStep(Step step, long nanos) {
    this.step = step;
    this.nanos = nanos;
  }

  Step step() {
    return step;
  }

  long nanos() {
    return nanos;
  }

  /** How many milliseconds ago it happened. */
  long age(long now) {
    return Math.max(0, (now - nanos) / 1_000_000);
  }
}
