package io.carttransfer.harness.shops.plain;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The shop's pool of database connections, which JNDI knows and which can be cut off. */
public final class Pool implements DataSource {

  /** What {@code cart-transfer.datasource} says. */
  public static final String NAME = "plain:pool";

  private static final String PACKAGES = "java.naming.factory.url.pkgs";
  private static final String OURS = "io.carttransfer.harness.shops";

  private final JdbcDataSource database = new JdbcDataSource();
  private volatile String state = "up";
  private final AtomicInteger refusals = new AtomicInteger();

  public Pool() {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  /** Makes the pool and its tables before the plug-in starts. */
  public static class Start implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
      String packages = System.getProperty(PACKAGES, "");
      if (!packages.contains(OURS)) {
        System.setProperty(PACKAGES, packages.isEmpty() ? OURS : packages + ":" + OURS);
      }
      try (InputStream script = Pool.class.getResourceAsStream("/io/carttransfer/store/h2.sql")) {
        Pool pool = new Pool();
        try (Connection connection = pool.getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        event.getServletContext().setAttribute(NAME, pool);
        plainURLContextFactory.bind(pool);
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {}
  }

  /**
   * {@code POST /pool?state=down} cuts it off, {@code state=broken} makes it throw what no database
   * throws, {@code state=down-once} refuses the next connection only, {@code state=empty} lets
   * every transfer expire, {@code state=up} repairs it.
   */
  public static class Switch extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      Pool pool = (Pool) getServletContext().getAttribute(NAME);
      pool.state = request.getParameter("state");
      pool.refusals.set(pool.state.equals("down-once") ? 1 : 0);
      if ("empty".equals(request.getParameter("state"))) {
        pool.forget();
      }
    }
  }

  private void forget() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM cart_transfer");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (state.equals("down") || refusals.getAndSet(0) > 0) {
      throw new SQLException("the database is away");
    }
    if (state.equals("broken")) {
      throw new IllegalStateException("the pool is closed");
    }
    return database.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
