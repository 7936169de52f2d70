package io.carttransfer.cluster;

import io.carttransfer.harness.web.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what all shoppers saw. Thread-safe. */
final class Tally {

  private final long start = System.nanoTime();
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private final List<String> lost = new CopyOnWriteArrayList<>();
  private final List<URI> lostUrls = new CopyOnWriteArrayList<>();
  private final List<String> doubled = new CopyOnWriteArrayList<>();
  private final List<String> broken = new CopyOnWriteArrayList<>();
  private final AtomicLong longestWait = new AtomicLong();

  void count(String what) {
    counts.computeIfAbsent(what, none -> new AtomicLong()).incrementAndGet();
  }

  long of(String what) {
    AtomicLong count = counts.get(what);
    return count == null ? 0 : count.get();
  }

  /** The shopper saw the bag so long after the platform had its answer. */
  void waited(Duration time) {
    longestWait.accumulateAndGet(time.toMillis(), Math::max);
  }

  void lost(AppBag bag, URI url, String story) {
    lost.add(bag.reference() + " " + story);
    lostUrls.add(url);
  }

  /** Where the bags that are lost had been. */
  List<URI> lostUrls() {
    return lostUrls;
  }

  /** A page that must never be. */
  void doubled(AppBag bag, Page page, String story) {
    doubled.add(describe(bag, page, story));
  }

  /** An error page that is not ours. */
  void broken(AppBag bag, Page page, String story) {
    broken.add(describe(bag, page, story));
  }

  private static String describe(AppBag bag, Page page, String story) {
    return "%s wants %s and sees %s (%d at %s): %s"
        .formatted(
            bag.reference(),
            bag.shown(),
            Sight.articles(page.document()),
            page.status(),
            page.address(),
            story + ": " + page.words());
  }

  List<String> lost() {
    return lost;
  }

  List<String> doubled() {
    return doubled;
  }

  List<String> broken() {
    return broken;
  }

  /** A table of all figures. */
  String report(String title) {
    double seconds = (System.nanoTime() - start) / 1e9;
    StringBuilder text = new StringBuilder(title).append('\n');
    text.append(line("lost", lost.size())).append(line("doubled", doubled.size()));
    text.append(line("error pages that are not ours", broken.size()));
    counts.keySet().stream().sorted().forEach(name -> text.append(line(name, of(name))));
    text.append(line("longest from answer to bag, ms", longestWait.get()));
    text.append(line("seconds", Math.round(seconds)));
    return text.toString();
  }

  private static String line(String name, long value) {
    return String.format(Locale.ROOT, "  %-46s %,9d%n", name, value);
  }
}
