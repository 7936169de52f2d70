package io.carttransfer.harness.shops.s7;

import io.carttransfer.harness.shops.Weather;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** A unit of work on the shop's database. */
public class Db {

  private static final String URL = "jdbc:h2:mem:s7;DB_CLOSE_DELAY=-1";

  private final Connection connection;

  private Db(Connection connection) {
    this.connection = connection;
  }

  public static Db begin() throws SQLException {
    try {
      Class.forName("org.h2.Driver");
    } catch (ClassNotFoundException e) {
      throw new SQLException(e);
    }
    Connection connection = DriverManager.getConnection(URL);
    execute(connection, "CREATE TABLE IF NOT EXISTS cart (username VARCHAR(40), sku INT, qty INT)");
    connection.setAutoCommit(false);
    return new Db(connection);
  }

  public Integer find(int sku) {
    Weather.catalogue();
    boolean there = sku >= 101 && sku <= 103 || sku == 666;
    return there && !Weather.isGone("" + sku) ? sku : null;
  }

  /** Adds to what the user has. */
  public void update(String username, int sku, int quantity) throws SQLException {
    if (Weather.isCursed("" + sku)) {
      throw new SQLException("check constraint violated");
    }
    int changed =
        update(
            "UPDATE cart SET qty = qty + ? WHERE username = ? AND sku = ?",
            quantity,
            username,
            sku);
    if (changed == 0) {
      update("INSERT INTO cart (qty, username, sku) VALUES (?, ?, ?)", quantity, username, sku);
    }
  }

  public void removeAll(String username) throws SQLException {
    update("DELETE FROM cart WHERE username = ?", username);
  }

  public Map<String, Integer> rows(String username) throws SQLException {
    Map<String, Integer> rows = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT sku, qty FROM cart WHERE username = ?")) {
      query.setString(1, username);
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          rows.put(result.getString(1), result.getInt(2));
        }
      }
    }
    return rows;
  }

  public void commit() throws SQLException {
    try {
      Weather.commit();
      connection.commit();
    } finally {
      connection.close();
    }
  }

  public void rollback() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
