package io.carttransfer.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.carttransfer.harness.database.MariaDb;
import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Pools;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Scripts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mariadb.jdbc.MariaDbDataSource;

@Needs(Program.MARIADB)
class JdbcLedgerOnMariaDbIT implements JdbcLedgerContract {

  private static HikariDataSource pool;

  @BeforeAll
  static void start() throws Exception {
    MariaDb server = MariaDb.shared();
    try (Connection connection = DriverManager.getConnection(server.url(server.port(), "", ""));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE ledger");
    }
    String url = server.url(server.port(), "ledger", "");
    Scripts.run(url, JdbcLedger.class, "mysql.sql");
    pool = Pools.hikari(url, true);
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
  public DataSource withoutTables() throws Exception {
    MariaDb server = MariaDb.shared();
    return new MariaDbDataSource(server.url(server.port(), "nothing", ""));
  }

  @Override
  public String script() {
    return "io/carttransfer/ledger/mysql.sql";
  }
}
