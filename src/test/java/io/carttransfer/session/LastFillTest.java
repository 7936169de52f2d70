package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a session remembers of its last fill, to know whether the cart is still there. */
class LastFillTest {

  private static final Token TOKEN = token('a');
  private static final Token OTHER = token('b');
  private static final Transfer TRANSFER =
      Transfer.of("R-1", "GBP", List.of(CartLine.of("A1", 2), CartLine.of("A3", 40)), List.of());

  private static final Bag NONE = Bag.none("session-1");
  private static final Bag FILLED = NONE.filled(TOKEN, TRANSFER, true);

  private static Token token(char c) {
    return Token.parse(String.valueOf(c).repeat(Token.KEYED_LENGTH)).orElseThrow();
  }

  @Test
  void theAnswerOfAFillIsAwaitedUntilTheBrowserShowsAnotherCookie() {
    Bag awaiting = FILLED.withLastFill(fill -> fill.awaiting(Map.of("basket", "before")));

    assertTrue(
        awaiting.lastFill().isAwaited(name -> name.equals("basket") ? "before" : "wrong name"));
    assertTrue(awaiting.lastFill().isAwaited(name -> ""));
    assertFalse(awaiting.lastFill().isAwaited(name -> "after"));
    assertFalse(awaiting.arrived().lastFill().isAwaited(name -> "before"));
    assertFalse(awaiting.filled(OTHER, TRANSFER, true).lastFill().isAwaited(name -> "before"));
    assertFalse(
        FILLED
            .withLastFill(fill -> fill.awaiting(Map.of()))
            .lastFill()
            .isAwaited(name -> "before"));
    assertFalse(awaiting.toString().contains("=before"), "values of cookies are not kept");
  }

  @Test
  void aBrowserThatKeepsTheCartSaysByItsTokenWhichBagItHas() {
    Bag last = FILLED.filled(OTHER, TRANSFER, true);
    Bag inBrowser = last.withLastFill(fill -> fill.awaiting(Map.of("basket", "before"))).arrived();

    assertTrue(inBrowser.isAstray(List.of(TOKEN)));
    assertTrue(Bag.parse(inBrowser.toString()).orElseThrow().isAstray(List.of(TOKEN)));
    assertFalse(inBrowser.isAstray(List.of(TOKEN, OTHER)));
    assertFalse(inBrowser.isAstray(List.of(OTHER)));
    assertFalse(inBrowser.isAstray(List.of()));
    assertFalse(last.isAstray(List.of(TOKEN)), "the session has the cart");
    assertFalse(last.withLastFill(fill -> fill.awaiting(Map.of())).isAstray(List.of(TOKEN)));
    assertFalse(inBrowser.ordered("N1").isAstray(List.of(TOKEN)));
    assertFalse(inBrowser.filled(OTHER, TRANSFER, true).isAstray(List.of(TOKEN)), "another fill");
    assertFalse(inBrowser.failed(OTHER, TRANSFER, true, true).isAstray(List.of(TOKEN)));
  }

  @Test
  void aBrowserThatShowsWhatItHadBeforeTheFillHasTheCartOfBefore() {
    Bag awaiting =
        FILLED.withLastFill(fill -> fill.awaiting(Map.of("basket", "before", "count", "")));

    assertTrue(awaiting.isOverwritten(name -> name.equals("basket") ? "before" : ""));
    assertFalse(awaiting.isOverwritten(name -> ""), "it shows none");
    assertFalse(awaiting.isOverwritten(name -> name.equals("basket") ? "after" : ""));
    assertFalse(awaiting.isOverwritten(name -> name.equals("basket") ? "before" : "3"));
    assertFalse(awaiting.arrived().isOverwritten(name -> "before"));
    assertFalse(
        awaiting
            .failed(TOKEN, TRANSFER, true, true)
            .withLastFill(fill -> fill.awaiting(Map.of("basket", "before")))
            .isOverwritten(name -> "before"));
  }

  @ParameterizedTest
  @CsvSource({"R-1, 42, true", "R-1, 41, false", "R-2, 42, false"})
  void theLastFillLeftAsManyUnitsOfItsReference(String reference, long units, boolean left) {
    assertEquals(left, FILLED.lastFill().left(reference, units));
    assertEquals(left, FILLED.pending(OTHER, TRANSFER, false).lastFill().left(reference, units));
    assertFalse(FILLED.ordered("S-1").lastFill().left(reference, units));
    assertFalse(FILLED.failed(OTHER, TRANSFER, true, true).lastFill().left(reference, units));
    assertFalse(NONE.pending(TOKEN, TRANSFER, true).lastFill().left(reference, units));
  }

  @Test
  void aCartThatIsKeptByTheSessionsIdIsLeftBehindByALogin() {
    Bag kept = FILLED.withLastFill(fill -> fill.keptBy("before"));

    assertTrue(kept.isKeptBySessionId() && kept.isLeftBehind("after"));
    assertFalse(kept.isLeftBehind("before"));
    for (Bag not :
        List.of(
            FILLED,
            kept.withLastFill(fill -> fill.keptBy(null)),
            kept.seenEmpty(),
            kept.ordered("S-1"),
            kept.wentOn(),
            kept.declined(TOKEN),
            kept.filled(OTHER, TRANSFER, true),
            kept.pending(OTHER, TRANSFER, true))) {
      assertFalse(not.isKeptBySessionId() || not.isLeftBehind("after"), not.toString());
    }
    assertTrue(
        kept.seenEmpty().withLastFill(fill -> fill.keptBy("after")).isKeptBySessionId(),
        "another cart");
    assertSame(FILLED, FILLED.seenEmpty());
    assertFalse(kept.toString().contains("before"), "the id of a session is a secret");
  }
}
