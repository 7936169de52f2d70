package io.carttransfer.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@Needs(Program.POSTGRESQL)
class JdbcLedgerOnPostgresIT implements PostgresLedgerContract {

  private static HikariDataSource pool;

  @BeforeAll
  static void start() throws Exception {
    pool = Pools.hikari(Postgres.shared().url() + PostgresSchema.make("ledger"), true);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Override
  public HikariDataSource pool() {
    return pool;
  }
}
