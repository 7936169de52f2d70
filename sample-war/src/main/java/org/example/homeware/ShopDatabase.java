package org.example.homeware;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The shop's database: the container's pool under {@code java:comp/env/jdbc/shop}. It lives in
 * memory, so it is created and filled whenever the shop starts.
 */
public final class ShopDatabase implements ServletContextListener {

  private static final String NAME = "java:comp/env/jdbc/shop";

  /** The container's pool. */
  public static DataSource dataSource() {
    try {
      return (DataSource) new InitialContext().lookup(NAME);
    } catch (NamingException e) {
      throw new IllegalStateException("The container has no DataSource under " + NAME, e);
    }
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    execute("RUNSCRIPT FROM 'classpath:/org/example/homeware/shop.sql' CHARSET 'UTF-8'");
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    execute("SHUTDOWN");
  }

  private static void execute(String sql) {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The shop's database refused: " + sql, e);
    }
  }
}
