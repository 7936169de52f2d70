package io.carttransfer.cluster;

import static io.carttransfer.cluster.Customer.assertSees;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Needs;
import io.carttransfer.harness.database.Postgres;
import io.carttransfer.harness.database.Program;
import io.carttransfer.harness.web.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The platform asks again, and shoppers share links: over two nodes with one store. */
@Needs(Program.POSTGRESQL)
final class RetriesIT {

  private static Node one;
  private static Node two;

  @BeforeAll
  static void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    ClusterShop shop = ClusterShop.in(folder).withPool(Postgres.shared().url());
    one = Node.of(Node.TOMCAT_10, shop, folder.resolve("one"), ClusterShop.jdbc()).start();
    two = Node.of(Node.JETTY_12, shop, folder.resolve("two"), ClusterShop.jdbc()).start();
  }

  @AfterAll
  static void stop() {
    if (two != null) {
      two.close();
    }
    if (one != null) {
      one.close();
    }
  }

  @Test
  void everyAnswerOfAReferenceOpensWhateverWasAskedAtTheSameInstantOrLater() {
    AppBag first = AppBag.numbered(11);
    List<AppBag> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(i % 2 == 0 ? first : first.changedTo(AppBag.numbered(50 + i)));
    }

    List<CompletableFuture<Page>> answers = new ArrayList<>();
    for (AppBag bag : asked) {
      Node node = answers.size() % 3 == 0 ? one : two;
      answers.add(CompletableFuture.supplyAsync(() -> Customer.post(node, bag)));
    }
    List<Page> answered = answers.stream().map(CompletableFuture::join).toList();
    AppBag later = first.changedTo(AppBag.numbered(99));
    Page laterAnswer = Customer.post(one, later);

    for (int i = 0; i < asked.size(); i++) {
      assertOpens(asked.get(i), answered.get(i), i % 2 == 0 ? two : one);
    }
    assertOpens(later, laterAnswer, two);
    assertOpens(first, answered.get(0), one);
  }

  private static void assertOpens(AppBag bag, Page answer, Node node) {
    assertEquals(200, answer.status(), answer.text());
    Customer customer = new Customer();
    assertSees(Sight.THE_BAG, bag, customer.open(node, customer.take(bag, answer)));
  }

  @Test
  void backInTheAppTheChangedBagReplacesTheFirstOne() {
    AppBag bag = AppBag.numbered(12);
    AppBag changed = bag.changedTo(AppBag.numbered(13));
    Customer customer = new Customer();
    URI url = customer.take(one, bag);
    assertSees(Sight.THE_BAG, bag, customer.open(two, url));

    URI changedUrl = customer.take(one, changed);

    assertSees(Sight.THE_BAG, changed, customer.open(two, changedUrl));
    assertSees(Sight.THE_BAG, changed, customer.open(two, Customer.CART));
  }

  @Test
  void anOrderEndsTheTransferOnEveryNode() {
    AppBag bag = AppBag.numbered(14);
    Customer customer = new Customer();
    URI url = customer.take(one, bag);

    String number = number(customer.order(two, customer.open(two, url)));

    Patience.await("409", () -> Customer.post(one, bag).status() == 409);
    Page late = new Customer().open(one, url);
    assertSees(Sight.OUR_PAGE, bag, late);
    // Whoever has the link does not learn what became of it.
    assertFalse(late.words().contains(number), late.words());
  }

  @Test
  void twoDevicesWithTheSameLinkThatBothOrderAreBothLogged() {
    AppBag bag = AppBag.numbered(15);
    Customer first = new Customer();
    URI url = first.take(one, bag);
    Customer second = new Customer();
    Page firstCheckout = first.open(two, url);
    Page secondCheckout = second.open(two, url);

    String firstNumber = number(first.order(two, firstCheckout));
    awaitLog("outcome=ordered order=" + firstNumber);
    String secondNumber = number(second.order(two, secondCheckout));

    String reference = "reference=" + bag.reference() + " outcome=";
    awaitLog(reference + "ordered-twice order=" + secondNumber + " first=" + firstNumber);
    Page late = new Customer().open(one, url);
    assertFalse(late.words().contains(firstNumber), late.words());
  }

  @Test
  void whoeverOrderedTwiceIsLoggedOnceAndLaterOrdersAreTheirOwn() {
    AppBag bag = AppBag.numbered(16);
    Customer first = new Customer();
    URI url = first.take(one, bag);
    Customer second = new Customer();
    Page secondCheckout = second.open(two, url);
    String once = number(first.order(two, first.open(two, url)));
    awaitLog("outcome=ordered order=" + once);
    String twice = number(second.order(two, secondCheckout));
    awaitLog("outcome=ordered-twice order=" + twice + " ");

    second.open(two, Customer.DONE);
    second.add(two, Article.VASE, 2);
    String own = number(second.order(two, second.open(two, Customer.CHECKOUT)));
    AppBag next = AppBag.numbered(17);
    URI nextUrl = first.take(one, next);
    String nextOne = number(first.order(two, first.open(two, nextUrl)));
    awaitLog("outcome=ordered order=" + nextOne);

    String log = two.log();
    assertEquals(2, log.split("outcome=ordered-twice order=" + twice + " ", -1).length, log);
    assertEquals(2, log.split("order=" + own, -1).length, log);
    assertTrue(log.contains("outcome=another-order order=" + own), log);
  }

  /** The order is recorded after its page was sent. */
  private static void awaitLog(String words) {
    Patience.await(words, () -> two.log().contains(words));
  }

  private static String number(Page done) {
    assertEquals(200, done.status(), done.words());
    String number = done.document().select(".number").text();
    assertTrue(number.matches("FO-\\d+"), done.words());
    return number;
  }
}
