package io.carttransfer.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private final CartLine line = CartLine.of("A1", 2);

  @Test
  void aLineThatIsNotToBeHadIsToldWithItsReason() {
    assertEquals(Notice.of(line, Reason.UNKNOWN_SKU), Verdict.UNKNOWN.notice(line));
    assertEquals(Notice.of(line, Reason.UNAVAILABLE), Verdict.UNAVAILABLE.notice(line));
  }

  @Test
  void ofALineThatIsAvailableThereIsNothingToTell() {
    assertThrows(IllegalStateException.class, () -> Verdict.AVAILABLE.notice(line));
  }
}
