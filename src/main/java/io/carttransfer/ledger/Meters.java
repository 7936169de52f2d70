package io.carttransfer.ledger;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What one node measures since its start. Thread-safe. */
public final class Meters {

  private final Outcomes outcomes = new Outcomes();
  private final Histogram lookups = new Histogram();
  private final Histogram storeCalls = new Histogram();
  private final Histogram fills = new Histogram();
  private final AtomicReference<Outage> outage = new AtomicReference<>();

  /** What happened to transfers. */
  public Outcomes outcomes() {
    return outcomes;
  }

  /** How long the shop's catalogue took for the products of a bag. */
  public Histogram lookups() {
    return lookups;
  }

  /** How long the store of transfers took. */
  public Histogram storeCalls() {
    return storeCalls;
  }

  /** How long filling the shop's cart took. */
  public Histogram fills() {
    return fills;
  }

  /**
   * Notes that the store did not answer.
   *
   * @param message the error, as a sentence
   * @param at when, in milliseconds since 1970
   */
  public void storeFailed(String message, long at) {
    outage.updateAndGet(before -> new Outage(message, before == null ? at : before.since()));
  }

  /** Notes that the store answered. */
  public void storeAnswered() {
    if (outage.get() != null) {
      outage.set(null);
    }
  }

  /** The failure of the store's last call, or null if it answered. */
  public @Nullable Outage outage() {
    return outage.get();
  }

  /** The store does not answer. Immutable. */
  public static final class Outage {

    private final String message;
    private final long since;

    private Outage(String message, long since) {
      this.message = message;
      this.since = since;
    }

    /** The error, as a sentence. */
    public String message() {
      return message;
    }

    /** Since when, in milliseconds since 1970. */
    public long since() {
      return since;
    }
  }
}
