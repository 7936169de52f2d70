package io.carttransfer.cluster;

import io.carttransfer.harness.shops.App;
import io.carttransfer.harness.web.Page;
import io.carttransfer.harness.web.WebView;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One app with one web view, and the platform behind it: posts bags to one node, opens them at
 * another, and tries again until the bag is there. A session stays at its node as long as that one
 * answers.
 */
final class Shopper {

  /** A bag that is not seen so long after the last fault is lost. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final Duration COUNTS = LIFETIME.minusMinutes(1);
  private static final URI ENDPOINT = ClusterShop.PUBLIC.resolve("cart-transfer");
  private static final URI CART = ClusterShop.PUBLIC.resolve("cart");
  private static final URI CHECKOUT = ClusterShop.PUBLIC.resolve("checkout");

  private final WebView view = WebView.open();
  private final List<WebView> atNodes;
  private final List<WebView> platforms;
  private final Faults faults;
  private final Tally tally;
  private final Random random;
  private int node;

  Shopper(List<Node> nodes, Faults faults, Tally tally, long seed) {
    this.atNodes = at(nodes, view);
    this.platforms = at(nodes, WebView.open());
    this.faults = faults;
    this.tally = tally;
    this.random = new Random(seed);
  }

  private static List<WebView> at(List<Node> nodes, WebView one) {
    return nodes.stream()
        .map(node -> one.knowing(ClusterShop.PUBLIC.getHost(), node.address()))
        .collect(Collectors.toList());
  }

  /** A bag that was answered. */
  record Taken(AppBag bag, URI url, long since) {}

  /**
   * The whole way of one bag. Half of the bags come into a session that has had others.
   *
   * @return what was answered, to be opened again later
   */
  Taken shop(AppBag bag) {
    App.Answer answer = post(bag);
    Taken taken = new Taken(bag, answer.url(), System.nanoTime());
    if (random.nextBoolean()) {
      view.cookies().clear();
      node = another();
    }
    answer.setCookies(view);
    if (!seeBag(taken, taken.url)) {
      return taken;
    }
    tally.waited(Duration.ofNanos(System.nanoTime() - taken.since));
    for (int taps = random.nextInt(3); taps > 0; taps--) {
      URI page = List.of(taken.url, CART, CHECKOUT).get(random.nextInt(3));
      if (!seeBag(taken, page)) {
        return taken;
      }
    }
    return taken;
  }

  /** Opens a bag that was opened before, as somebody who got the link. */
  void openAgain(Taken taken) {
    view.cookies().clear();
    node = another();
    seeBag(taken, taken.url);
  }

  /** Posts until there is an answer; some of the platform's answers get lost on their way. */
  private App.Answer post(AppBag bag) {
    boolean losesAnswer = random.nextInt(8) == 0;
    String story = "";
    while (!faults.areOverFor(PATIENCE)) {
      WebView platform = platforms.get(another());
      Page answer = exchange(() -> platform.send("POST", ENDPOINT, "application/json", bag.json()));
      int status = answer == null ? 0 : answer.status();
      tally.count(status == 0 ? "posts without an answer" : "posts answered " + status);
      story += " " + status;
      if (status == 200 && !losesAnswer) {
        return App.Answer.of(bag.reference(), answer);
      }
      if (status != 0 && status != 200 && status != 503) {
        tally.broken(bag, answer, "POST");
      }
      if (status != 200) {
        pause();
      }
      losesAnswer = false;
    }
    throw new AssertionError("no node takes " + bag + ", answers:" + story);
  }

  /** Asks for the page until it shows the bag. */
  private boolean seeBag(Taken taken, URI address) {
    boolean byCookieAlone = !address.equals(taken.url);
    StringBuilder story = new StringBuilder(byCookieAlone ? "by cookie" : "by url");
    while (true) {
      long asked = System.nanoTime();
      WebView atNode = atNodes.get(node);
      Page page = exchange(() -> atNode.get(address));
      if (Duration.ofNanos(System.nanoTime() - taken.since).compareTo(COUNTS) > 0) {
        tally.count("bags too old to count");
        return false;
      }
      Sight sight = page == null ? null : Sight.of(page, taken.bag);
      tally.count("pages: " + (sight == null ? "no answer" : sight));
      story.append(", node ").append(node).append(' ').append(sight);
      if (sight == Sight.THE_BAG) {
        return true;
      }
      boolean mayBeEmpty = byCookieAlone && faults.storeWasAwaySince(asked);
      if (sight == Sight.OTHER_ARTICLES || sight == Sight.NOTHING && !mayBeEmpty) {
        tally.doubled(taken.bag, page, story.toString());
        return false;
      }
      if (sight == Sight.BROKEN) {
        tally.broken(taken.bag, page, story.toString());
      }
      if (faults.areOverFor(PATIENCE)) {
        tally.lost(taken.bag, taken.url, story.toString());
        return false;
      }
      if (sight == null) {
        node = another();
      }
      pause();
    }
  }

  /** Null when the node did not answer. */
  private static Page exchange(Supplier<Page> request) {
    try {
      return request.get();
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  private int another() {
    return (node + 1 + random.nextInt(atNodes.size() - 1)) % atNodes.size();
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
  }
}
