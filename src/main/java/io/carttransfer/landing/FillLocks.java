package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One fill at a time for each session, without keeping anything for sessions: stripes, chosen by a
 * random name of the session. Semaphores and not locks, since a page that the shop renders
 * asynchronously is finished by another thread.
 */
public final class FillLocks {

  private static final int STRIPES = 256;

  private final Semaphore[] stripes = new Semaphore[STRIPES];

  public FillLocks() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Semaphore(1, true);
    }
  }

  /**
   * Waits for the stripe, but not for long.
   *
   * @return the stripe, to be released once; null when it did not become free in time
   */
  Semaphore acquire(String name) {
    Semaphore stripe = stripes[(name.hashCode() & 0x7fffffff) % STRIPES];
    try {
      boolean free = stripe.tryAcquire(Limits.FILL_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      return free ? stripe : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
