package io.carttransfer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.carttransfer.ledger.Journal;
import io.carttransfer.ledger.Ledger;
import io.carttransfer.ledger.MemoryLedger;
import io.carttransfer.ledger.Outcomes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a reference to whoever has to call the other side back. */
class StoryTest {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Ledger ledger = new MemoryLedger(1 << 20, Duration.ofDays(90), Clock.systemUTC());
  private final Journal journal =
      new Journal(ledger, new Outcomes(), "node", Clock.systemUTC(), System::nanoTime);

  private String verdict(long later) throws Exception {
    long now = System.currentTimeMillis() + later;
    return new Story(ledger.find("r").orElseThrow(), now, HOUR / 2).verdict();
  }

  private String verdict() throws Exception {
    return verdict(0);
  }

  @Test
  void refused() throws Exception {
    journal.info("r", "refused-invalid-cart", "violations", "unknown-sku", "skus", List.of("4711"));

    assertEquals(
        "The shop refused the bag: the shop does not have this product (SKU 4711).", verdict());
  }

  @Test
  void aClockThatIsSetBackChangesNoVerdict() throws Exception {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30));
    new Journal(ledger, new Outcomes(), "other", late, System::nanoTime)
        .info("r", "taken", "lines", 1);
    journal.info("r", "asked");

    assertEquals(
        "The shopper was asked which basket to pay for, and did not choose the app's bag.",
        verdict());
  }

  @Test
  void whatHappenedLastCountsAlsoIfItHappenedBefore() throws Exception {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    journal.info("r", "asked");
    journal.info("r", "declined");
    new Journal(ledger, new Outcomes(), "node", late, System::nanoTime).info("r", "asked");

    assertEquals(
        "The shopper was asked which basket to pay for, and did not choose the app's bag.",
        verdict());
  }

  @Test
  void neverOpened() throws Exception {
    journal.info("r", "taken", "lines", 1);

    assertEquals("The shopper has not opened it yet.", verdict());
    assertEquals("The shopper never opened it, and the link has expired.", verdict(HOUR));
  }

  @Test
  void opened() throws Exception {
    journal.info("r", "taken", "lines", 1);
    journal.info("r", "asked");
    assertEquals(
        "The shopper was asked which basket to pay for, and did not choose the app's bag.",
        verdict());

    journal.failure("r", "cart-failed", new IllegalStateException("no"));
    assertEquals("The shopper opened it, but the shop's cart could not be filled (no).", verdict());
  }

  @Test
  void ordered() throws Exception {
    journal.info("r", "filled", "units", 2, "by", "url");
    assertEquals("The bag is in the shop's cart, but no order is recorded.", verdict());

    journal.info("r", "ordered", "order", "S-1", "total", "-");
    assertEquals("Ordered as S-1.", verdict());

    journal.info("r", "app-told", "order", "S-1");
    assertEquals("Ordered as S-1, and the page reported it to the app.", verdict());

    journal.warn("r", "ordered-twice", "order", "S-2", "first", "S-1");
    assertEquals("It was ordered twice: as S-1 and as S-2.", verdict());
  }

  @Test
  void placedAndNotRecorded() throws Exception {
    journal.failure("r", "order-not-recorded", new IllegalStateException("no"), "order", "S-1");

    assertEquals(
        "An order was placed as S-1, but it could not be recorded. Check it by hand.", verdict());
  }
}
