package io.carttransfer.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The locks of its session that one request holds until it is done, even if the shop renders its
 * page asynchronously and completes it in another thread.
 */
final class SessionHold {

  private final List<CountedLocks.Grip> grips = new ArrayList<>(2);
  private final AtomicBoolean released = new AtomicBoolean();

  /** Adds a lock, if it was acquired. */
  boolean take(Optional<CountedLocks.Grip> grip) {
    grip.ifPresent(grips::add);
    return grip.isPresent();
  }

  /** The fill is over: from now on this request is a page like any other. */
  void share() {
    grips.forEach(CountedLocks.Grip::share);
  }

  /** Releases everything at the end of the request. */
  void releaseAt(RequestEnd end) {
    end.add(
        pageFailed -> {
          release();
          return true;
        });
  }

  void release() {
    if (released.compareAndSet(false, true)) {
      for (int i = grips.size() - 1; i >= 0; i--) {
        grips.get(i).release();
      }
    }
  }
}
