package io.carttransfer.cluster;

import static io.carttransfer.cluster.Customer.CART;
import static io.carttransfer.cluster.Customer.CHECKOUT;
import static io.carttransfer.cluster.Customer.assertSees;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.carttransfer.matrix.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Sessions that containers write down: what we remember there comes back with them, although the
 * memory store has forgotten the transfer.
 */
@Execution(ExecutionMode.CONCURRENT)
final class RestartsIT {

  /** What nobody has asked for since a second. */
  private static final String SWAPS_SOON =
      """
        <Manager className="org.apache.catalina.session.PersistentManager"
                 maxIdleBackup="0" minIdleSwap="0" maxIdleSwap="1" processExpiresFrequency="1">
          <Store className="org.apache.catalina.session.FileStore" directory="sessions"/>
        </Manager>
      """;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Customer customer = new Customer();
  private Node node;
  private long editedAt;

  @AfterEach
  void stop() {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void tomcatsOwnSessionFileBringsTheBagAndTheShoppersEditsBack() {
    String manager = "<Manager pathname=\"SESSIONS.ser\"/>";
    node = node(Node.TOMCAT_10, ClusterShop.in(folder).withContext(manager));
    node.start();

    assertEditsSurvive(node::stop);
  }

  @Test
  void aSessionThatTomcatSwappedOutComesBackWithItsBag() {
    ClusterShop shop = ClusterShop.in(folder).watchful().withContext(SWAPS_SOON);
    node = node(Node.TOMCAT_11, shop);
    node.start();

    assertEditsSurvive(
        () -> {
          Patience.await("session file", this::isWrittenSinceTheEdit);
          node.kill();
        });
  }

  @Test
  void jettysSessionFilesBringTheBagBackAfterAKill() throws IOException {
    node = node(Node.JETTY_12, ClusterShop.in(folder));
    Path files = Files.createDirectories(node.base().resolve("sessions"));
    node.addToStartIni("--module=session-store-file", "jetty.session.file.storeDir=" + files);
    node.start();

    assertEditsSurvive(
        () -> {
          customer.openUntilPutAway(node, CART);
          node.kill();
        });
  }

  private Node node(Row row, ClusterShop shop) {
    return Node.of(row, shop, folder.resolve("node"), List.of("-Dcart-transfer.store=memory"));
  }

  private void assertEditsSurvive(Runnable end) {
    AppBag bag = AppBag.numbered(31);
    AppBag edited = bag.changedTo(AppBag.numbered(32));
    URI url = customer.take(node, bag);
    assertSees(Sight.THE_BAG, bag, customer.open(node, url));
    for (Article article : Article.values()) {
      customer.changeQuantity(node, article, edited.lines().getOrDefault(article, 0));
    }
    editedAt = System.currentTimeMillis();
    assertSees(Sight.THE_BAG, edited, customer.open(node, CART));

    end.run();
    node.start();

    assertSees(Sight.THE_BAG, edited, customer.open(node, CHECKOUT));
    assertSees(Sight.THE_BAG, edited, customer.open(node, url));
    assertSees(Sight.OUR_PAGE, bag, new Customer().open(node, url));
    assertFalse(node.log().contains("NotSerializableException"), node.log());
  }

  private boolean isWrittenSinceTheEdit() {
    String name = customer.session() + ".session";
    try (Stream<Path> files = Files.walk(node.base().resolve("work"))) {
      Optional<Path> file = files.filter(each -> each.endsWith(name)).findFirst();
      return file.isPresent() && Files.getLastModifiedTime(file.get()).toMillis() > editedAt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
