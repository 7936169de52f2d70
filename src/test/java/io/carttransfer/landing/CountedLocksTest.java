package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountedLocksTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final CountedLocks locks = new CountedLocks();

  @Test
  void aLockIsGoneWithItsLastUser() {
    CountedLocks.Grip one = locks.shared("a", LONG).orElseThrow();
    CountedLocks.Grip two = locks.shared("a", LONG).orElseThrow();
    CountedLocks.Grip other = locks.exclusive("b", LONG).orElseThrow();
    assertEquals(2, locks.size());

    one.release();
    assertEquals(2, locks.size());
    two.release();
    assertEquals(1, locks.size());
    other.release();
    assertEquals(0, locks.size());
  }

  @Test
  void whoWaitsInVainIsNoUser() {
    CountedLocks.Grip one = locks.exclusive("a", LONG).orElseThrow();

    assertFalse(locks.exclusive("a", Duration.ZERO).isPresent());
    assertFalse(locks.shared("a", Duration.ofMillis(1)).isPresent());

    one.release();
    assertEquals(0, locks.size());
  }

  @Test
  void whoIsInterruptedIsNoUserAndStaysInterrupted() {
    CountedLocks.Grip one = locks.exclusive("a", LONG).orElseThrow();

    Thread.currentThread().interrupt();
    Optional<CountedLocks.Grip> grip = locks.shared("a", LONG);

    assertTrue(Thread.interrupted());
    assertFalse(grip.isPresent());
    one.release();
    assertEquals(0, locks.size());
  }

  @Test
  void aFillThatIsOverSharesWithPagesAndNotWithFills() {
    CountedLocks.Grip fill = locks.exclusive("a", LONG).orElseThrow();
    assertFalse(locks.shared("a", Duration.ZERO).isPresent());

    fill.share();

    CountedLocks.Grip page = locks.shared("a", LONG).orElseThrow();
    assertFalse(locks.exclusive("a", Duration.ZERO).isPresent());
    fill.release();
    assertFalse(locks.exclusive("a", Duration.ZERO).isPresent());
    page.release();
    locks.exclusive("a", Duration.ZERO).orElseThrow().release();
    assertEquals(0, locks.size());
  }

  @Test
  void anotherThreadMayRelease() {
    CountedLocks.Grip grip = locks.exclusive("a", LONG).orElseThrow();

    CompletableFuture.runAsync(grip::release).join();

    assertEquals(0, locks.size());
    assertTrue(locks.exclusive("a", Duration.ZERO).isPresent());
  }

  @Test
  void inAThrongNobodyIsBesideAFillAndNothingIsLeftOver() {
    AtomicIntegerArray pages = new AtomicIntegerArray(4);
    AtomicIntegerArray fills = new AtomicIntegerArray(4);
    AtomicInteger violations = new AtomicInteger();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int n = 0; n < 2_000; n++) {
                            useOne(pages, fills, violations);
                          }
                        },
                        command -> new Thread(command).start()))
            .toList();
    all.forEach(CompletableFuture::join);

    assertEquals(0, violations.get());
    assertEquals(0, locks.size());
  }

  private void useOne(
      AtomicIntegerArray pages, AtomicIntegerArray fills, AtomicInteger violations) {
    int which = ThreadLocalRandom.current().nextInt(4);
    String name = "lock " + which;
    if (ThreadLocalRandom.current().nextInt(4) == 0) {
      CountedLocks.Grip fill = locks.exclusive(name, LONG).orElseThrow();
      boolean alone = fills.incrementAndGet(which) == 1 && pages.get(which) == 0;
      violations.addAndGet(alone ? 0 : 1);
      fills.decrementAndGet(which);
      pages.incrementAndGet(which);
      fill.share();
      violations.addAndGet(fills.get(which) == 0 ? 0 : 1);
      pages.decrementAndGet(which);
      fill.release();
    } else {
      CountedLocks.Grip page = locks.shared(name, LONG).orElseThrow();
      pages.incrementAndGet(which);
      violations.addAndGet(fills.get(which) == 0 ? 0 : 1);
      pages.decrementAndGet(which);
      page.release();
    }
  }
}
