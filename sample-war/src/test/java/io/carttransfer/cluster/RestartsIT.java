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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sessions that containers write down: what we remember there comes back with them, although the
 * memory store has forgotten the transfer.
 */
final class RestartsIT {

  private static final String SWAPS_AT_ONCE =
      """
        <Manager className="org.apache.catalina.session.PersistentManager"
                 maxIdleBackup="0" minIdleSwap="0" maxIdleSwap="0" processExpiresFrequency="1">
          <Store className="org.apache.catalina.session.FileStore" directory="sessions"/>
        </Manager>
      """;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final Customer customer = new Customer();
  private Node node;

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
    ClusterShop shop = ClusterShop.in(folder).withContext(SWAPS_AT_ONCE);
    node = node(Node.TOMCAT_11, shop);
    node.start();

    assertEditsSurvive(
        () -> {
          Patience.await("session file", () -> isWritten(".session"));
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
    assertSees(Sight.THE_BAG, edited, customer.open(node, CART));

    end.run();
    node.start();

    assertSees(Sight.THE_BAG, edited, customer.open(node, CHECKOUT));
    assertSees(Sight.THE_BAG, edited, customer.open(node, url));
    assertSees(Sight.OUR_PAGE, bag, new Customer().open(node, url));
    assertFalse(node.log().contains("NotSerializableException"), node.log());
  }

  private boolean isWritten(String ending) {
    try (Stream<Path> files = Files.walk(node.base().resolve("work"))) {
      return files.filter(file -> file.toString().endsWith(ending)).count() > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
