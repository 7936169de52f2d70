package io.carttransfer.startup;

import io.carttransfer.common.Mistakes;
import io.carttransfer.ledger.Journal;
import io.carttransfer.ledger.Ledger;
import io.carttransfer.ledger.Meters;
import io.carttransfer.ledger.NoLedger;
import io.carttransfer.report.Access;
import io.carttransfer.report.Report;
import io.carttransfer.report.Service;
import io.carttransfer.settings.Settings;
import io.carttransfer.settings.Sources;
import io.carttransfer.store.MemoryUse;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the ledger, and creates the report, whether the start succeeds or not. */
final class Reporting {

  private final Meters meters;
  private final String node = nodeName();
  private @Nullable Settings settings;
  private boolean off;
  private Ledger ledger =
      new NoLedger("The ledger is not available because the plug-in did not start.");
  private Supplier<@Nullable MemoryUse> storeUse = () -> null;

  Reporting(Meters meters) {
    this.meters = meters;
  }

  /** The plug-in is switched off, but its settings for the report still apply. */
  void off(Sources sources) {
    off = true;
    Mistakes ignored = new Mistakes();
    Settings chosen = Settings.read(sources, ignored, warning -> {});
    open(chosen, DataSources.chosen(chosen, ignored), ignored);
  }

  /** The journal of this node, which writes to the ledger in the settings. */
  Journal journal(Settings chosen, Optional<DataSource> pool, Mistakes mistakes) {
    open(chosen, pool, mistakes);
    return new Journal(ledger, meters.outcomes(), node, Clock.systemUTC(), System::nanoTime);
  }

  private void open(Settings chosen, Optional<DataSource> pool, Mistakes mistakes) {
    settings = chosen;
    ledger = new Stores(chosen, pool, mistakes).ledger();
  }

  /**
   * @param use how full the store is; null if it is not in memory
   */
  void measure(Supplier<@Nullable MemoryUse> use) {
    storeUse = use;
  }

  /** The report, even if the start failed. */
  Report report(Mistakes mistakes) {
    Map<String, String> inForce = settings == null ? Collections.emptyMap() : settings.inForce();
    Service service =
        off
            ? Service.off(inForce)
            : mistakes.isEmpty()
                ? Service.running(inForce)
                : Service.misconfigured(mistakes.list(), inForce);
    Access access =
        settings == null
            ? Access.of(Collections.emptyList(), Optional.empty(), System::nanoTime)
            : Access.of(settings.reportUsers(), settings.reportRole(), System::nanoTime);
    return new Report(
        access,
        service,
        ledger,
        meters,
        storeUse,
        settings == null ? Duration.ZERO : settings.lifetime(),
        node,
        Clock.systemUTC());
  }

  void close() {
    ledger.close();
  }

  /** Usually the process and the host, so that two nodes on one host have different names. */
  private static String nodeName() {
    try {
      return ManagementFactory.getRuntimeMXBean().getName();
    } catch (RuntimeException | LinkageError e) {
      return "unknown";
    }
  }
}
