package io.carttransfer.harness.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;

/** The pools of shops, set as the table in docs/stores.md says. */
public final class Pools {

  private Pools() {}

  /** What pools and drivers throw besides SQLException. */
  public static Throwable[] unchecked() {
    return new Throwable[] {
      new IllegalStateException("the pool is closed"),
      new NullPointerException(),
      new NoClassDefFoundError("org/driver/Part")
    };
  }

  public static HikariDataSource hikari(String url, boolean autocommit) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setConnectionTimeout(2000);
    config.setValidationTimeout(1000);
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(autocommit);
    return new HikariDataSource(config);
  }

  public static BasicDataSource dbcp(String url) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url);
    pool.setMaxWait(Duration.ofSeconds(2));
    pool.setTestOnBorrow(true);
    pool.setValidationQueryTimeout(Duration.ofSeconds(1));
    return pool;
  }
}
