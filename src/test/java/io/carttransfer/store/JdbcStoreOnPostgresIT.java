package io.carttransfer.store;

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
final class JdbcStoreOnPostgresIT implements JdbcStoreContract {

  private static HikariDataSource pool;

  @BeforeAll
  static void start() {
    pool = Pools.hikari(Postgres.shared().url(), true);
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
    return source(Postgres.shared().urlWithoutTables());
  }

  @Override
  public String script() {
    return "io/carttransfer/store/postgresql.sql";
  }

  /** The driver tells the server the zone of the JVM unless a URL has options of its own. */
  @Override
  public DataSource inTimeZone(String offset) {
    PGSimpleDataSource source = source(Postgres.shared().url());
    // PostgreSQL counts POSIX offsets westwards.
    source.setOptions(
        "-c TimeZone=<zone>" + (offset.startsWith("+") ? "-" : "+") + offset.substring(1));
    return source;
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }
}
