package io.carttransfer.report;

import io.carttransfer.ledger.Ledger;
import io.carttransfer.ledger.Meters;
import io.carttransfer.store.MemoryUse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the report shows, and to whom. It is put into the ServletContext under its class name at
 * startup, even if the plug-in is not in service. Thread-safe.
 */
public final class Report {

  private final Access access;
  private final Service service;
  private final Ledger ledger;
  private final Meters meters;
  private final Supplier<@Nullable MemoryUse> storeUse;
  private final Duration lifetime;
  private final String node;
  private final Clock clock;
  private final long start;

  /**
   * @param access who may see it
   * @param service the state of the plug-in
   * @param ledger what became of each reference
   * @param meters what this node measures
   * @param storeUse how full the memory store is; null for other stores
   * @param lifetime how long a transfer can be opened
   * @param node the name of this node
   * @param clock the current time
   */
  public Report(
      Access access,
      Service service,
      Ledger ledger,
      Meters meters,
      Supplier<@Nullable MemoryUse> storeUse,
      Duration lifetime,
      String node,
      Clock clock) {
    this.access = access;
    this.service = service;
    this.ledger = ledger;
    this.meters = meters;
    this.storeUse = storeUse;
    this.lifetime = lifetime;
    this.node = node;
    this.clock = clock;
    this.start = clock.millis();
  }

  Access access() {
    return access;
  }

  Service service() {
    return service;
  }

  Ledger ledger() {
    return ledger;
  }

  Meters meters() {
    return meters;
  }

  @Nullable MemoryUse storeUse() {
    return storeUse.get();
  }

  Duration lifetime() {
    return lifetime;
  }

  /** When this node's plug-in was started, in milliseconds since 1970. */
  long start() {
    return start;
  }

  String node() {
    return node;
  }

  long now() {
    return clock.millis();
  }
}
