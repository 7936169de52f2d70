package io.carttransfer.ledger;

/** A place in the order of a selection. Immutable. */
final class Candidate {

  private final long at;
  private final String reference;

  Candidate(long at, String reference) {
    this.at = at;
    this.reference = reference;
  }

  long at() {
    return at;
  }

  String reference() {
    return reference;
  }
}
