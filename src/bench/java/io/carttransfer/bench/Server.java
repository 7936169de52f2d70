package io.carttransfer.bench;

import io.carttransfer.harness.container.Leash;
import io.carttransfer.harness.container.ServerProcess;
import io.carttransfer.harness.container.TomcatBase;
import io.carttransfer.harness.container.WebAppFiles;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A container in a JVM of its own, with two shops in it: at the root and at {@code /idle}. */
final class Server implements AutoCloseable {

  private static final Path CONTAINERS = Path.of(System.getProperty("bench.containers"));
  private static final Pattern TOMCAT =
      Pattern.compile("http-nio-127\\.0\\.0\\.1-auto-\\d+-(\\d+)\"][^$]*Server startup in");
  private static final Pattern JETTY = Pattern.compile("Started \\S*Server@|Started @\\d+ms");

  private final ServerProcess process;
  private final Path base;
  private final int port;

  private Server(ServerProcess process, Path base, int port) {
    this.process = process;
    this.base = base;
    this.port = port;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  static Server tomcat() throws IOException {
    Path home = home("apache-tomcat-");
    Path base = Files.createTempDirectory("bench");
    TomcatBase.write(home, base, "unused");
    Path settings = base.resolve("conf/server.xml");
    String keepingAlive = "maxThreads=\"40\" maxKeepAliveRequests=\"-1\"";
    Files.writeString(
        settings, Files.readString(settings).replace("maxThreads=\"40\"", keepingAlive));
    Shops.write(base.resolve("webapps"));
    Files.delete(base.resolve("conf/Catalina/localhost/manager.xml"));
    String classPath = home.resolve("bin/bootstrap.jar") + File.pathSeparator;
    ServerProcess process =
        start(
            base,
            classPath + home.resolve("bin/tomcat-juli.jar"),
            List.of("-Dcatalina.home=" + home, "-Dcatalina.base=" + base),
            List.of("org.apache.catalina.startup.Bootstrap", "start"));
    process.await("start", Duration.ofSeconds(90), () -> TOMCAT.matcher(process.output()).find());
    Matcher started = TOMCAT.matcher(process.output());
    return new Server(process, base, started.find() ? Integer.parseInt(started.group(1)) : 0);
  }

  static Server jetty() throws IOException {
    Path home = home("jetty-home-");
    Path base = Files.createTempDirectory("bench");
    int port = ServerProcess.freePort();
    Files.write(
        base.resolve("start.ini"),
        List.of(
            "--module=ee10-deploy",
            "--module=ee10-jsp",
            "--module=http",
            "jetty.http.host=127.0.0.1",
            "jetty.http.port=" + port));
    Files.createDirectories(base.resolve("resources"));
    Shops.write(base.resolve("webapps"));
    ServerProcess process =
        start(
            base,
            home.resolve("start.jar").toString(),
            List.of("-Djetty.home=" + home, "-Djetty.base=" + base),
            List.of("org.eclipse.jetty.start.Main"));
    process.await("start", Duration.ofSeconds(90), () -> JETTY.matcher(process.output()).find());
    return new Server(process, base, port);
  }

  private static ServerProcess start(
      Path base, String classPath, List<String> properties, List<String> main) throws IOException {
    Path logging = base.resolve("bench-logging.properties");
    Files.write(
        logging,
        List.of(
            "handlers=java.util.logging.ConsoleHandler",
            ".level=INFO",
            "io.carttransfer.level=WARNING"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classPath + File.pathSeparator + Leash.writeTo(base.resolve("leash")));
    command.addAll(List.of("-Xmx512m", "-Xms512m", "-Duser.language=en"));
    command.add("-Djava.util.logging.config.file=" + logging);
    command.addAll(properties);
    command.add(Leash.class.getName());
    command.addAll(main);
    return ServerProcess.start(command, base, base.resolve("out.txt"));
  }

  private static Path home(String prefix) throws IOException {
    try (var folders = Files.list(CONTAINERS)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow(() -> new IOException(prefix + " is not in " + CONTAINERS));
    }
  }

  @Override
  public void close() {
    process.close();
    WebAppFiles.delete(base);
  }
}
