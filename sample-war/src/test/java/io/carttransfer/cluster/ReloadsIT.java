package io.carttransfer.cluster;

import static io.carttransfer.cluster.Customer.assertSees;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.Redis;
import io.carttransfer.matrix.Histogram;
import io.carttransfer.matrix.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The application is loaded, used and discarded again and again in one server with a small heap:
 * nothing of ours keeps a discarded one alive. A thread, a timer, a thread-local or a driver would,
 * by its class loader.
 */
@Needs(Program.REDIS)
@Execution(ExecutionMode.CONCURRENT)
final class ReloadsIT {

  private static final int RELOADS = ClusterForm.asked().reloads();
  private static final String IN_SERVICE = "Cart transfer is in service";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Redis redis = new Redis();
  private Node node;

  @AfterEach
  void stop() {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void tomcatForgetsDiscardedApplications() throws IOException {
    node = node(Node.TOMCAT_10, ClusterShop.in(folder).reloadable());
    Path libraries = node.base().resolve("webapps/ROOT/WEB-INF/lib");
    Path jar;
    try (Stream<Path> files = Files.list(libraries)) {
      jar = files.filter(file -> file.toString().contains("cart-transfer")).findFirst().get();
    }

    useAndReload(jar);

    assertForgotten("org.apache.catalina.loader.ParallelWebappClassLoader");
    for (String line : node.log().split("\n")) {
      assertFalse(line.contains("memory leak") && line.contains("carttransfer"), line);
    }
  }

  @Test
  void jettyForgetsDiscardedApplications() throws IOException {
    node = node(Node.JETTY_12, ClusterShop.in(folder));
    // A connection that is kept alive keeps the application of its last request alive, too.
    node.addToStartIni("jetty.deploy.scanInterval=1", "jetty.http.idleTimeout=1000");
    Path settings = node.base().resolve("webapps/ROOT.properties");
    Files.writeString(settings, "environment=ee10\n");

    useAndReload(settings);

    assertForgotten("org.eclipse.jetty.ee.webapp.WebAppClassLoader");
  }

  private Node node(Row row, ClusterShop shop) {
    List<String> options = new ArrayList<>(ClusterShop.redis(redis.uri()));
    // What only a cache would keep is gone at once, not in a minute or two.
    options.add("-XX:SoftRefLRUPolicyMSPerMB=0");
    options.add("-Xmx64m");
    return Node.of(row, shop, folder.resolve("node"), options);
  }

  /** Touching this file discards the application and loads it anew. */
  private void useAndReload(Path file) throws IOException {
    node.start();
    long touched = System.currentTimeMillis();
    for (int loads = 1; loads <= RELOADS; loads++) {
      use(AppBag.numbered(loads));
      touched += 2000;
      Files.setLastModifiedTime(file, FileTime.fromMillis(touched));
      int wanted = loads + 1;
      Patience.await("reload", () -> loads() == wanted);
    }
    Patience.await("service", () -> Customer.post(node, AppBag.numbered(1)).status() == 200);
    use(AppBag.numbered(RELOADS));
  }

  private void use(AppBag bag) {
    Patience.await("service", () -> Customer.post(node, AppBag.numbered(1)).status() == 200);
    Customer customer = new Customer();
    assertSees(Sight.THE_BAG, bag, customer.open(node, customer.take(node, bag)));
    assertEquals(
        200, customer.order(node, customer.open(node, Customer.CHECKOUT)).status(), "the order");
  }

  private int loads() {
    return node.log().split(IN_SERVICE, -1).length - 1;
  }

  /**
   * The one in service lives, and perhaps the one before it, and the first one: Jetty's compiler of
   * JSPs keeps the stack trace of its first use in a static field.
   */
  private void assertForgotten(String loader) {
    Histogram histogram =
        Patience.await(
            "end of " + loader,
            () -> Histogram.of(node.pid()),
            lives -> lives.instancesOf(loader) <= 3);
    assertTrue(histogram.instancesOf(loader) >= 1, "this container's loader has another name");
    assertEquals(1, histogram.instancesOf("io.carttransfer.CheckoutFilter"));
    assertEquals(1, histogram.instancesOf("io.carttransfer.store.RedisStore"));
  }
}
