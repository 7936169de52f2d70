package io.carttransfer.harness.container;

import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Tomcat 9 in a process of its own: the twins of the plug-in and of the test classes, in the
 * javax namespace. Only for tests that run after {@code package}; the build says where the parts
 * are by the system properties named {@code harness.*}.
 */
public final class Tomcat9 implements Container {

  private static final Pattern STARTED =
      Pattern.compile("Starting ProtocolHandler \\[\"http-nio-127\\.0\\.0\\.1-auto-\\d+-(\\d+)\"]");
  private static final String UP = "Server startup in";

  private final Set<String> stopped = ConcurrentHashMap.newKeySet();
  private final AtomicInteger made = new AtomicInteger();
  private final Path home = Path.of(property("harness.tomcat9"));
  private final Path twin = Path.of(property("harness.twin"));
  private final Path testsTwin = Path.of(property("harness.tests-twin"));
  private final Path libraries = Path.of(property("harness.libraries"));
  private final Path base;
  private final ServerProcess process;
  private final WebView manager;
  private final int port;
  private int forgotten;

  private Tomcat9() throws IOException {
    base = Files.createTempDirectory(home.getParent(), "base");
    String password = UUID.randomUUID().toString();
    TomcatBase.write(home, base, password);
    manager = WebView.open().with("Authorization", basic("manager:" + password));
    process = ServerProcess.start(command(), base, base.resolve("logs/out.txt"));
    process.await("start", Duration.ofSeconds(60), () -> process.output().contains(UP));
    port = listeningOn(process.output());
  }

  public static Tomcat9 start() {
    try {
      return new Tomcat9();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.US_ASCII);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "system property " + name + " is missing: run tests on Tomcat 9 by mvn verify");
    }
    return value;
  }

  private static int listeningOn(String output) {
    Matcher started = STARTED.matcher(output);
    if (!started.find()) {
      throw new IllegalStateException("Tomcat did not say where it listens:\n" + output);
    }
    return Integer.parseInt(started.group(1));
  }

  private List<String> command() throws IOException {
    Path bin = home.resolve("bin");
    Path classes = Leash.writeTo(base.resolve("leash"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        String.join(
            java.io.File.pathSeparator,
            bin.resolve("bootstrap.jar").toString(),
            bin.resolve("tomcat-juli.jar").toString(),
            classes.toString()),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        // As Tomcat's own scripts do, so that it finds what an application leaves behind.
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
        "-Dcatalina.home=" + home,
        "-Dcatalina.base=" + base,
        "-Djava.io.tmpdir=" + base.resolve("temp"),
        "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
        "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
        "-Djava.util.logging.SimpleFormatter.format=%4$s %3$s %5$s%6$s%n",
        "-Duser.language=en",
        Leash.class.getName(),
        "org.apache.catalina.startup.Bootstrap",
        "start");
  }

  @Override
  public URI deploy(Function<URI, WebApp> app) {
    return deployAt("/app" + made.incrementAndGet(), app);
  }

  @Override
  public URI deployAt(String contextPath, Function<URI, WebApp> app) {
    URI address = Address.of(port, contextPath);
    Path root = folder(contextPath);
    if (Files.exists(root)) {
      throw new IllegalStateException(contextPath + " is taken: undeploy what is there first");
    }
    try {
      write(app.apply(address), root);
      Path context = base.resolve("contexts" + name(contextPath) + ".xml");
      Files.createDirectories(context.getParent());
      if (stopped.remove(contextPath)) {
        manager("undeploy?path=" + contextPath);
      }
      Files.writeString(context, "<Context docBase=\"" + root + "\"/>");
      String answer = manager("deploy?path=" + contextPath + "&config=" + encoded(context.toUri()));
      if (!answer.startsWith("OK")) {
        WebAppFiles.delete(root);
        throw new IllegalStateException("the application did not start: " + answer + log());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return address;
  }

  private void write(WebApp app, Path root) throws IOException {
    WebAppFiles.write(app, WebXmlText.javax(app), root);
    Path lib = Files.createDirectories(root.resolve("WEB-INF/lib"));
    Files.copy(twin, lib.resolve(twin.getFileName()));
    // Under a name that Tomcat does not scan: there is nothing in it for Tomcat to find.
    Files.copy(testsTwin, lib.resolve("tests.jar"));
    for (Class<?> type : app.libraries()) {
      Path jar = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation() + ""));
      Files.copy(inJavax(jar), lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Libraries that know the servlet interfaces have another version for javax. */
  private Path inJavax(Path jar) {
    String artifact = jar.getFileName().toString().replaceFirst("-\\d.*", "");
    Path other = libraries.resolve(artifact + ".jar");
    return Files.exists(other) ? other : jar;
  }

  /** Stops it only: for half a second, Tomcat's undeploying waits for the files to come back. */
  @Override
  public void undeploy(URI address) {
    String contextPath = Address.contextPath(address);
    Path root = folder(contextPath);
    if (!Files.exists(root)) {
      throw new IllegalStateException("nothing is deployed at " + address);
    }
    String answer = manager("stop?path=" + contextPath);
    if (!answer.startsWith("OK")) {
      throw new IllegalStateException("could not stop " + address + ": " + answer);
    }
    stopped.add(contextPath);
    WebAppFiles.delete(root);
  }

  private Path folder(String contextPath) {
    return base.resolve("apps" + name(contextPath));
  }

  private static String name(String contextPath) {
    return contextPath.equals("/") ? "/ROOT" : contextPath;
  }

  private static String encoded(URI uri) {
    return URLEncoder.encode(uri.toString(), StandardCharsets.UTF_8);
  }

  private String manager(String call) {
    return manager.get("http://127.0.0.1:" + port + "/manager/text/" + call).text();
  }

  @Override
  public synchronized String log() {
    return process.output().substring(forgotten);
  }

  @Override
  public synchronized void forgetLog() {
    forgotten = process.output().length();
  }

  @Override
  public void close() {
    process.close();
    WebAppFiles.delete(base);
  }
}
