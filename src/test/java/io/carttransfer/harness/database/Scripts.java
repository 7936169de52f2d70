package io.carttransfer.harness.database;

import io.carttransfer.store.JdbcStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The scripts in the jar, run as a shop would. */
public final class Scripts {

  private Scripts() {}

  public static void run(String url, String name) {
    run(url, JdbcStore.class, name);
  }

  /** A script that lies beside this class. */
  public static void run(String url, Class<?> beside, String name) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : text(beside, name).replaceAll("(?m)^--.*$", "").split(";")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static String text(Class<?> beside, String name) {
    try (InputStream script = beside.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
