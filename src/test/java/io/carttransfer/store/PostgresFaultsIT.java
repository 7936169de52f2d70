package io.carttransfer.store;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

@Needs(Program.POSTGRESQL)
final class PostgresFaultsIT extends FaultsContract {

  /** A little more than HikariCP's half a second, which it counts in whole milliseconds. */
  private static final Duration UNCHECKED = Duration.ofMillis(510);

  private final List<HikariDataSource> pools = new ArrayList<>();

  @AfterEach
  void closePools() {
    pools.forEach(HikariDataSource::close);
  }

  @Override
  int target() {
    return Postgres.shared().port();
  }

  @Override
  TransferStore store(int port) {
    String bounds = "&connectTimeout=2&socketTimeout=3&cancelSignalTimeout=2";
    HikariDataSource pool = Pools.hikari(Postgres.shared().url(port, bounds), true);
    pools.add(pool);
    return new JdbcStore(SHOP, TransferStoreContract.LIFETIME, pool);
  }

  @Override
  List<Integer> promisedRoundTrips() {
    return List.of(2, 1, 1);
  }

  /** HikariCP trusts a connection without a look for half a second after it was used. */
  @Override
  void letTheBreakShow() throws Exception {
    long start = System.nanoTime();
    Together.await(() -> System.nanoTime() - start > UNCHECKED.toNanos());
  }
}
