package io.carttransfer.ledger;

import io.carttransfer.harness.database.Scripts;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcLedgerOnH2Test implements JdbcLedgerContract {

  private static final String URL = "jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1";

  private static JdbcConnectionPool pool;

  @BeforeAll
  static void start() {
    Scripts.run(URL, JdbcLedger.class, "h2.sql");
    pool = JdbcConnectionPool.create(URL, "", "");
  }

  @AfterAll
  static void stop() {
    pool.dispose();
  }

  @Override
  public DataSource pool() {
    return pool;
  }

  @Override
  public DataSource withoutTables() {
    return JdbcConnectionPool.create("jdbc:h2:mem:noledger", "", "");
  }

  @Override
  public String script() {
    return "io/carttransfer/ledger/h2.sql";
  }
}
