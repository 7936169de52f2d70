package io.carttransfer.ledger;

import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Scripts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A schema of its own for one test class, in the PostgreSQL that all tests share. */
final class PostgresSchema {

  private PostgresSchema() {}

  /** Makes it, with the ledger's table; gives what is appended to an URL. */
  static String make(String name) throws SQLException {
    String parameter = "&currentSchema=" + name;
    try (Connection connection = DriverManager.getConnection(Postgres.shared().url());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    Scripts.run(Postgres.shared().url() + parameter, JdbcLedger.class, "postgresql.sql");
    return parameter;
  }
}
