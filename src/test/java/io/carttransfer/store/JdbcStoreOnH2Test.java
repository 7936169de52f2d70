package io.carttransfer.store;

import io.carttransfer.harness.database.Scripts;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;

final class JdbcStoreOnH2Test implements JdbcStoreContract {

  private static final String URL = "jdbc:h2:mem:h2test;DB_CLOSE_DELAY=-1";

  @BeforeAll
  static void makeTables() {
    Scripts.run(URL, "h2.sql");
  }

  @Override
  public DataSource pool() {
    return source(URL);
  }

  @Override
  public DataSource withoutTables() {
    return source("jdbc:h2:mem:nothing;DB_CLOSE_DELAY=-1");
  }

  @Override
  public String script() {
    return "io/carttransfer/store/h2.sql";
  }

  @Override
  public DataSource inTimeZone(String offset) {
    return source(URL + ";TIME ZONE=GMT" + offset);
  }

  private static DataSource source(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    return source;
  }
}
