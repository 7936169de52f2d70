package io.carttransfer.cluster;

import io.carttransfer.harness.database.Outages;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Kills one node after the other and starts it again, and takes the store away twice: once stopped
 * in good order, once silent with all connections open. Thread-safe.
 */
final class Faults {

  private final List<Node> nodes;
  private final Outages store;
  private final Duration outage;
  private final Tally tally;
  private final CountDownLatch enough = new CountDownLatch(1);
  private final List<long[]> outages = new CopyOnWriteArrayList<>();
  private volatile long overSince = Long.MAX_VALUE;

  /**
   * @param store null when nothing is shared
   * @param outage how long the store is away each time
   */
  Faults(List<Node> nodes, Outages store, Duration outage, Tally tally) {
    this.nodes = nodes;
    this.store = store;
    this.outage = outage;
    this.tally = tally;
  }

  /** Kills nodes until it is enough. */
  void killNodes(Duration pause) throws InterruptedException {
    Random random = new Random(16);
    while (!isEnoughWithin(pause)) {
      Node node = nodes.get(random.nextInt(nodes.size()));
      node.kill();
      node.start();
      tally.count("nodes killed and started");
    }
  }

  /**
   * Takes the store away when a third of the work is done, and again at two thirds.
   *
   * @param done how many per cent of the work are done
   */
  void stopStore(IntSupplier done) throws InterruptedException {
    if (store == null) {
      return;
    }
    awaitPercent(done, 33);
    take(store::stop, store::start);
    awaitPercent(done, 66);
    take(store::freeze, store::thaw);
  }

  /** Something that happens to the store. */
  interface Trouble {
    void happen() throws Exception;
  }

  /** Does this to the store; until it is over, the store counts as away. */
  void trouble(String what, Trouble trouble) throws Exception {
    long[] outageTimes = {System.nanoTime(), Long.MAX_VALUE};
    outages.add(outageTimes);
    try {
      trouble.happen();
    } finally {
      outages.remove(outageTimes);
      outages.add(new long[] {outageTimes[0], System.nanoTime()});
    }
    tally.count("store: " + what);
  }

  private void awaitPercent(IntSupplier done, int percent) throws InterruptedException {
    while (done.getAsInt() < percent && !isEnoughWithin(Duration.ofMillis(50))) {
      // Work goes on.
    }
  }

  private void take(Runnable away, Runnable back) throws InterruptedException {
    try {
      trouble(
          "outages",
          () -> {
            try {
              away.run();
              isEnoughWithin(outage);
            } finally {
              back.run();
            }
          });
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether no more faults are to begin; waits so long for it. */
  boolean isEnoughWithin(Duration time) throws InterruptedException {
    return enough.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** No more faults begin. */
  void end() {
    enough.countDown();
  }

  /** From now on every node is up, and the store. */
  void areOver() {
    overSince = System.nanoTime();
  }

  /** Whether the faults have been over for so long. */
  boolean areOverFor(Duration time) {
    long since = overSince;
    return since != Long.MAX_VALUE && System.nanoTime() - since > time.toNanos();
  }

  /** Whether the store was away at some time since. */
  boolean storeWasAwaySince(long nanos) {
    return outages.stream().anyMatch(times -> times[1] == Long.MAX_VALUE || times[1] > nanos);
  }
}
