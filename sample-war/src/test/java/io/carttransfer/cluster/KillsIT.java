package io.carttransfer.cluster;

import static io.carttransfer.cluster.Customer.CART;
import static io.carttransfer.cluster.Customer.CHECKOUT;
import static io.carttransfer.cluster.Customer.assertSees;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.database.StallingProxy;
import io.carttransfer.harness.web.Page;
import io.carttransfer.matrix.Row;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A node dies at the worst moments, by SIGKILL: the shopper's next tap, which meets another node,
 * finds the bag, once.
 */
@Needs(Program.POSTGRESQL)
final class KillsIT {

  private static final String LOOKING_UP = "looking-up";
  private static final String FILLING = "filling";
  private static final String BINDING =
      """
      import    = org.example.homeware.cart.Cart, org.example.homeware.catalogue.ProductDao, %s
      open      = Gate.pass('looking-up')
      product   = ProductDao().find(Integer.valueOf(sku))
      create    = session.setAttribute('cart', Cart())
      cart      = sessionScope.cart
      add       = cart.addItem(product)
      quantity  = cart.setQuantity(product.id, quantity)
      done      = Gate.pass('filling')
      count     = cart.units
      """
          .formatted(Gate.class.getName());

  private static StallingProxy proxy;
  private static Node mortal;
  private static Node other;
  private static Path gates;

  @BeforeAll
  static void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    proxy = new StallingProxy(Postgres.shared().port());
    gates = folder.resolve("gates");
    mortal = node(Node.TOMCAT_11, folder, "mortal", proxy.port()).start();
    other = node(Node.JETTY_12, folder, "other", Postgres.shared().port()).start();
  }

  private static Node node(Row row, Path folder, String name, int databasePort) {
    Path base = folder.resolve(name);
    ClusterShop shop =
        ClusterShop.in(base.resolve("war"))
            .withPool(Postgres.shared().url(databasePort, ""))
            .withClass(Gate.class, Gate.WEB_XML);
    Path ownGates = name.equals("mortal") ? gates : base.resolve("gates");
    return Node.of(
        row,
        shop,
        base.resolve("server"),
        List.of(
            ClusterShop.jdbc().get(0),
            ClusterShop.jdbc().get(1),
            Gate.option(ownGates),
            "-Dcart-transfer.cart=" + BINDING));
  }

  @AfterAll
  static void stop() {
    if (other != null) {
      other.close();
    }
    if (mortal != null) {
      mortal.close();
    }
    proxy.close();
  }

  @Test
  void betweenSaveAndAnswerThePlatformsNextCallBringsTheBag() throws Exception {
    AppBag bag = AppBag.numbered(101);
    long before = savedTransfers();
    proxy.keepAnswersAfter("INSERT INTO cart_transfer ");

    CompletableFuture<Page> call = CompletableFuture.supplyAsync(() -> Customer.post(mortal, bag));
    Patience.await("the save", () -> savedTransfers() == before + 1);
    mortal.kill();
    assertThrows(ExecutionException.class, call::get);
    proxy.goOn();
    Customer customer = new Customer();
    URI url = customer.take(other, bag);

    assertSees(Sight.THE_BAG, bag, customer.open(other, url));
    assertSees(Sight.THE_BAG, bag, customer.open(other, CART));
    mortal.start();
    assertSees(Sight.THE_BAG, bag, customer.open(mortal, url));
  }

  @ParameterizedTest
  @ValueSource(strings = {LOOKING_UP, FILLING, Gate.BEFORE_THE_PAGE, Gate.BEHIND_THE_PAGE})
  void atTheCheckoutTheNextTapFindsTheBagOnce(String place) throws Exception {
    AppBag bag = AppBag.numbered(202);
    Customer customer = new Customer();
    URI url = customer.take(other, bag);
    Gate.close(gates, place);

    CompletableFuture<Page> tap = CompletableFuture.supplyAsync(() -> customer.open(mortal, url));
    Patience.await("the request at " + place, () -> Gate.isReached(gates, place));
    mortal.kill();
    assertThrows(ExecutionException.class, tap::get);
    Gate.open(gates, place);

    assertSees(Sight.THE_BAG, bag, customer.open(other, url));
    assertSees(Sight.THE_BAG, bag, customer.open(other, url));
    assertSees(Sight.THE_BAG, bag, customer.open(other, CHECKOUT));
    mortal.start();
    assertSees(Sight.THE_BAG, bag, customer.open(mortal, CART));
    assertSees(Sight.THE_BAG, bag, customer.open(mortal, url));
  }

  @Test
  void afterTheAnswerTheCookieAloneBringsTheBagBack() throws Exception {
    AppBag bag = AppBag.numbered(303);
    Customer customer = new Customer();
    URI url = customer.take(other, bag);
    assertSees(Sight.THE_BAG, bag, customer.open(mortal, url));

    mortal.kill();

    assertSees(Sight.THE_BAG, bag, customer.open(other, CHECKOUT));
    mortal.start();
    assertEquals(bag.shown(), Sight.articles(customer.open(mortal, CART).document()));
  }

  private static long savedTransfers() {
    try (Connection connection = DriverManager.getConnection(Postgres.shared().url());
        ResultSet row =
            connection.createStatement().executeQuery("SELECT count(*) FROM cart_transfer")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
