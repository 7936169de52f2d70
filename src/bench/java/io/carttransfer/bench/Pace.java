package io.carttransfer.bench;

import java.time.Duration;

/**
 * How long the table takes: {@code -Dbench.pace=long} is for figures that are to be written down.
 */
public enum Pace {
  SHORT(Duration.ofMillis(700), Duration.ofMillis(75), 40),
  LONG(Duration.ofSeconds(4), Duration.ofMillis(500), 32);

  private final Duration warmUp;
  private final Duration round;
  private final int rounds;

  Pace(Duration warmUp, Duration round, int rounds) {
    this.warmUp = warmUp;
    this.round = round;
    this.rounds = rounds;
  }

  Duration warmUp() {
    return warmUp;
  }

  Duration round() {
    return round;
  }

  int rounds() {
    return rounds;
  }
}
