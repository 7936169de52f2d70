package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Scripts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** A connection keeps the plan that it made for an empty table, and may read all of it later. */
  @ParameterizedTest
  @ValueSource(strings = {ExpiredRows.EXPIRED_TRANSFERS, ExpiredRows.EXPIRED_ORDERS})
  void whatHasExpiredIsFoundByItsIndexFromTheFirstDay(String sql) throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS first_day CASCADE");
      statement.execute("CREATE SCHEMA first_day");
    }
    String url = Postgres.shared().url() + "&currentSchema=first_day";
    Scripts.run(url, "postgresql.sql");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE expired (bigint) AS " + sql.replace("?", "$1"));
      StringBuilder plan = new StringBuilder();
      try (ResultSet lines = statement.executeQuery("EXPLAIN EXECUTE expired (1)")) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }

      assertFalse(plan.toString().contains("Seq Scan"), plan.toString());
    }
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }
}
