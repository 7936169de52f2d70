package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.harness.database.StallingProxy;
import io.carttransfer.harness.database.Together;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stores do while their engine is away, slow or back again. */
abstract class FaultsContract {

  static final String SHOP = TransferStoreContract.SHOP;

  private StallingProxy proxy;
  private TransferStore store;

  /** The port of the engine. */
  abstract int target() throws Exception;

  /** A store that reaches the engine through this port only. */
  abstract TransferStore store(int port) throws Exception;

  @BeforeEach
  final void connect() throws Exception {
    proxy = new StallingProxy(target());
    store = store(proxy.port());
  }

  @AfterEach
  final void disconnect() {
    proxy.close();
    store.close();
  }

  @Test
  void aStoreThatRefusesIsUnavailableUntilItIsBack() throws Exception {
    Transfer transfer = Transfers.any();
    Token token = store.save(transfer);

    proxy.refuse();
    assertUnavailable(() -> store.open(token));
    assertUnavailable(() -> store.save(transfer));
    assertUnavailable(() -> store.markOrdered(transfer.reference(), "order-1"));
    proxy.accept();

    Together.await(() -> succeeds(() -> store.open(token)));
    assertEquals(transfer, store.open(token).transfer());
    assertEquals("order-1", store.markOrdered(transfer.reference(), "order-1"));
  }

  @Test
  void aStoreThatFallsSilentIsUnavailableForAllAndHoldsNobodyForLong() throws Exception {
    Transfer transfer = Transfers.any();
    Token token = store.save(transfer);

    proxy.stall();
    List<Boolean> failed =
        Together.call(
            8,
            i -> {
              assertUnavailable(
                  i % 2 == 0 ? () -> store.open(token) : () -> store.save(Transfers.any()));
              return true;
            });
    proxy.goOn();

    assertEquals(8, failed.size());
    Together.await(() -> succeeds(() -> store.open(token)));
    assertEquals(transfer, store.open(token).transfer());
    assertTrue(store.open(store.save(transfer)).isLive());
  }

  @Test
  void aStoreThatIsAwayAtTheStartServesOnceItIsThere() throws Exception {
    proxy.refuse();
    try (TransferStore early = store(proxy.port())) {
      assertUnavailable(() -> early.save(Transfers.any()));

      proxy.accept();

      Together.await(() -> succeeds(() -> early.save(Transfers.any())));
    }
  }

  @Test
  void connectionsThatBrokeWhileIdleAreReplacedUnseen() throws Exception {
    Transfer transfer = Transfers.any();
    Token token = store.save(transfer);
    Together.call(4, i -> store.open(token));

    proxy.cut();
    letTheBreakShow();

    assertEquals(transfer, store.open(token).transfer());
  }

  /** The least of some calls: a pool may make a connection of its own at the same time. */
  @Test
  void roundTripsAreAsFewAsPromised() throws Exception {
    int[] least = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    for (int i = 0; i < 5; i++) {
      Transfer transfer = Transfers.numbered(i, 3);
      int before = proxy.roundTrips();
      Token token = store.save(transfer);
      int afterSave = proxy.roundTrips();
      store.open(token);
      int afterOpen = proxy.roundTrips();
      store.markOrdered(transfer.reference(), "order-1");
      int afterOrder = proxy.roundTrips();
      least[0] = Math.min(least[0], afterSave - before);
      least[1] = Math.min(least[1], afterOpen - afterSave);
      least[2] = Math.min(least[2], afterOrder - afterOpen);
    }

    assertEquals(promisedRoundTrips(), List.of(least[0], least[1], least[2]));
  }

  /** Of save, open and markOrdered, with what the pool itself does. */
  abstract List<Integer> promisedRoundTrips();

  /** Some pools look at a connection only when it has been idle for a moment. */
  void letTheBreakShow() throws Exception {}

  private static void assertUnavailable(Callable<?> call) {
    StoreUnavailable failure = assertThrows(StoreUnavailable.class, call::call);
    assertEquals(Reason.STORE_UNAVAILABLE, failure.reason());
  }

  private static boolean succeeds(Callable<?> call) throws Exception {
    try {
      call.call();
      return true;
    } catch (StoreUnavailable e) {
      return false;
    }
  }
}
