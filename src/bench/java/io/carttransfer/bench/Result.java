package io.carttransfer.bench;

/**
 * A row of the table.
 *
 * @param server how many of the microseconds a server used; null where there is none
 * @param peer the row that it is compared with, or null
 * @param ratio the peer's time by this row's: 1 is as fast, 0.5 takes twice as long; or null
 * @param control what the group's first row took the second time by what it took the first time
 */
public record Result(
    String group,
    String row,
    double micros,
    Double server,
    double bytes,
    String peer,
    Double ratio,
    double control) {

  private static final double MOST = 0.03;

  /** Whether the same thing took the same time twice. */
  boolean counts() {
    return Math.abs(control - 1) <= MOST;
  }
}
