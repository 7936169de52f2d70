package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.Token;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The bound of the memory store against the heap as the machine measures it. */
final class MemoryStoreSizeTest {

  private static final int COUNT = 1_000_000;
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  @Test
  void aMillionTransfersTakeWhatTheStoreSaysAndTheNextIsRefused() throws Exception {
    long bound = COUNT * bytesOfOne();
    long before = usedHeap();
    MemoryStore store = store(bound);

    Token first = store.save(Transfers.numbered(0, 3));
    for (int i = 1; i < COUNT; i++) {
      store.save(Transfers.numbered(i, 3));
    }
    long each = (usedHeap() - before) / COUNT;
    StoreUnavailable refused =
        assertThrows(StoreUnavailable.class, () -> store.save(Transfers.numbered(COUNT, 3)));

    assertTrue(each <= 300, each + " bytes each");
    assertTrue(each <= bytesOfOne(), each + " bytes each, counted as " + bytesOfOne());
    assertTrue(each >= bytesOfOne() * 9 / 10, each + " bytes each, counted as " + bytesOfOne());
    assertEquals(Reason.STORE_FULL, refused.reason());
    assertEquals(Transfers.numbered(0, 3), store.open(first).transfer());
  }

  private static long bytesOfOne() throws Exception {
    MemoryStore store = store(Long.MAX_VALUE);
    store.save(Transfers.numbered(0, 3));
    return store.bytes();
  }

  private static MemoryStore store(long maxBytes) {
    return new MemoryStore("https://shop.example/checkout", LIFETIME, maxBytes, System::nanoTime);
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
