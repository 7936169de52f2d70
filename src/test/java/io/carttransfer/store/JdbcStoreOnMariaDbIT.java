package io.carttransfer.store;

import io.carttransfer.harness.database.MariaDb;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Program;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mariadb.jdbc.MariaDbDataSource;

@Needs(Program.MARIADB)
final class JdbcStoreOnMariaDbIT implements JdbcStoreContract {

  private static BasicDataSource pool;

  @BeforeAll
  static void start() throws SQLException {
    pool = Pools.dbcp(MariaDb.shared().url());
  }

  @AfterAll
  static void stop() throws SQLException {
    pool.close();
  }

  @Override
  public DataSource pool() {
    return pool;
  }

  @Override
  public DataSource withoutTables() throws SQLException {
    return new MariaDbDataSource(MariaDb.shared().urlWithoutTables());
  }

  @Override
  public String script() {
    return "io/carttransfer/store/mysql.sql";
  }

  @Override
  public DataSource inTimeZone(String offset) throws SQLException {
    return new MariaDbDataSource(
        MariaDb.shared().url() + "&sessionVariables=time_zone='" + offset + "'");
  }
}
