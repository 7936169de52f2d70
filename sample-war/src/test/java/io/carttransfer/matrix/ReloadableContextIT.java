package io.carttransfer.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.WebView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code <Context reloadable="true">}, as developers and hurried operators have it. */
class ReloadableContextIT {

  private static final String IN_SERVICE = "Cart transfer is in service";
  private static final String RELOADABLE = "<Context reloadable=\"true\">";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void aChangedClassOrDescriptorLoadsThePlugInAnewAndLeavesNothingBehind() throws Exception {
    Row tomcat9 = Matrix.row("Tomcat", "9.");
    Path base = Files.createDirectory(folder.resolve("base"));
    Path java = Path.of(System.getProperty("java.home"));
    try (ShopDatabase database = ShopDatabase.start(folder)) {
      List<String> options = new ArrayList<>(database.options());
      // What only a cache would keep is gone at once.
      options.add("-XX:SoftRefLRUPolicyMSPerMB=0");
      Installation installation =
          Installation.of(tomcat9, java, reloadable(tomcat9), base, options);
      lookEverySecond(base.resolve("conf/server.xml"));
      try (Server server = installation.start()) {
        App.Answer waiting = use(server);

        reload(server, base.resolve("webapps/ROOT/WEB-INF/classes/org/example/homeware/cart"));
        assertEquals(410, waiting.open(WebView.open()).status(), "the memory store is empty then");
        use(server);
        reload(server, base.resolve("webapps/ROOT/WEB-INF/web.xml"));
        use(server);

        assertNothingIsLeft(server);
      }
    }
  }

  private Path reloadable(Row row) throws IOException {
    Path shop = Files.createDirectory(folder.resolve("shop"));
    War.unpack(Shops.shipped(row), shop);
    Path context = shop.resolve("META-INF/context.xml");
    Files.writeString(context, Files.readString(context).replace("<Context>", RELOADABLE));
    return shop;
  }

  /** Tomcat looks for a new web.xml only where it deploys by itself, and every ten seconds. */
  private static void lookEverySecond(Path serverXml) throws IOException {
    Files.writeString(
        serverXml,
        Files.readString(serverXml)
            .replace("<Engine ", "<Engine backgroundProcessorDelay=\"1\" ")
            .replace("autoDeploy=\"false\"", "autoDeploy=\"true\""));
  }

  private static App.Answer use(Server server) {
    App.Answer answer = new App(server.address()).checkOut("item_1_sku", 1, "item_2_sku", 5);
    ShopPage.of(answer.open(WebView.open())).assertShows(MainJob.THE_BAG, "57.25");
    return answer;
  }

  /** Touches a file, or the first one of a folder. */
  private static void reload(Server server, Path changed) throws IOException {
    int before = loads(server);
    Path file = changed;
    if (Files.isDirectory(changed)) {
      try (var files = Files.list(changed)) {
        file = files.findFirst().orElseThrow();
      }
    }
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    server.await("reload", () -> loads(server) == before + 1);
    server.await("service", () -> posts(server));
  }

  private static boolean posts(Server server) {
    return new App(server.address()).post(App.newReference(), "item_1_sku", 1).status() == 200;
  }

  private static int loads(Server server) {
    return server.log().split(IN_SERVICE, -1).length - 1;
  }

  private static void assertNothingIsLeft(Server server) {
    String loader = "org.apache.catalina.loader.ParallelWebappClassLoader";
    server.await(
        "end of the applications before",
        () -> Histogram.of(server.pid()).instancesOf(loader) == 1);
    assertEquals(1, Histogram.of(server.pid()).instancesOf("io.carttransfer.CheckoutFilter"));
    assertEquals(List.of(), server.trouble());
    for (String line : server.log().split("\n")) {
      assertFalse(line.contains("carttransfer") && line.contains("leak"), line);
    }
  }
}
