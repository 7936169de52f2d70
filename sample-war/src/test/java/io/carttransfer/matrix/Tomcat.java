package io.carttransfer.matrix;

import io.carttransfer.harness.container.Leash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tomcat, and what is built on it. */
class Tomcat implements Family {

  private static final String SERVER =
      """
      <Server port="-1">
        %s
        <Service name="Catalina">
          <Connector address="127.0.0.1" port="%d"/>
          <Engine name="Catalina" defaultHost="localhost">
            <Host name="localhost" appBase="webapps" autoDeploy="false" startStopThreads="%d"/>
          </Engine>
        </Service>
      </Server>
      """;

  @Override
  public String home(Row row) {
    return "apache-tomcat-" + row.version();
  }

  /** The listeners of its server.xml. */
  String listeners() {
    return "";
  }

  /** How many web applications it deploys at the same time. */
  int startStopThreads() {
    return 2;
  }

  @Override
  public void write(Site site) throws IOException {
    Path conf = Files.createDirectories(site.base().resolve("conf"));
    Files.createDirectories(site.base().resolve("logs"));
    try (Stream<Path> files = Files.list(site.row().home().resolve("conf"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, conf.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        conf.resolve("server.xml"), SERVER.formatted(listeners(), site.port(), startStopThreads()));
  }

  @Override
  public List<String> command(Site site) {
    Path home = site.row().home();
    Path base = site.base();
    return List.of(
        "-cp",
        Family.classPath(
            home.resolve("bin/bootstrap.jar"),
            home.resolve("bin/tomcat-juli.jar"),
            base.resolve("leash")),
        "-Dcatalina.home=" + home,
        "-Dcatalina.base=" + base,
        "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
        "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
        Leash.class.getName(),
        "org.apache.catalina.startup.Bootstrap",
        "start");
  }

  @Override
  public Pattern started() {
    return Pattern.compile("Server startup in");
  }
}
