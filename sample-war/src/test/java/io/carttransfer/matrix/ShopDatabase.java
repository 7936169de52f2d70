package io.carttransfer.matrix;

import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.h2.Driver;
import org.h2.tools.Server;

/**
 * A database server for the sample shop, outside of the container. The WAR stays as it is: a file
 * tells H2 to go there instead of into the shop's own memory.
 */
final class ShopDatabase implements AutoCloseable {

  /** As the shop names it; the file sends it elsewhere. */
  static final String OF_THE_SHOP = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";

  /** Name and password of a second user: some pools take no empty password. */
  static final String USER = "shop";

  private final Server server;
  private final Path redirection;

  /** Not the port, which the system may give out again while the databases of before live on. */
  private final String name = "shop" + UUID.randomUUID().toString().replace("-", "");

  private ShopDatabase(Server server, Path redirection) {
    this.server = server;
    this.redirection = redirection;
  }

  /** Starts on a free port; keeps its file in the folder. */
  static ShopDatabase start(Path folder) throws SQLException, IOException {
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    ShopDatabase database = new ShopDatabase(server, folder.resolve("h2.properties"));
    Properties urls = new Properties();
    urls.put(OF_THE_SHOP, database.url());
    try (Writer file = Files.newBufferedWriter(database.redirection)) {
      urls.store(file, null);
    }
    database.execute("CREATE USER " + USER + " PASSWORD '" + USER + "' ADMIN");
    return database;
  }

  /** The jar with the driver, for containers that want it beside the web application. */
  static Path driver() {
    try {
      return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the tables of the jdbc store, as its owner is told to. */
  void addTransfers() throws SQLException {
    execute("RUNSCRIPT FROM 'classpath:/io/carttransfer/store/h2.sql' CHARSET 'UTF-8'");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "sa", "");
  }

  private String url() {
    return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:" + name + ";DB_CLOSE_DELAY=-1";
  }

  /** For the Java virtual machine of the container. */
  List<String> options() {
    return List.of("-Dh2.urlMap=" + redirection);
  }

  /** The units of each product of an order, as they were written. */
  Map<String, Integer> unitsOf(String order) throws SQLException {
    Map<String, Integer> units = new LinkedHashMap<>();
    try (Connection connection = connect();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT name, quantity FROM order_line JOIN product ON product.id = product_id"
                    + " WHERE order_number = ?")) {
      select.setString(1, order);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          units.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return units;
  }

  @Override
  public void close() {
    server.stop();
  }
}
