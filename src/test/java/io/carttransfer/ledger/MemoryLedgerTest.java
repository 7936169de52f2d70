package io.carttransfer.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest implements LedgerContract {

  private static final Duration DAYS = Duration.ofDays(90);

  @Override
  public Ledger ledger() {
    return new MemoryLedger(8 << 20, DAYS, Clock.systemUTC());
  }

  @Override
  public void passAMinute() {}

  @Test
  void theReferenceThatWasSilentLongestMakesRoom() {
    MemoryLedger ledger = new MemoryLedger(100_000, DAYS, Clock.systemUTC());

    ledger.record(LedgerContract.step("first", "taken"));
    for (int i = 0; i < 1000; i++) {
      ledger.record(LedgerContract.step("r" + i, "taken", "token", "5B1lrqL_NatCl5Tk"));
      ledger.record(LedgerContract.step("first", "asked"));
      assertTrue(ledger.bytes() <= 100_000, ledger.bytes() + " bytes");
    }

    assertTrue(ledger.find("first").isPresent());
    assertTrue(ledger.find("r999").isPresent());
    assertFalse(ledger.find("r0").isPresent());
    assertTrue(ledger.health().dropped() > 500, "dropped " + ledger.health().dropped());
  }

  @Test
  void aReferenceIsForgottenAfterItsDays() {
    long then = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    Clock later = Clock.fixed(Instant.parse("2026-04-02T00:00:00Z"), ZoneOffset.UTC);
    MemoryLedger ledger = new MemoryLedger(100_000, DAYS, later);

    ledger.record(Step.of("old", "taken", java.util.Map.of(), "n", then));
    ledger.record(Step.of("new", "taken", java.util.Map.of(), "n", later.millis()));

    assertFalse(ledger.find("old").isPresent());
    assertTrue(ledger.find("new").isPresent());
    assertEquals(0, ledger.health().dropped());
  }
}
