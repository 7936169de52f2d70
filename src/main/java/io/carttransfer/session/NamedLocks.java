package io.carttransfer.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One lock for each name, removed with its last user: unrelated users never wait for each other,
 * and no lock is kept. Thread-safe.
 */
final class NamedLocks {

  private final ConcurrentMap<String, Counted> locks = new ConcurrentHashMap<>();

  /** Runs the action while no other thread runs one under this name. */
  <T> T holding(String name, Supplier<T> action) {
    Counted lock = locks.compute(name, (key, there) -> joined(there));
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
      locks.computeIfPresent(name, (key, there) -> --there.users == 0 ? null : there);
    }
  }

  /** How many names are in use. */
  int size() {
    return locks.size();
  }

  private static Counted joined(Counted there) {
    Counted lock = there == null ? new Counted() : there;
    lock.users++;
    return lock;
  }

  /**
   * A lock and the number of its holders and waiters; counted under the map's own lock of the name.
   */
  private static final class Counted extends ReentrantLock {

    private static final long serialVersionUID = 1;

    private int users;
  }
}
