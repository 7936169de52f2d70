package io.carttransfer.ledger;

/**
 * References that were refused because of unknown SKUs: those of the last day compared with those
 * of the six days before. Immutable.
 */
public final class UnknownSkus {

  private static final int FEWEST = 5;
  private static final double USUAL_WITHOUT_A_PAST = 0.1;

  private final long recent;
  private final long recentTaken;
  private final long earlier;
  private final long earlierTaken;

  UnknownSkus(long recent, long recentTaken, long earlier, long earlierTaken) {
    this.recent = recent;
    this.recentTaken = recentTaken;
    this.earlier = earlier;
    this.earlierTaken = earlierTaken;
  }

  /** Refused references of the last day. */
  public long recent() {
    return recent;
  }

  /** Their share of all references of the last day, from 0 to 1. */
  public double share() {
    return share(recent, recentTaken);
  }

  /** The same for the six days before; one in ten if there were none. */
  public double usualShare() {
    return !hasPast() ? USUAL_WITHOUT_A_PAST : share(earlier, earlierTaken);
  }

  /** Whether anything is known of the six days before. */
  public boolean hasPast() {
    return earlier + earlierTaken > 0;
  }

  /** Whether somebody should look at it: at least five in a day, and twice the usual share. */
  public boolean isUnusual() {
    return recent >= FEWEST && share() > 2 * usualShare();
  }

  private static double share(long refused, long taken) {
    return refused == 0 ? 0 : (double) refused / (refused + taken);
  }
}
