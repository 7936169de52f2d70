package io.carttransfer.check;

import org.jspecify.annotations.Nullable;

/** A check and what it found. Immutable. */
final class Result {

  private final Check check;
  private final Finding finding;

  Result(Check check, Finding finding) {
    this.check = check;
    this.finding = finding;
  }

  Check check() {
    return check;
  }

  boolean is(Finding.Result result) {
    return finding.result() == result;
  }

  Finding.Result result() {
    return finding.result();
  }

  String observation() {
    return finding.observation();
  }

  /** Where it was seen, or null. */
  @Nullable Exchange exchange() {
    return finding.exchange();
  }

  String advice() {
    return finding.adviceOr(check.advice());
  }

  /** Where there is more to read. */
  String more() {
    return page(finding.anchorOr(check.anchor()));
  }

  /** The page and anchor that a check or finding names. */
  static String page(String place) {
    return "docs/" + (place.contains(".md") ? place : "troubleshooting.md#" + place);
  }
}
