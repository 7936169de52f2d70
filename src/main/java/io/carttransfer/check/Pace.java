package io.carttransfer.check;

/** What counts as slow. Immutable. */
final class Pace {

  private final int answerMillis;
  private final int pauseMillis;
  private final int slowMillis;

  /**
   * @param answerMillis what an answer may take without a warning
   * @param pauseMillis what the slow client waits after each byte
   * @param slowMillis after which a server should have had enough of the slow client
   */
  Pace(int answerMillis, int pauseMillis, int slowMillis) {
    this.answerMillis = answerMillis;
    this.pauseMillis = pauseMillis;
    this.slowMillis = slowMillis;
  }

  static Pace standard() {
    return new Pace(3_000, 1_000, 40_000);
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
}
