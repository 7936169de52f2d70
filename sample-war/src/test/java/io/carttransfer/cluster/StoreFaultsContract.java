package io.carttransfer.cluster;

import static io.carttransfer.cluster.Customer.CART;
import static io.carttransfer.cluster.Customer.CHECKOUT;
import static io.carttransfer.cluster.Customer.assertSees;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.StallingProxy;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import io.carttransfer.matrix.Row;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What shoppers see while the store is away: one shop whose store is reached through a proxy that
 * refuses or falls silent, with the pools set as docs/stores.md says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreFaultsContract {

  private static final String NOT_RECORDED = " outcome=order-not-recorded";

  private StallingProxy proxy;
  private Node node;

  /** Ways in which a store is away. */
  enum Fault {
    REFUSES {
      @Override
      void begin(StallingProxy proxy) {
        proxy.refuse();
      }

      @Override
      void end(StallingProxy proxy) {
        proxy.accept();
      }
    },
    IS_SILENT {
      @Override
      void begin(StallingProxy proxy) {
        proxy.stall();
      }

      @Override
      void end(StallingProxy proxy) {
        proxy.goOn();
      }
    };

    abstract void begin(StallingProxy proxy);

    abstract void end(StallingProxy proxy);
  }

  /** The port of the engine. */
  abstract int target();

  /** A node whose store is at this port. */
  abstract Node node(Path folder, int storePort);

  static Node onPostgres(Row container, Path folder, int storePort) {
    ClusterShop shop =
        ClusterShop.in(folder)
            .withPool(Postgres.shared().url(storePort, ""))
            .withClass(PaymentCallback.class, PaymentCallback.WEB_XML);
    return Node.of(container, shop, folder.resolve("node"), ClusterShop.jdbc());
  }

  @BeforeAll
  final void startNode(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    proxy = new StallingProxy(target());
    node = node(folder, proxy.port()).start();
  }

  @AfterAll
  final void stopNode() {
    if (node != null) {
      node.close();
    }
    proxy.close();
  }

  @ParameterizedTest
  @EnumSource
  void atSaveThePlatformIsToldToComeAgain(Fault fault) {
    AppBag bag = AppBag.numbered(21);

    fault.begin(proxy);
    Page refused = Customer.post(node, bag);
    fault.end(proxy);

    assertEquals(503, refused.status(), refused.text());
    assertTrue(refused.header("Retry-After").isPresent());
    assertEquals("application/problem+json", mediaType(refused));
    Customer customer = new Customer();
    URI url = takeInTheEnd(customer, bag);
    assertSees(Sight.THE_BAG, bag, customer.open(node, url));
  }

  @ParameterizedTest
  @EnumSource
  void atLandingThePageSaysTryAgainAndTheNextTapFills(Fault fault) {
    AppBag bag = AppBag.numbered(22);
    Customer customer = new Customer();
    URI url = takeInTheEnd(customer, bag);

    fault.begin(proxy);
    Page page = customer.open(node, url);
    fault.end(proxy);

    assertSees(Sight.OUR_PAGE, bag, page);
    assertEquals(503, page.status());
    assertTrue(page.header("Retry-After").isPresent());
    awaitStore();
    assertSees(Sight.THE_BAG, bag, customer.press(node, page, "Try again"));
  }

  @ParameterizedTest
  @EnumSource
  void aBagThatIsInTheCartStaysThereAndACookieAlonePasses(Fault fault) {
    AppBag bag = AppBag.numbered(23);
    Customer customer = new Customer();
    URI url = takeInTheEnd(customer, bag);
    assertSees(Sight.THE_BAG, bag, customer.open(node, url));
    Customer withoutSession = new Customer();
    withoutSession.take(node, bag);

    fault.begin(proxy);
    Page reloaded = customer.open(node, url);
    Page next = customer.open(node, CART);
    Page byCookie = withoutSession.open(node, CHECKOUT);
    fault.end(proxy);

    assertSees(Sight.THE_BAG, bag, reloaded);
    assertSees(Sight.THE_BAG, bag, next);
    assertSees(Sight.NOTHING, bag, byCookie);
    awaitStore();
    assertSees(Sight.THE_BAG, bag, withoutSession.open(node, CHECKOUT));
  }

  @ParameterizedTest
  @EnumSource
  void anOrderIsTakenAndRecordedByTheSessionsNextRequest(Fault fault) {
    AppBag bag = AppBag.numbered(24);
    Customer customer = new Customer();
    URI url = takeInTheEnd(customer, bag);
    Page checkout = customer.open(node, url);
    assertSees(Sight.THE_BAG, bag, checkout);

    fault.begin(proxy);
    Page done = customer.order(node, checkout);
    // The order is put down after its page was sent.
    Patience.await("word of it", () -> node.log().contains(bag.reference() + NOT_RECORDED));
    fault.end(proxy);

    assertEquals(200, done.status(), done.words());
    String number = done.document().select(".number").text();
    assertTrue(number.startsWith("FO-"), done.words());
    awaitStore();
    customer.open(node, CART);
    Page again = Customer.post(node, bag);
    assertEquals(409, again.status(), again.text());
    Page late = customer.open(node, url);
    assertTrue(late.words().contains(number), late.words());
    Page ofAStranger = new Customer().open(node, url);
    assertFalse(ofAStranger.words().contains(number), ofAStranger.words());
  }

  @ParameterizedTest
  @EnumSource
  void anOrderWithoutASessionIsNotRecordedAndTheCallerIsTold(Fault fault) {
    AppBag bag = AppBag.numbered(25);
    takeInTheEnd(new Customer(), bag);

    fault.begin(proxy);
    String during = callBack(bag);
    fault.end(proxy);

    assertEquals("false", during);
    assertTrue(node.log().contains(bag.reference() + NOT_RECORDED));
    awaitStore();
    assertEquals("true", callBack(bag));
    assertEquals(409, Customer.post(node, bag).status());
  }

  private String callBack(AppBag bag) {
    Map<String, String> fields = Map.of("reference", bag.reference(), "order", "P-25");
    return WebView.open().post(node.address().resolve(PaymentCallback.PATH), fields).text();
  }

  private URI takeInTheEnd(Customer customer, AppBag bag) {
    awaitStore();
    return customer.take(node, bag);
  }

  private void awaitStore() {
    Patience.await("store", () -> Customer.post(node, AppBag.numbered(1)).status() == 200);
  }

  private static String mediaType(Page page) {
    return page.header("Content-Type").orElse("").split(";")[0];
  }
}
