package io.carttransfer.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;

@Needs(Program.POSTGRESQL)
class JdbcLedgerOnPostgresIT implements JdbcLedgerContract {

  private static HikariDataSource pool;

  @BeforeAll
  static void start() throws Exception {
    String schema = PostgresSchema.make("ledger");
    pool = Pools.hikari(Postgres.shared().url() + schema + "", true);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Override
  public DataSource pool() {
    return pool;
  }

  @Override
  public DataSource withoutTables() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(Postgres.shared().url() + "&currentSchema=nothing");
    return source;
  }

  @Override
  public String script() {
    return "io/carttransfer/ledger/postgresql.sql";
  }
}
