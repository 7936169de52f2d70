package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Limits;
import io.carttransfer.common.Reason;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class MemoryStoreTest implements RemembersOrders {

  private static final long PLENTY = 64 << 20;

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

  @Override
  public TransferStore store(String namespace, Duration lifetime) {
    return new MemoryStore(namespace, lifetime, PLENTY, System::nanoTime);
  }

  @Test
  void aTransferLivesForItsLifetimeToTheNanosecond() throws Exception {
    MemoryStore store = bounded(PLENTY);
    Token token = store.save(Transfers.any());

    pass(LIFETIME.minusNanos(1));
    assertEquals(LIFETIME.minusNanos(1), store.open(token).age());
    pass(Duration.ofNanos(1));

    assertTrue(store.open(token).isGone());
  }

  @Test
  void whatNobodyStoredIsExplainedOnceAMinute() throws Exception {
    MemoryStore store = bounded(PLENTY);
    Token unknown = bounded(PLENTY).save(Transfers.any());
    Token expired = store.save(Transfers.any());
    AtomicInteger lines = new AtomicInteger();
    Logger log = Logger.getLogger("io.carttransfer.store");
    Filter before = log.getFilter();
    log.setFilter(
        line -> {
          lines.incrementAndGet();
          return false;
        });
    try {
      store.open(expired);
      assertEquals(0, lines.get());
      store.open(unknown);
      store.open(unknown);
      pass(Duration.ofMinutes(1).minusNanos(1));
      store.open(unknown);
      assertEquals(1, lines.get());
      pass(Duration.ofNanos(1));
      store.open(unknown);
      assertEquals(2, lines.get());
    } finally {
      log.setFilter(before);
    }
  }

  @Test
  void itSaysHowFullItIsAndWhatToDo() throws Exception {
    MemoryStore store = bounded(1000);
    assertEquals(0, store.use().share());
    store.save(Transfers.of("R", "A"));
    store.markOrdered("S", "1");

    assertEquals(store.bytes() / 1000.0, store.use().share());
    assertEquals(1, store.use().waiting());
    assertTrue(store.use().share() > 0.1 && store.use().share() < 1, store.use().share() + "");
    StoreUnavailable full =
        assertThrows(
            StoreUnavailable.class,
            () -> {
              while (true) {
                store.save(Transfers.any());
              }
            });
    assertTrue(full.getMessage().contains("store.max-bytes (now 1000)"), full.getMessage());
    store.close();
    assertEquals(0, store.bytes());
  }

  @Test
  void aFullStoreRefusesTheNextAndDropsNoLiveTransfer() throws Exception {
    MemoryStore store = bounded(100_000);
    List<Token> tokens = new ArrayList<>();

    StoreUnavailable full =
        assertThrows(
            StoreUnavailable.class,
            () -> {
              while (tokens.size() < 10_000) {
                tokens.add(store.save(Transfers.ofLines(3)));
              }
            });

    assertEquals(Reason.STORE_FULL, full.reason());
    assertEquals(0, full.getStackTrace().length);
    assertTrue(tokens.size() > 100_000 / 300, tokens.size() + " found room");
    assertTrue(store.bytes() <= 100_000, store.bytes() + " bytes taken");
    for (Token token : tokens) {
      assertTrue(store.open(token).isLive());
    }
  }

  @Test
  void theRoomIsUsedToTheLastByte() throws Exception {
    MemoryStore plenty = bounded(PLENTY);
    plenty.save(Transfers.of("R", "A"));
    long needed = plenty.bytes();

    bounded(needed).save(Transfers.of("R", "A"));

    MemoryStore tooSmall = bounded(needed - 1);
    assertThrows(StoreUnavailable.class, () -> tooSmall.save(Transfers.of("R", "A")));
    MemoryStore withOrder = bounded(needed);
    withOrder.markOrdered("S", "1");
    assertThrows(StoreUnavailable.class, () -> withOrder.save(Transfers.of("R", "A")));
  }

  @Test
  void anOrderTakesTheRoomOfAsManyExpiredTransfersAsItNeeds() throws Exception {
    MemoryStore plenty = bounded(PLENTY);
    plenty.save(Transfers.of("R-1", "A"));
    long room = 20 * plenty.bytes();
    MemoryStore store = bounded(room);
    for (int i = 10; i < 30; i++) {
      store.save(Transfers.of("R" + i, "A"));
    }
    assertEquals(room, store.bytes());
    pass(LIFETIME);

    store.markOrdered("R-1", "\u20ac".repeat(Limits.ORDER_NUMBER_LENGTH));

    assertTrue(store.bytes() <= room, store.bytes() + " bytes taken");
  }

  @Test
  void aFullStoreTakesMoreOnceTransfersExpire() throws Exception {
    MemoryStore store = bounded(100_000);
    fill(store);
    pass(LIFETIME);

    Token token = store.save(Transfers.ofLines(200));

    assertTrue(store.open(token).isLive());
    assertTrue(store.bytes() <= 100_000, store.bytes() + " bytes taken");
  }

  @Test
  void whatIsExpiredGoesWithoutNeedOfRoom() throws Exception {
    MemoryStore store = bounded(PLENTY);
    for (int i = 0; i < 100; i++) {
      store.save(Transfers.any());
    }
    pass(LIFETIME);
    for (int i = 0; i < 50; i++) {
      store.save(Transfers.any());
    }
    long fifty = store.bytes();

    store.save(Transfers.any());

    assertEquals(fifty / 50 * 51, store.bytes());
  }

  @Test
  void anOrderIsRememberedForItsTimeAndNotLonger() throws Exception {
    MemoryStore store = bounded(PLENTY);
    Transfer transfer = Transfers.any();
    store.markOrdered(transfer.reference(), "order-1");

    pass(Limits.ORDER_MEMORY.minusNanos(1));
    assertThrows(AlreadyOrdered.class, () -> store.save(transfer));
    pass(Duration.ofNanos(1));

    assertEquals("order-2", store.markOrdered(transfer.reference(), "order-2"));
    assertThrows(AlreadyOrdered.class, () -> store.save(transfer));
  }

  @Test
  void theOldestOrdersMakeRoomOnceTheirTransfersCannotLive() throws Exception {
    MemoryStore store = bounded(100_000);
    Transfer oldest = Transfers.any();
    store.markOrdered(oldest.reference(), "oldest");
    pass(LIFETIME);
    Transfer younger = Transfers.any();
    Token token = store.save(younger);
    store.markOrdered(younger.reference(), "younger");

    fill(store);

    assertTrue(store.open(token).isOrdered());
    assertEquals("younger", store.markOrdered(younger.reference(), "again"));
    assertEquals("again", store.markOrdered(oldest.reference(), "again"));
  }

  @Test
  void anOrderIsRecordedInAFullStore() throws Exception {
    MemoryStore store = bounded(100_000);
    Transfer transfer = Transfers.any();
    Token token = store.save(transfer);
    fill(store);

    store.markOrdered(transfer.reference(), "order-1");

    assertEquals("order-1", store.open(token).orderNumber());
  }

  @Test
  void aClosedStoreHoldsNothing() throws Exception {
    MemoryStore store = bounded(PLENTY);
    store.save(Transfers.any());
    store.markOrdered("reference", "order-1");

    store.close();

    assertEquals(0, store.bytes());
  }

  private MemoryStore bounded(long maxBytes) {
    return new MemoryStore(SHOP, LIFETIME, maxBytes, nanos::get);
  }

  /** The clock of the test begins just before it overflows, which no store may notice. */
  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static void fill(MemoryStore store) {
    assertThrows(
        StoreUnavailable.class,
        () -> {
          while (true) {
            store.save(Transfers.any());
          }
        });
  }
}
