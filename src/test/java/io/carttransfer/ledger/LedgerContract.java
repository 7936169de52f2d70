package io.carttransfer.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.harness.database.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every ledger promises. */
interface LedgerContract {

  /** A ledger that knows nothing yet. */
  Ledger ledger() throws Exception;

  /** A step that happens now. */
  static Step step(String reference, String outcome, String... namesAndValues) {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      details.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Step.of(reference, outcome, details, "node-1", System.currentTimeMillis());
  }

  /** Records a step later than all before it, by a clock that counts milliseconds. */
  static void later(Ledger ledger, Step step) throws Exception {
    long before = System.currentTimeMillis();
    Together.await(() -> System.currentTimeMillis() > before + 2);
    ledger.record(
        Step.of(
            step.reference(),
            step.outcome(),
            step.details(),
            step.node(),
            System.currentTimeMillis()));
  }

  static String any() {
    return UUID.randomUUID().toString();
  }

  static List<String> references(Listing listing) {
    List<String> references = new ArrayList<>();
    listing.histories().forEach(history -> references.add(history.reference()));
    return references;
  }

  static List<String> references(Ledger ledger, String text, State state) throws Exception {
    return references(ledger.list(Selection.of(text, state, 100)));
  }

  @Test
  default void aStepIsFoundWithAllThatWasSaidOfIt() throws Exception {
    try (Ledger ledger = ledger()) {
      long before = System.currentTimeMillis();
      ledger.record(step("4711", "taken", "lines", "2", "token", "5B1lrqL_NatCl5Tk"));
      later(ledger, step("4711", "ordered", "order", "S-1041", "total", "120.50"));

      History history = ledger.find("4711").orElseThrow();

      assertEquals(2, history.steps().size());
      Step taken = history.steps().get(0);
      assertEquals("taken", taken.outcome());
      assertEquals("2", taken.detail("lines"));
      assertEquals("5B1lrqL_NatCl5Tk", taken.token());
      assertEquals("node-1", taken.node());
      assertEquals(1, taken.times());
      assertTrue(Math.abs(taken.firstAt() - before) < 60_000, "at " + taken.firstAt());
      assertEquals("S-1041", history.order());
      assertEquals("120.50", history.steps().get(1).detail("total"));
      assertEquals(Stage.ORDERED, history.stage());
    }
  }

  @Test
  default void aReferenceThatNobodyNamedIsNotThere() throws Exception {
    try (Ledger ledger = ledger()) {
      ledger.record(step("4711", "taken"));

      assertFalse(ledger.find("4712").isPresent());
      assertFalse(ledger.find("471").isPresent());
    }
  }

  @Test
  default void everyCharacterComesBack() throws Exception {
    try (Ledger ledger = ledger()) {
      String reference = " <b>'\"\\u0041 % _ ! ~";
      String number = "№ 1\u0000\n\u2028\ud83d\ude00' OR 1=1 --";
      String skus = "<script>alert(1)</script>\n${jndi:ldap://x}\n=1+1 a b=c";
      ledger.record(step(reference, "refused-invalid-cart", "skus", skus));
      ledger.record(step(reference, "ordered", "order", number));

      History history = ledger.find(reference).orElseThrow();

      assertEquals(reference, history.reference());
      assertEquals(skus, history.step("refused-invalid-cart").detail("skus"));
      assertEquals(number, history.step("ordered").order());
      assertEquals(List.of(reference), references(ledger, number, null));
    }
  }

  @Test
  default void whatIsTooLongIsCutAndKept() throws Exception {
    try (Ledger ledger = ledger()) {
      String reference = any();
      ledger.record(
          step(
              reference,
              "refused-" + "x".repeat(100),
              "order",
              "ä".repeat(5000),
              "violations",
              "ä".repeat(5000),
              "token",
              "ä".repeat(5000),
              "total",
              "ä".repeat(5000),
              "cause",
              "ä".repeat(5000)));

      assertEquals(1, ledger.find(reference).orElseThrow().steps().size());
    }
  }

  @Test
  default void aRepeatedStepIsCountedAndKeepsItsFirstTime() throws Exception {
    try (Ledger ledger = ledger()) {
      ledger.record(step("4711", "asked"));
      long first = ledger.find("4711").orElseThrow().newest().firstAt();
      later(ledger, step("4711", "asked"));
      later(ledger, step("4711", "asked"));
      ledger.record(step("4711", "filled"));
      passAMinute();
      ledger.record(step("4712", "filled"));

      Step asked = ledger.find("4711").orElseThrow().step("asked");

      assertEquals(3, asked.times());
      assertEquals(first, asked.firstAt());
      assertTrue(asked.lastAt() >= first, asked.lastAt() + " after " + first);
    }
  }

