package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other processes do. */
final class Patience {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private Patience() {}

  /** Asks again and again until the answer will do; gives that answer. */
  static <T> T await(String what, Supplier<T> question, Predicate<T> will) {
    AtomicReference<T> last = new AtomicReference<>();
    await(
        what,
        () -> {
          last.set(question.get());
          return will.test(last.get());
        });
    return last.get();
  }

  /** Asks again and again until the answer is yes. */
  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("no " + what + " in " + DEADLINE);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
