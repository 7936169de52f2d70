package io.carttransfer.check;

/** Time limits. Immutable. */
final class Pace {

  private final int answerMillis;
  private final int pauseMillis;
  private final int slowMillis;
  private final int allMillis;

  /**
   * @param answerMillis how long an answer may take without a warning
   * @param pauseMillis how long the slow client waits after each byte
   * @param slowMillis when a server should have cut off the slow client
   * @param allMillis how long all requests together may take, without those of the slow client
   */
  Pace(int answerMillis, int pauseMillis, int slowMillis, int allMillis) {
    this.answerMillis = answerMillis;
    this.pauseMillis = pauseMillis;
    this.slowMillis = slowMillis;
    this.allMillis = allMillis;
  }

  static Pace standard() {
    return new Pace(3_000, 1_000, 40_000, 55_000);
  }

  int answerMillis() {
    return answerMillis;
  }

  int pauseMillis() {
    return pauseMillis;
  }

  int slowMillis() {
    return slowMillis;
  }

  int allMillis() {
    return allMillis;
  }
}
