package io.carttransfer.matrix;

import io.carttransfer.harness.container.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payara Micro, whose home is a single jar; the same servlet container as in GlassFish. */
final class PayaraMicro implements Family {

  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener";

  /** Before it boots: it listens on all addresses by itself, and looks for others of its kind. */
  private static final String COMMANDS =
      """
      set %s.http-listener.address=127.0.0.1
      set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
      create-jdbc-connection-pool --datasourceclassname=org.h2.jdbcx.JdbcDataSource \
      --restype=javax.sql.DataSource --property=user=%s:password=%s shop
      set resources.jdbc-connection-pool.shop.property.URL=%s
      create-jdbc-resource --connectionpoolid=shop jdbc/shop
      """;

  /** What its manifest opens from Java 9 on, which holds for java -jar alone. */
  private static final List<String> OPEN =
      List.of(
          "java.base/jdk.internal.loader",
          "java.base/java.lang",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/sun.nio.ch",
          "java.management/sun.management",
          "jdk.management/com.sun.management.internal",
          "java.base/sun.net.www.protocol.jrt",
          "java.base/sun.net.www.protocol.jar",
          "java.base/java.io",
          "java.naming/javax.naming.spi",
          "java.rmi/sun.rmi.transport",
          "java.logging/java.util.logging",
          "java.management/javax.management",
          "java.management/javax.management.openmbean");

  @Override
  public String home(Row row) {
    return "payara-micro-" + row.version() + ".jar";
  }

  @Override
  public void write(Site site) throws IOException {
    Files.writeString(
        site.base().resolve("commands"),
        COMMANDS.formatted(
            LISTENER, ShopDatabase.USER, ShopDatabase.USER, ShopDatabase.OF_THE_SHOP));
  }

  @Override
  public List<String> command(Site site) {
    Path base = site.base();
    List<String> command = new ArrayList<>();
    if (site.row().java() > 8) {
      command.add("--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED");
      OPEN.forEach(each -> command.add("--add-opens=" + each + "=ALL-UNNAMED"));
    }
    command.addAll(
        List.of(
            "-cp",
            Family.classPath(site.row().home(), base.resolve("leash")),
            Leash.class.getName(),
            "fish.payara.micro.PayaraMicro",
            "--nocluster",
            "--nohostaware",
            "--rootdir",
            base.resolve("root").toString(),
            "--port",
            "" + site.port(),
            "--addlibs",
            ShopDatabase.driver().toString(),
            "--prebootcommandfile",
            base.resolve("commands").toString(),
            "--deploy",
            site.war().toString()));
    more(site).forEach(war -> command.addAll(List.of("--deploy", war.toString())));
    return command;
  }

  private static List<Path> more(Site site) {
    try (Stream<Path> files = Files.list(site.war().getParent())) {
      return files.filter(file -> !file.equals(site.war())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Pattern started() {
    return Pattern.compile("Payara Micro .* ready in");
  }

  /** Payara 5 reads the classes for Java 21 that the shop's H2 has, too. */
  @Override
  public Pattern ownTrouble() {
    return Pattern.compile("Exception while visiting META-INF/versions/");
  }
}
