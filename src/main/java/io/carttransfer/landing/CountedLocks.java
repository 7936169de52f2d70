package io.carttransfer.landing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Locks by name. Only locks in use exist: users are counted, and a lock is removed with its last
 * one. A lock is exclusive or shared; whoever has waited longest goes first. They are semaphores,
 * because another thread may complete an asynchronous page. Thread-safe.
 */
final class CountedLocks {

  private static final int ALL = Integer.MAX_VALUE;

  private final ConcurrentMap<String, Lock> locks = new ConcurrentHashMap<>();

  /** Waits for the exclusive lock; empty if that takes longer than this. */
  Optional<Grip> exclusive(String name, Duration wait) {
    return take(name, ALL, wait);
  }

  /** Waits for the shared lock; empty if that takes longer than this. */
  Optional<Grip> shared(String name, Duration wait) {
    return take(name, 1, wait);
  }

  /** The number of locks. */
  int size() {
    return locks.size();
  }

  private Optional<Grip> take(String name, int permits, Duration wait) {
    Lock lock = locks.compute(name, (key, known) -> (known == null ? new Lock() : known).used());
    boolean taken = false;
    try {
      taken = lock.permits.tryAcquire(permits, Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!taken) {
        leave(name);
      }
    }
    return taken ? Optional.of(new Grip(name, lock, permits)) : Optional.empty();
  }

  private void leave(String name) {
    locks.compute(name, (key, lock) -> lock == null || --lock.users == 0 ? null : lock);
  }

  /** Guarded by the map's atomicity: {@code users} changes only inside {@code compute}. */
  private static final class Lock {

    private final Semaphore permits = new Semaphore(ALL, true);
    private int users;

    Lock used() {
      users++;
      return this;
    }
  }

  /** One user's hold on one lock. For one thread at a time. */
  final class Grip {

    private final String name;
    private final Lock lock;
    private int permits;

    private Grip(String name, Lock lock, int permits) {
      this.name = name;
      this.lock = lock;
      this.permits = permits;
    }

    /** Turns an exclusive lock into a shared one. */
    void share() {
      lock.permits.release(permits - 1);
      permits = 1;
    }

    /** Releases the lock; must be called once. */
    void release() {
      lock.permits.release(permits);
      leave(name);
    }
  }
}