  /** Lets a minute pass where that makes a difference. */
  void passAMinute();

  @Test
  default void upperAndLowerCaseAreTwoReferences() throws Exception {
    try (Ledger ledger = ledger()) {
      ledger.record(step("ab", "taken"));
      ledger.record(step("AB", "taken"));
      ledger.record(step("ab ", "taken"));

      assertEquals(3, references(ledger, null, null).size());
    }
  }

  @Test
  default void theListIsNewestFirstAndPagesShowEachReferenceOnce() throws Exception {
    try (Ledger ledger = ledger()) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        later(ledger, step("r" + i, "taken"));
        expected.add(0, "r" + i);
      }
      later(ledger, step("r2", "filled"));
      expected.remove("r2");
      expected.add(0, "r2");

      List<String> paged = new ArrayList<>();
      Selection selection = Selection.of(null, null, 2);
      Listing page = ledger.list(selection);
      paged.addAll(references(page));
      while (page.hasMore()) {
        page = ledger.list(selection.before(page.nextAt(), page.nextReference()));
        paged.addAll(references(page));
      }

      assertEquals(expected, references(ledger, null, null));
      assertEquals(expected, paged);
    }
  }

  @Test
  default void referencesOfTheSameInstantAreNotLostBetweenPages() throws Exception {
    try (Ledger ledger = ledger()) {
      List<String> all = new ArrayList<>();
      for (int i = 100; i < 150; i++) {
        ledger.record(step("r" + i, "taken"));
        ledger.record(step("r" + i, "filled"));
        all.add("r" + i);
      }

      List<String> paged = new ArrayList<>();
      Selection selection = Selection.of("r", null, 7);
      Listing page = ledger.list(selection);
      paged.addAll(references(page));
      while (page.hasMore()) {
        page = ledger.list(selection.before(page.nextAt(), page.nextReference()));
        paged.addAll(references(page));
      }

      paged.sort(null);
      assertEquals(all, paged);
    }
  }

  @Test
  default void aTextFindsReferenceOrderTokenAndRefusedSku() throws Exception {
    try (Ledger ledger = ledger()) {
      ledger.record(step("app-4711", "taken", "token", "5B1lrqL_NatCl5Tk"));
      ledger.record(step("app-4711", "ordered", "order", "S-1041"));
      ledger.record(step("app-4712", "refused-invalid-cart", "skus", "10%\nA_1"));

      assertEquals(List.of("app-4711"), references(ledger, "app-4711", null));
      assertEquals(2, references(ledger, "app-", null).size());
      assertEquals(List.of("app-4711"), references(ledger, " S-1041 ", null));
      assertEquals(List.of("app-4711"), references(ledger, "5B1lrqL_NatCl5Tk", null));
      assertEquals(List.of("app-4712"), references(ledger, "A_1", null));
      assertEquals(List.of("app-4712"), references(ledger, "0%", null));
      assertEquals(List.of(), references(ledger, "A%1", null));
      assertEquals(List.of(), references(ledger, "AX1", null));
      assertEquals(List.of(), references(ledger, "S-104", null));
      assertEquals(List.of(), references(ledger, "app_4711", null));
    }
  }

  @Test
  default void aStateFindsThoseThatWentSoFarAndNoFurther() throws Exception {
    try (Ledger ledger = ledger()) {
      ledger.record(step("refused", "refused-invalid-cart"));
      ledger.record(step("unopened", "refused-lookup-failed"));
      ledger.record(step("unopened", "taken"));
      ledger.record(step("opened", "taken"));
      ledger.record(step("opened", "asked"));
      ledger.record(step("opened", "cart-failed"));
      ledger.record(step("filled", "taken"));
      ledger.record(step("filled", "filled"));
      ledger.record(step("ordered", "taken"));
      ledger.record(step("ordered", "cart-failed"));
      ledger.record(step("ordered", "filled"));
      ledger.record(step("ordered", "ordered"));

      for (State state : List.of(State.REFUSED, State.UNOPENED, State.OPENED, State.FILLED)) {
        assertEquals(List.of(state.word()), references(ledger, null, state));
        assertEquals(List.of(state.word()), references(ledger, state.word(), state));
      }
      assertEquals(List.of("ordered"), references(ledger, null, State.ORDERED));
      List<String> trouble = references(ledger, null, State.TROUBLE);
      trouble.sort(null);
      assertEquals(List.of("opened", "ordered"), trouble);
      assertEquals(List.of(), references(ledger, "filled", State.ORDERED));
    }
  }

  @Test
  default void totalsCountEachReferenceOnceAndNoTests() throws Exception {
    try (Ledger ledger = ledger()) {
      for (String prefix : List.of("app-", "test-")) {
        ledger.record(
            step(prefix + 1, "refused-invalid-cart", "violations", "unknown-sku", "skus", "A\nB"));
        ledger.record(
            step(prefix + 2, "refused-invalid-cart", "violations", "unknown-sku", "skus", "A"));
        ledger.record(step(prefix + 2, "taken"));
        later(ledger, step(prefix + 2, "asked"));
        later(ledger, step(prefix + 2, "filled"));
        ledger.record(step(prefix + 3, "taken"));
        ledger.record(step(prefix + 3, "filled"));
        later(ledger, step(prefix + 3, "ordered", "order", prefix + "S-1"));
        ledger.record(step(prefix + 4, "taken"));
        ledger.record(step(prefix + 4, "cart-failed", "cause", "no"));
      }

      for (Period period : Period.values()) {
        Totals totals = ledger.totals(period);

        assertEquals(1, totals.of(State.REFUSED));
        assertEquals(0, totals.of(State.UNOPENED));
        assertEquals(3, totals.taken());
        assertEquals(3, totals.opened());
        assertEquals(2, totals.filled());
        assertEquals(1, totals.of(State.ORDERED));
        assertEquals(2, totals.skus().get("A"));
        assertEquals(1, totals.skus().get("B"));
        assertEquals("refused-invalid-cart", totals.faults().get(0).outcome());
        assertEquals("unknown-sku", totals.faults().get(0).reason());
        assertEquals(2, totals.faults().get(0).references());
        assertEquals("cart-failed", totals.faults().get(1).outcome());
        assertEquals(2, totals.faults().size());
        assertTrue(totals.millisToFill() >= 0, "to fill " + totals.millisToFill());
        assertTrue(totals.millisToOrder() > 0, "to order " + totals.millisToOrder());
        assertEquals(2, totals.unknownSkus().recent());
        assertEquals(0.4, totals.unknownSkus().share(), 0.001);
        assertEquals(Map.of(), totals.sharedOrders());
      }
    }
  }

  @Test
  default void anEmptyLedgerHasEmptyTotals() throws Exception {
    try (Ledger ledger = ledger()) {
      Totals totals = ledger.totals(Period.MONTH);

      assertEquals(0, totals.taken());
      assertEquals(-1, totals.millisToOpen());
      assertTrue(totals.buckets().isEmpty());
      assertTrue(ledger.list(Selection.of(null, null, 10)).histories().isEmpty());
      assertTrue(ledger.health().isUp());
      assertNull(ledger.health().message());
    }
  }

  @Test
  default void anOrderNumberUnderTwoReferencesShows() throws Exception {
    try (Ledger ledger = ledger()) {
      ledger.record(step("app-1", "ordered", "order", "S-1"));
      ledger.record(step("app-2", "ordered", "order", "S-1"));
      ledger.record(step("app-3", "ordered", "order", "S-2"));
      ledger.record(step("test-4", "ordered", "order", "S-2"));

      assertEquals(
          Map.of("S-1", List.of("app-1", "app-2")), ledger.totals(Period.DAY).sharedOrders());
      List<String> both = references(ledger, "S-1", null);
      both.sort(null);
      assertEquals(List.of("app-1", "app-2"), both);
    }
  }

  @Test
  default void anOrderThatIsRecordedAfterAllNeedsNobody() throws Exception {
    try (Ledger ledger = ledger()) {
      for (String outcome : List.of("order-not-recorded", "order-still-not-recorded")) {
        ledger.record(step("app-1", outcome, "order", "S-1"));
        ledger.record(step("app-2", outcome, "order", "S-2"));
        ledger.record(step("app-3", outcome, "order", "S-4"));
      }
      assertEquals(6, faults(ledger));

      later(ledger, step("app-1", "ordered", "order", "S-1"));
      later(ledger, step("app-3", "ordered", "order", "S-3"));

      assertEquals(4, faults(ledger), "one was recorded, one is another order");
    }
  }

  private static long faults(Ledger ledger) throws Exception {
    return ledger.totals(Period.DAY).faults().stream().mapToLong(Fault::references).sum();
  }

  /** Stores that know no orders record both as the first. */
  @Test
  default void twoOrderNumbersUnderOneReferenceAreTwoSteps() throws Exception {
    try (Ledger ledger = ledger()) {
      ledger.record(step("app-1", "ordered", "order", "S-1"));
      ledger.record(step("app-1", "ordered", "order", "S-2"));

      History history = ledger.find("app-1").orElseThrow();

      assertEquals("S-1", history.step("ordered").order());
      assertEquals("S-2", history.step("ordered-twice").order());
      assertEquals(List.of("app-1"), references(ledger, null, State.TROUBLE));
      assertEquals(1, ledger.totals(Period.DAY).of(State.ORDERED));
    }
  }
}
