package io.carttransfer.check;

/** One check: a rule, its source, and what to do if it is broken. Immutable. */
final class Check {

  private final boolean must;
  private final String id;
  private final String rule;
  private final String source;
  private final String advice;
  private final String anchor;
  private final Probe probe;

  private Check(
      boolean must,
      String id,
      String rule,
      String source,
      String advice,
      String anchor,
      Probe probe) {
    this.must = must;
    this.id = id;
    this.rule = rule;
    this.source = source;
    this.advice = advice;
    this.anchor = anchor;
    this.probe = probe;
  }

  /**
   * A rule of the contract or of a standard, which can fail.
   *
   * @param id stable, {@code group/name}
   * @param rule a sentence
   * @param source of the rule
   * @param advice what to do if it is broken
   * @param anchor a page in docs, with or without an anchor, or an anchor in its troubleshooting.md
   */
  static Check must(
      String id, String rule, String source, String advice, String anchor, Probe probe) {
    return new Check(true, id, rule, source, advice, anchor, probe);
  }

  /** A rule beyond the contract, which only warns; its source is the reason. */
  static Check should(
      String id, String rule, String reason, String advice, String anchor, Probe probe) {
    return new Check(false, id, rule, reason, advice, anchor, probe);
  }

  /** Runs the check. */
  Finding run(Run run) {
    try {
      Finding finding = probe.examine(run);
      return must ? finding : finding.atMostWarn();
    } catch (NotApplicable e) {
      return Finding.notApplicable(e.why());
    }
  }

  boolean isMust() {
    return must;
  }

  String id() {
    return id;
  }

  String rule() {
    return rule;
  }

  String source() {
    return source;
  }

  String advice() {
    return advice;
  }

  String anchor() {
    return anchor;
  }

  /** The code of a check. */
  interface Probe {

    /**
     * Runs the check.
     *
     * @throws NotApplicable if it cannot be run
     */
    Finding examine(Run run);
  }
}
