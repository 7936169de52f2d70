package io.carttransfer.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Outages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes in three containers, killed one after the other, and a store that goes away twice,
 * while many shoppers bring their bags: none is lost, none is doubled.
 *
 * <p>The build runs a short form of it; {@code -Pcluster} runs the long one. The figures are
 * printed.
 */
abstract class ClusterContract {

  private static final ClusterForm FORM = ClusterForm.asked();

  private final List<Node> nodes = new ArrayList<>();
  private final Tally tally = new Tally();

  /** The shared store, or null for none. */
  abstract Outages store();

  abstract ClusterShop shop(Path folder);

  /**
   * What happens to the store meanwhile.
   *
   * @param done how many per cent of the work are done
   */
  void troubleStore(Faults faults, IntSupplier done) throws Exception {
    faults.stopStore(done);
  }

  /** What must have happened in the end, and may not. */
  void judge(Tally tally) throws Exception {
    assertEquals(List.of(), tally.lost());
    assertEquals(store() == null ? 0 : 2, tally.of("store: outages"));
  }

  /** The settings that choose the store. */
  abstract List<String> settings();

  @BeforeEach
  final void startNodes(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    ClusterShop shop = shop(folder);
    nodes.add(Node.of(Node.TOMCAT_10, shop, folder.resolve("tomcat10"), settings()));
    nodes.add(Node.of(Node.JETTY_12, shop, folder.resolve("jetty12"), settings()));
    nodes.add(Node.of(Node.TOMCAT_11, shop, folder.resolve("tomcat11"), settings()));
    startAll(nodes);
  }

  @AfterEach
  final void stopNodes() {
    nodes.forEach(Node::close);
  }

  @Test
  final void noBagIsLostAndNoneIsDoubled() throws Exception {
    Faults faults = new Faults(nodes, store(), FORM.outage(), tally);
    AtomicInteger next = new AtomicInteger();
    ConcurrentLinkedQueue<Shopper.Taken> taken = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<?>> shoppers = new ArrayList<>();
      for (int i = 0; i < FORM.shoppers(); i++) {
        Shopper shopper = new Shopper(nodes, faults, tally, i);
        shoppers.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement();
                      n < FORM.bags();
                      n = next.getAndIncrement()) {
                    taken.add(shopper.shop(AppBag.numbered(n)));
                  }
                  return shopper;
                }));
      }
      Future<?> outages =
          threads.submit(
              () -> {
                troubleStore(faults, () -> 100 * Math.min(next.get(), FORM.bags()) / FORM.bags());
                return null;
              });
      Future<?> kills =
          threads.submit(
              () -> {
                faults.killNodes(FORM.betweenKills());
                return null;
              });

      awaitWork(next, kills);
      faults.end();
      outages.get(2, TimeUnit.MINUTES);
      kills.get(4, TimeUnit.MINUTES);
      faults.areOver();
      for (Future<?> shopper : shoppers) {
        shopper.get(2, TimeUnit.MINUTES);
      }
      openAllAgain(threads, taken, faults);
    } finally {
      threads.shutdownNow();
    }

    report(taken.size());
    judge(tally);
    assertEquals(List.of(), tally.doubled());
    assertEquals(List.of(), tally.broken());
    assertEquals(FORM.bags(), taken.size());
    assertTrue(tally.of("nodes killed and started") > 0);
  }

  /** Until every bag has been begun, or something has gone wrong. */
  private static void awaitWork(AtomicInteger next, Future<?> kills) {
    long end = System.nanoTime() + FORM.atMost().toNanos();
    while (next.get() < FORM.bags() && System.nanoTime() < end && !kills.isDone()) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void openAllAgain(
      ExecutorService threads, ConcurrentLinkedQueue<Shopper.Taken> taken, Faults faults)
      throws Exception {
    ConcurrentLinkedQueue<Shopper.Taken> links = new ConcurrentLinkedQueue<>(taken);
    List<Future<?>> openers = new ArrayList<>();
    for (int i = 0; i < FORM.shoppers(); i++) {
      Shopper shopper = new Shopper(nodes, faults, tally, i);
      openers.add(
          threads.submit(
              () -> {
                for (Shopper.Taken link = links.poll(); link != null; link = links.poll()) {
                  shopper.openAgain(link);
                }
              }));
    }
    for (Future<?> opener : openers) {
      opener.get(FORM.atMost().toSeconds(), TimeUnit.SECONDS);
    }
  }

  private void report(int bags) throws IOException {
    String name = getClass().getSimpleName();
    String report = tally.report(name + ": " + bags + " bags, " + FORM.shoppers() + " shoppers");
    System.out.println(report);
    Path folder = Files.createDirectories(Path.of(System.getProperty("cluster.reports")));
    Files.writeString(folder.resolve(name + ".txt"), report);
  }

  private static void startAll(List<Node> nodes) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Callable<Node>> starts = new ArrayList<>();
      nodes.forEach(node -> starts.add(node::start));
      for (Future<Node> each : threads.invokeAll(starts)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
