package io.carttransfer.harness.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The part of a Tomcat that is this server's own: configuration, logs, applications. */
public final class TomcatBase {

  private TomcatBase() {}

  private static final String SERVER =
      """
      <Server port="-1">
        <Service name="Catalina">
          <Connector address="127.0.0.1" port="0" maxThreads="40"/>
          <Engine name="Catalina" defaultHost="localhost">
            <Realm className="org.apache.catalina.realm.MemoryRealm"/>
            <Host name="localhost" appBase="webapps" autoDeploy="false"/>
          </Engine>
        </Service>
      </Server>
      """;
  private static final String USERS =
      """
      <tomcat-users>
        <user username="manager" password="%s" roles="manager-script"/>
        <user username="%s" password="%s" roles="%s"/>
      </tomcat-users>
      """;
  private static final String LOGGING =
      """
      handlers = java.util.logging.ConsoleHandler
      .handlers = java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.level = ALL
      java.util.logging.ConsoleHandler.formatter = java.util.logging.SimpleFormatter
      java.util.logging.ConsoleHandler.encoding = UTF-8
      io.carttransfer.level = FINE
      """;
  private static final String SCAN_THE_PLUG_IN_ONLY =
      """

      tomcat.util.scan.StandardJarScanFilter.jarsToSkip=*.jar
      tomcat.util.scan.StandardJarScanFilter.jarsToScan=cart-transfer-*.jar
      """;

  public static void write(Path home, Path base, String password) throws IOException {
    for (String folder : List.of("conf/Catalina/localhost", "logs", "temp", "webapps", "work")) {
      Files.createDirectories(base.resolve(folder));
    }
    try (Stream<Path> files = Files.list(home.resolve("conf"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, base.resolve("conf").resolve(file.getFileName()));
      }
    }
    Path conf = base.resolve("conf");
    Files.writeString(conf.resolve("server.xml"), SERVER);
    Files.writeString(conf.resolve("context.xml"), "<Context/>");
    Files.writeString(conf.resolve("logging.properties"), LOGGING);
    Files.writeString(
        conf.resolve("tomcat-users.xml"),
        USERS.formatted(password, WebApp.USER, WebApp.PASSWORD, WebApp.ROLE));
    Files.writeString(
        conf.resolve("Catalina/localhost/manager.xml"),
        "<Context privileged=\"true\" docBase=\"" + home.resolve("webapps/manager") + "\"/>");
    Path catalina = conf.resolve("catalina.properties");
    Files.writeString(catalina, Files.readString(catalina) + SCAN_THE_PLUG_IN_ONLY);
  }
}
