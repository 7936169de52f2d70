package io.carttransfer.check;

import org.jspecify.annotations.Nullable;

/** What a check found. Immutable. */
final class Finding {

  /** How it ended. */
  enum Result {
    PASS("pass"),
    FAIL("fail"),
    WARN("warn"),
    NOT_APPLICABLE("n/a");

    private final String word;

    Result(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private final Result result;
  private final String observation;
  private final @Nullable Exchange exchange;
  private final @Nullable String advice;
  private final @Nullable String anchor;

  private Finding(
      Result result,
      String observation,
      @Nullable Exchange exchange,
      @Nullable String advice,
      @Nullable String anchor) {
    this.result = result;
    this.observation = observation;
    this.exchange = exchange;
    this.advice = advice;
    this.anchor = anchor;
  }

  /** The rule holds. */
  static Finding pass(String observation) {
    return new Finding(Result.PASS, observation, null, null, null);
  }

  /** The rule is broken; the check says how serious that is. */
  static Finding bad(String observation) {
    return new Finding(Result.FAIL, observation, null, null, null);
  }

  /** The rule holds only literally. */
  static Finding warn(String observation) {
    return new Finding(Result.WARN, observation, null, null, null);
  }

  static Finding notApplicable(String why) {
    return new Finding(Result.NOT_APPLICABLE, why, null, null, null);
  }

  /** Bad with this list, or good if it is empty. */
  static Finding ofFaults(java.util.List<String> faults, String good) {
    return faults.isEmpty() ? pass(good) : bad(String.join("; ", faults));
  }

  /** The same, seen in this exchange. */
  Finding at(@Nullable Exchange seen) {
    return new Finding(result, observation, seen, advice, anchor);
  }

  /** The same, with its own advice instead of the check's. */
  Finding advise(String other) {
    return new Finding(result, observation, exchange, other, anchor);
  }

  /** The same, with another page to read than the check's. */
  Finding see(String other) {
    return new Finding(result, observation, exchange, advice, other);
  }

  /** The same, at most a warning. */
  Finding atMostWarn() {
    return new Finding(
        result == Result.FAIL ? Result.WARN : result, observation, exchange, advice, anchor);
  }

  Result result() {
    return result;
  }

  /** What was seen, or why the check was not run. */
  String observation() {
    return observation;
  }

  /** Where it was seen, or null. */
  @Nullable Exchange exchange() {
    return exchange;
  }

  String adviceOr(String standard) {
    return advice == null ? standard : advice;
  }

  String anchorOr(String standard) {
    return anchor == null ? standard : anchor;
  }
}
