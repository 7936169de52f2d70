package io.carttransfer.startup;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.ledger.JdbcLedger;
import io.carttransfer.ledger.Ledger;
import io.carttransfer.ledger.MemoryLedger;
import io.carttransfer.ledger.NoLedger;
import io.carttransfer.settings.Settings;
import io.carttransfer.store.JdbcStore;
import io.carttransfer.store.MemoryStore;
import io.carttransfer.store.RedisSetup;
import io.carttransfer.store.SealedStore;
import io.carttransfer.store.TransferStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Opens the store and the ledger that the settings choose. */
final class Stores {

  private final Settings settings;
  private final Optional<DataSource> pool;
  private final Mistakes mistakes;

  /** The checkout address keeps the tokens of a staging shop and the real shop apart. */
  private final String namespace;

  /**
   * @param pool the shop's own, if there is one
   */
  Stores(Settings settings, Optional<DataSource> pool, Mistakes mistakes) {
    this.settings = settings;
    this.pool = pool;
    this.mistakes = mistakes;
    this.namespace = settings.checkoutUrl();
  }

  /** The store; empty after reporting an error. */
  Optional<TransferStore> open() {
    switch (settings.store()) {
      case SEALED:
        return sealed();
      case JDBC:
        return pool.map(source -> new JdbcStore(namespace, settings.lifetime(), source));
      case REDIS:
        return settings.redis().flatMap(this::redis);
      default:
        return Optional.of(
            new MemoryStore(
                namespace, settings.lifetime(), settings.storeMaxBytes(), System::nanoTime));
    }
  }

  /** The ledger; one that keeps nothing after an error. */
  Ledger ledger() {
    switch (settings.ledger()) {
      case JDBC:
        return pool.isPresent()
            ? new JdbcLedger(pool.get(), settings.ledgerTime(), System::nanoTime)
            : new NoLedger("The ledger is not available: correct the settings first.");
      case NONE:
        return new NoLedger("cart-transfer.ledger is none. Set it to memory or jdbc.");
      default:
        return new MemoryLedger(
            settings.ledgerMaxBytes(), settings.ledgerTime(), Clock.systemUTC());
    }
  }

  private Optional<TransferStore> sealed() {
    List<byte[]> keys = new ArrayList<>();
    for (String key : settings.keys()) {
      try {
        keys.add(Base64.getDecoder().decode(key));
      } catch (IllegalArgumentException e) {
        // Without the cause, which would show a character of the key.
        mistakes.add(
            Mistake.of(
                "Key " + (keys.size() + 1) + " of cart-transfer.keys is not base64.",
                "Write one key on each line; \"openssl rand -base64 32\" makes one."));
        return Optional.empty();
      }
    }
    List<Mistake> wrong = settings.keys().isEmpty() ? new ArrayList<>() : SealedStore.check(keys);
    wrong.forEach(mistakes::add);
    return keys.isEmpty() || !wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(new SealedStore(namespace, settings.lifetime(), keys, Clock.systemUTC()));
  }

  private Optional<TransferStore> redis(String address) {
    List<Mistake> wrong = RedisSetup.check(address);
    wrong.forEach(mistakes::add);
    return wrong.isEmpty()
        ? Optional.of(RedisSetup.open(namespace, settings.lifetime(), address, System::nanoTime))
        : Optional.empty();
  }
}
