package io.carttransfer.report;

/** A problem that somebody should look at. Immutable. */
final class Concern {

  private final String code;
  private final String sentence;
  private final String anchor;
  private final long since;
  private final long last;
  private final long times;

  /**
   * @param anchor in docs/troubleshooting.md, where it says what to do
   * @param since in milliseconds since 1970; 0 if unknown
   * @param last in milliseconds since 1970; 0 if unknown
   * @param times how often; 0 if not counted
   */
  Concern(String code, String sentence, String anchor, long since, long last, long times) {
    this.code = code;
    this.sentence = sentence;
    this.anchor = anchor;
    this.since = since;
    this.last = last;
    this.times = times;
  }

  String code() {
    return code;
  }

  String sentence() {
    return sentence;
  }

  String anchor() {
    return anchor;
  }

  long since() {
    return since;
  }

  long last() {
    return last;
  }

  long times() {
    return times;
  }
}
