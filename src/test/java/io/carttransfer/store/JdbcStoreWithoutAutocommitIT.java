package io.carttransfer.store;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A pool whose connections lose what is not committed, on the engine that minds failures most. */
@Needs(Program.POSTGRESQL)
final class JdbcStoreWithoutAutocommitIT implements RemembersOrders, OutlivesNodes {

  private static HikariDataSource pool;

  @BeforeAll
  static void start() {
    pool = Pools.hikari(Postgres.shared().url(), false);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Override
  public TransferStore store(String namespace, Duration lifetime) {
    return new JdbcStore(namespace, lifetime, pool);
  }
}
