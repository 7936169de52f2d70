package io.carttransfer.harness.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** A real MariaDB, started once for all tests of a run. */
public final class MariaDb {

  private static MariaDb shared;

  private final DatabaseServer server = new DatabaseServer();

  private MariaDb() {
    Path data = server.folder().resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    server.run(
        Arrays.asList(
            "mariadb-install-db",
            "--no-defaults",
            "--datadir=" + data,
            user,
            "--skip-test-db",
            "--auth-root-authentication-method=normal"));
    server.start(
        Arrays.asList(
            Program.MARIADB.path().toString(),
            "--no-defaults",
            "--datadir=" + data,
            user,
            "--port=" + server.port(),
            "--bind-address=127.0.0.1",
            "--socket=" + server.folder().resolve("s"),
            "--innodb-flush-log-at-trx-commit=0"),
        () -> {
          DriverManager.getConnection(url(server.port(), "", "")).close();
          return null;
        });
  }

  public static synchronized MariaDb shared() throws SQLException {
    if (shared == null) {
      shared = new MariaDb();
      try (Connection connection =
              DriverManager.getConnection(shared.url(shared.server.port(), "", ""));
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE shop");
        statement.execute("CREATE DATABASE nothing");
      }
      Scripts.run(shared.url(), "mysql.sql");
    }
    return shared;
  }

  public int port() {
    return server.port();
  }

  /** A database with the tables. */
  public String url() {
    return url(server.port(), "shop", "");
  }

  /** A database without the tables. */
  public String urlWithoutTables() {
    return url(server.port(), "nothing", "");
  }

  public String url(int port, String database, String parameters) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root" + parameters;
  }
}
