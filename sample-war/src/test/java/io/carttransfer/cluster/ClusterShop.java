package io.carttransfer.cluster;

import io.carttransfer.matrix.War;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample shop as a shop of several nodes has it: with the driver, the pool and the Redis client
 * in WEB-INF/lib, and a second pool, {@code jdbc/transfers}, set as the table in docs/stores.md
 * says. A folder to be deployed; what else differs comes by system properties.
 */
final class ClusterShop {

  /** What the app opens, whichever node it meets there: as behind a balancer. */
  static final URI PUBLIC = URI.create("http://localhost:8080/");

  private static final String TOMCAT_POOL =
      """
        <Resource name="jdbc/transfers" auth="Container" type="javax.sql.DataSource"
                  driverClassName="org.postgresql.Driver" url="%s"
                  maxWaitMillis="2000" testOnBorrow="true" validationQueryTimeout="1"/>
      </Context>
      """;
  private static final String JETTY_POOL =
      """
        <New class="org.eclipse.jetty.plus.jndi.Resource">
          <Arg><Ref refid="shop"/></Arg>
          <Arg>jdbc/transfers</Arg>
          <Arg>
            <New class="com.zaxxer.hikari.HikariDataSource">
              <Set name="jdbcUrl">%s</Set>
              <Set name="connectionTimeout">2000</Set>
              <Set name="validationTimeout">1000</Set>
              <Set name="initializationFailTimeout">-1</Set>
            </New>
          </Arg>
        </New>
      </Configure>
      """;
  private static final String REFERENCE =
      """
        <resource-ref>
          <res-ref-name>jdbc/transfers</res-ref-name>
          <res-type>javax.sql.DataSource</res-type>
          <res-auth>Container</res-auth>
        </resource-ref>
      </web-app>
      """;

  private final Path root;

  private ClusterShop(Path root) {
    this.root = root;
  }

  /** Unpacks the sample shop and puts the libraries beside it. */
  static ClusterShop in(Path folder) {
    ClusterShop shop = new ClusterShop(folder.resolve("shop"));
    try {
      War.unpack(Path.of(System.getProperty("matrix.war")), shop.root);
      for (String library :
          List.of(
              "org.postgresql.Driver",
              "com.zaxxer.hikari.HikariDataSource",
              "redis.clients.jedis.Jedis",
              "org.apache.commons.pool2.ObjectPool",
              "org.slf4j.Logger")) {
        shop.addLibrary(Class.forName(library));
      }
      Files.writeString(shop.root.resolve("WEB-INF/skus.csv"), Article.table());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return shop;
  }

  private void addLibrary(Class<?> type) throws IOException, URISyntaxException {
    Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(jar, root.resolve("WEB-INF/lib").resolve(jar.getFileName()));
  }

  /** The pool for transfers reaches this database. */
  ClusterShop withPool(String url) {
    String bounded = url + "&connectTimeout=2&socketTimeout=3&cancelSignalTimeout=2";
    String escaped = bounded.replace("&", "&amp;");
    change("META-INF/context.xml", "</Context>", TOMCAT_POOL.formatted(escaped));
    change("WEB-INF/jetty-env.xml", "</Configure>", JETTY_POOL.formatted(escaped));
    change("WEB-INF/web.xml", "</web-app>", REFERENCE);
    return this;
  }

  /** Tomcat loads it anew when a library was touched. */
  ClusterShop reloadable() {
    change("META-INF/context.xml", "<Context", "<Context reloadable=\"true\"");
    return watchful();
  }

  /** What Tomcat does in the background it does every second. */
  ClusterShop watchful() {
    change("META-INF/context.xml", "<Context", "<Context backgroundProcessorDelay=\"1\"");
    return this;
  }

  /** More for Tomcat's context file. */
  ClusterShop withContext(String xml) {
    change("META-INF/context.xml", "</Context>", xml + "\n</Context>");
    return this;
  }

  /**
   * A class of the shop's own.
   *
   * @param type the class
   * @param webXml declares it, behind the plug-in
   */
  ClusterShop withClass(Class<?> type, String webXml) {
    addClass(type);
    String mark = "<!-- The shop again. -->";
    change("WEB-INF/web.xml", mark, webXml + "\n  " + mark);
    return this;
  }

  private void addClass(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    Path file = root.resolve("WEB-INF/classes").resolve(name);
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      Files.createDirectories(file.getParent());
      Files.copy(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(String name, String mark, String replacement) {
    Path file = root.resolve(name);
    try {
      String text = Files.readString(file);
      if (!text.contains(mark)) {
        throw new IllegalStateException(name + " has no " + mark);
      }
      Files.writeString(file, text.replace(mark, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return root;
  }

  /** System properties that every node has, whatever its store. */
  static List<String> settings() {
    return List.of(
        "-Dcart-transfer.checkout-url=" + PUBLIC.resolve("checkout"),
        "-Dcart-transfer.sku.query=",
        "-Dcart-transfer.sku.table=/WEB-INF/skus.csv");
  }

  static List<String> jdbc() {
    return List.of(
        "-Dcart-transfer.store=jdbc", "-Dcart-transfer.datasource=java:comp/env/jdbc/transfers");
  }

  static List<String> redis(URI uri) {
    return redis(uri.toString());
  }

  static List<String> redis(String address) {
    return List.of("-Dcart-transfer.store=redis", "-Dcart-transfer.redis=" + address);
  }
}
