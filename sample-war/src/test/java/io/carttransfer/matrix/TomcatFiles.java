package io.carttransfer.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The part of a Tomcat that is this server's own. */
final class TomcatFiles {

  private static final String SERVER =
      """
      <Server port="-1">
        <Service name="Catalina">
          <Connector address="127.0.0.1" port="%d"/>
          <Engine name="Catalina" defaultHost="localhost">
            <Host name="localhost" appBase="webapps" autoDeploy="false" startStopThreads="2"/>
          </Engine>
        </Service>
      </Server>
      """;

  private TomcatFiles() {}

  static void write(Row row, Path base, int port) throws IOException {
    Path conf = Files.createDirectories(base.resolve("conf"));
    Files.createDirectories(base.resolve("logs"));
    try (Stream<Path> files = Files.list(row.home().resolve("conf"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, conf.resolve(file.getFileName()));
      }
    }
    Files.writeString(conf.resolve("server.xml"), SERVER.formatted(port));
  }
}
