package io.carttransfer.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the journal hands to the ledger. */
class JournalTest {

  private long nanos;
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private final Ledger ledger = new MemoryLedger(1 << 20, Duration.ofDays(90), clock);
  private final Outcomes outcomes = new Outcomes();
  private final Journal journal = new Journal(ledger, outcomes, "node-1", clock, () -> nanos);

  private Step step(String reference, String outcome) throws LedgerUnavailable {
    return ledger.find(reference).orElseThrow().step(outcome);
  }

  @Test
  void aStepComesWithItsDetailsUnescapedAndItsCause() throws Exception {
    journal.info("a b", "taken", "lines", 2, "token", "-");
    journal.failure("a b", "cart-failed", new IllegalStateException("no <cart>"));

    assertEquals("2", step("a b", "taken").detail("lines"));
    assertNull(step("a b", "taken").token());
    assertEquals("node-1", step("a b", "taken").node());
    assertEquals(clock.millis(), step("a b", "taken").firstAt());
    assertEquals("no <cart>", step("a b", "cart-failed").detail("cause"));
  }

  @Test
  void severalValuesStandOneALine() throws Exception {
    journal.info("r", "refused-invalid-cart", Journal.SKUS, List.of("A", "B C"));

    assertEquals("A\nB C", step("r", "refused-invalid-cart").detail("skus"));
  }

  @Test
  void whatHasNoReferenceIsOnlyCounted() throws Exception {
    journal.info(null, "refused-unauthorized", "status", 401);

    assertEquals(1, outcomes.counts().get("refused-unauthorized").times());
    assertEquals(List.of(), ledger.list(Selection.of(null, null, 10)).histories());
  }

  @Test
  void aCrowdIsALineASecondAndEachOfItIsCounted() {
    List<String> lines = new ArrayList<>();
    Handler handler = handler(lines);
    Logger log = Logger.getLogger("io.carttransfer.ledger");
    log.addHandler(handler);
    try {
      journal.crowd("gone", "instance", "a");
      journal.crowd("gone", "instance", "b");
      journal.crowd("misconfigured", "instance", "c");
      nanos += 999_999_999;
      journal.crowd("gone", "instance", "d");
      nanos += 1;
      journal.crowd("gone", "instance", "e");
    } finally {
      log.removeHandler(handler);
    }

    assertEquals(
        List.of(
            "reference=- outcome=gone instance=a count=1",
            "reference=- outcome=misconfigured instance=c count=1",
            "reference=- outcome=gone instance=e count=3"),
        lines);
    assertEquals(4, outcomes.unnamed().get("gone").times());
  }

  @Test
  void whatShowsItselfAgainIsInTheLogAlone() throws Exception {
    journal.failure("r", "cart-failed", new IllegalStateException("why"));
    journal.again("r", "cart-failed", "instance", "a");

    assertEquals("why", step("r", "cart-failed").detail("cause"));
    assertEquals(1, step("r", "cart-failed").times());
  }

  private static Handler handler(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        lines.add(record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void whatCouldEndAValueOrALineIsEscaped() {
    for (int c = 0; c <= 0xFFFF; c++) {
      String plain = String.valueOf((char) c);
      String escaped = Journal.escape(plain);
      boolean harmless = plain.matches("[A-Za-z0-9._:-]");
      assertEquals(harmless ? plain : "\\u%04x".formatted(c), escaped);
    }
    assertEquals("x".repeat(200), Journal.escape("x".repeat(200)));
    assertEquals("x".repeat(200) + "...", Journal.escape("x".repeat(201)));
  }

  @Test
  void listsStayReadable() {
    List<String> lines = new ArrayList<>();
    Handler handler = handler(lines);
    Logger log = Logger.getLogger("io.carttransfer.ledger");
    log.addHandler(handler);
    try {
      journal.warn("a=b c", "lines-refused", "lines", List.of("A-1", "B,2", "C 3"), "x", "y\nz");
    } finally {
      log.removeHandler(handler);
    }

    assertEquals(
        List.of(
            "reference=a\\u003db\\u0020c outcome=lines-refused lines=A-1,B\\u002c2,C\\u00203"
                + " x=y\\u000az"),
        lines);
  }

  @Test
  void testsAreKeptAndNotCounted() throws Exception {
    journal.info("test-1", "taken");

    assertFalse(outcomes.counts().containsKey("taken"));
    assertEquals(1, ledger.list(Selection.of(null, null, 10)).histories().size());
  }

  @Test
  void theLedgerHasWhatTheLogLeavesOut() throws Exception {
    Logger log = Logger.getLogger("io.carttransfer.ledger");
    Level before = log.getLevel();
    log.setLevel(Level.OFF);
    try {
      journal.info("r", "taken");
    } finally {
      log.setLevel(before);
    }

    assertEquals(1, step("r", "taken").times());
  }
}
