package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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

/** What a session remembers to decide whose basket it is, and whether to ask. */
class BagConsentTest {

  private static final Token TOKEN = token('a');
  private static final Token OTHER = token('b');
  private static final Transfer TRANSFER =
      Transfer.of("R-1", "GBP", List.of(CartLine.of("A1", 2), CartLine.of("A3", 40)), List.of());

  private static final Bag NONE = Bag.none("session-1");
  private static final Bag FILLED = NONE.filled(TOKEN, TRANSFER, true);
  private static final Bag WANTED = NONE.asked(TOKEN, "nonce").wanted(TOKEN);

  private static Token token(char c) {
    return Token.parse(String.valueOf(c).repeat(Token.KEYED_LENGTH)).orElseThrow();
  }

  @Test
  void anAnswerIsGivenOnceWithTheNonceOfItsQuestion() {
    Bag asked = NONE.asked(TOKEN, "nonce");

    assertTrue(asked.isAnswer(TOKEN, "nonce"));
    assertFalse(asked.isAnswer(TOKEN, "another") || asked.isAnswer(TOKEN, null));
    assertFalse(asked.isAnswer(OTHER, "nonce") || NONE.isAnswer(TOKEN, null));
    for (Bag answered :
        List.of(
            asked.wanted(TOKEN),
            asked.declined(TOKEN),
            asked.wentOn(),
            asked.filled(OTHER, TRANSFER, true),
            asked.pending(OTHER, TRANSFER, true),
            asked.failed(OTHER, TRANSFER, true, true))) {
      assertFalse(answered.isAnswer(TOKEN, "nonce"), answered.toString());
    }
  }

  @Test
  void theAnswerForABagOutlastsAllButItsFillAndAnotherAnswer() {
    assertTrue(WANTED.isWanted(TOKEN));
    assertFalse(WANTED.isWanted(OTHER) || NONE.isWanted(TOKEN));
    for (Bag kept :
        List.of(
            WANTED.pending(TOKEN, TRANSFER, false),
            WANTED.failed(TOKEN, TRANSFER, false, true),
            WANTED.failed(TOKEN, TRANSFER, false, false).emptied(),
            WANTED.failed(TOKEN, TRANSFER, false, true).takenBack(WANTED),
            WANTED.filled(OTHER, TRANSFER, true),
            WANTED.arrived())) {
      assertTrue(kept.isWanted(TOKEN), kept.toString());
    }
    for (Bag ended :
        List.of(
            WANTED.filled(TOKEN, TRANSFER, false),
            WANTED.declined(TOKEN),
            WANTED.wentOn(),
            WANTED.wanted(OTHER))) {
      assertFalse(ended.isWanted(TOKEN), ended.toString());
    }
  }

  @Test
  void theAnswerOfAFillIsAwaitedUntilTheBrowserShowsAnotherCookie() {
    Bag awaiting = FILLED.awaiting(Map.of("basket", "before"));

    assertTrue(awaiting.awaits(name -> name.equals("basket") ? "before" : "wrong name"));
    assertTrue(awaiting.awaits(name -> ""));
    assertFalse(awaiting.awaits(name -> "after"));
    assertFalse(awaiting.arrived().awaits(name -> "before"));
    assertFalse(awaiting.filled(OTHER, TRANSFER, true).awaits(name -> "before"));
    assertFalse(FILLED.awaiting(Map.of()).awaits(name -> "before"));
    assertFalse(awaiting.toString().contains("=before"), "values of cookies are not kept");
  }

  @Test
  void aBrowserThatKeepsTheCartSaysByItsTokenWhichBagItHas() {
    Bag last = FILLED.filled(OTHER, TRANSFER, true);
    Bag inBrowser = last.awaiting(Map.of("basket", "before")).arrived();

    assertTrue(inBrowser.isAstray(List.of(TOKEN)));
    assertTrue(Bag.parse(inBrowser.toString()).orElseThrow().isAstray(List.of(TOKEN)));
    assertFalse(inBrowser.isAstray(List.of(TOKEN, OTHER)));
    assertFalse(inBrowser.isAstray(List.of(OTHER)));
    assertFalse(inBrowser.isAstray(List.of()));
    assertFalse(last.isAstray(List.of(TOKEN)), "the session has the cart");
    assertFalse(last.awaiting(Map.of()).isAstray(List.of(TOKEN)));
    assertFalse(inBrowser.ordered("N1").isAstray(List.of(TOKEN)));
    assertFalse(inBrowser.filled(OTHER, TRANSFER, true).isAstray(List.of(TOKEN)), "another fill");
    assertFalse(inBrowser.failed(OTHER, TRANSFER, true, true).isAstray(List.of(TOKEN)));
  }

  @Test
  void aBrowserThatShowsWhatItHadBeforeTheFillHasTheCartOfBefore() {
    Bag awaiting = FILLED.awaiting(Map.of("basket", "before", "count", ""));

    assertTrue(awaiting.isOverwritten(name -> name.equals("basket") ? "before" : ""));
    assertFalse(awaiting.isOverwritten(name -> ""), "it shows none");
    assertFalse(awaiting.isOverwritten(name -> name.equals("basket") ? "after" : ""));
    assertFalse(awaiting.isOverwritten(name -> name.equals("basket") ? "before" : "3"));
    assertFalse(awaiting.arrived().isOverwritten(name -> "before"));
    assertFalse(
        awaiting
            .failed(TOKEN, TRANSFER, true, true)
            .awaiting(Map.of("basket", "before"))
            .isOverwritten(name -> "before"));
  }

  @Test
  void aRetryOfThePlatformsIsLikeTheBag() {
    Transfer other = Transfer.of(TRANSFER.reference(), "GBP", List.of(CartLine.of("A9", 1)));

    assertTrue(FILLED.isLike(TRANSFER));
    assertFalse(FILLED.isLike(other));
    assertFalse(FILLED.isLike(Transfer.of("R-9", "GBP", TRANSFER.lines())));
    assertFalse(Bag.none("id").isLike(TRANSFER));
  }

  @Test
  void whoTakesTheCartThatIsThereHasNoBag() {
    Bag took = FILLED.tookWhatIsThere();

    assertFalse(took.isPresent() || took.filledLast(TOKEN));
    assertTrue(took.hasSeen(TOKEN));
    assertFalse(took.left(TRANSFER.reference(), TRANSFER.units()));
    assertNull(took.reference());
  }

  @Test
  void theAnswerForABagEndsWhenTheFillHasReachedTheBrowser() {
    Bag awaiting = FILLED.awaiting(Map.of("basket", "before"));

    assertFalse(awaiting.wanted(TOKEN).arrived().isWanted(TOKEN));
    assertTrue(awaiting.wanted(OTHER).arrived().isWanted(OTHER));
    assertTrue(FILLED.wanted(TOKEN).arrived().isWanted(TOKEN), "no fill was awaited");
    assertFalse(awaiting.arrived().toString().contains("awaited="), awaiting.arrived()::toString);
  }

  @ParameterizedTest
  @CsvSource({"R-1, 42, true", "R-1, 41, false", "R-2, 42, false"})
  void theLastFillLeftAsManyUnitsOfItsReference(String reference, long units, boolean left) {
    assertEquals(left, FILLED.left(reference, units));
    assertEquals(left, FILLED.pending(OTHER, TRANSFER, false).left(reference, units));
    assertFalse(FILLED.ordered("S-1").left(reference, units));
    assertFalse(FILLED.failed(OTHER, TRANSFER, true, true).left(reference, units));
    assertFalse(NONE.pending(TOKEN, TRANSFER, true).left(reference, units));
  }

  @Test
  void whatAFailedFillLeftIsOursUnlessItWasSomebodysBefore() {
    Bag ours = FILLED.failed(OTHER, TRANSFER, false, true);
    Bag theirs = FILLED.failed(OTHER, TRANSFER, false, false);

    assertTrue(ours.isHalfFilledByUs() && ours.isDamaged() && !ours.isEmptied());
    assertTrue(theirs.isDamaged() && !theirs.isHalfFilledByUs());
    assertTrue(theirs.emptied().isEmptied() && !theirs.emptied().isDamaged());
    assertFalse(ours.filledLast(TOKEN) || ours.isAgreed());
    assertFalse(FILLED.isHalfFilledByUs() || FILLED.isDamaged() || FILLED.isEmptied());
    assertSame(FILLED, FILLED.emptied());
    assertEquals(FILLED, ours.takenBack(FILLED));
    assertFalse(theirs.emptied().failed(OTHER, TRANSFER, false, false).isEmptied());
    assertFalse(ours.filled(TOKEN, TRANSFER, true).isHalfFilledByUs());
  }

  @Test
  void whatGoingOnForgetsLeavesNoTraceOfTheFailedBag() {
    Bag failed = NONE.failed(TOKEN, TRANSFER, true, true).emptied();

    for (Bag on : List.of(failed.wentOn(), failed.declined(OTHER))) {
      assertFalse(on.isPresent() || on.isOf(TOKEN) || on.isHalfFilledByUs(), on.toString());
      assertNull(on.reference());
      assertNull(on.transfer());
    }
    assertTrue(failed.declined(OTHER).hasSeen(OTHER));
  }

  @Test
  void aCartThatIsKeptByTheSessionsIdIsLeftBehindByALogin() {
    Bag kept = FILLED.keptBy("before");

    assertTrue(kept.isKeptBySessionId() && kept.isLeftBehind("after"));
    assertFalse(kept.isLeftBehind("before"));
    for (Bag not :
        List.of(
            FILLED,
            kept.keptBy(null),
            kept.seenEmpty(),
            kept.ordered("S-1"),
            kept.wentOn(),
            kept.declined(OTHER),
            kept.filled(OTHER, TRANSFER, true),
            kept.pending(OTHER, TRANSFER, true))) {
      assertFalse(not.isKeptBySessionId() || not.isLeftBehind("after"), not.toString());
    }
    assertTrue(kept.seenEmpty().keptBy("after").isKeptBySessionId(), "another cart");
    assertSame(FILLED, FILLED.seenEmpty());
    assertFalse(kept.toString().contains("before"), "the id of a session is a secret");
  }

  @Test
  void anOrderOfTheBagThatOthersPlacedIsNotThisSessions() {
    Bag placed = FILLED.ordered("S-1");
    Bag elsewhere = FILLED.orderedElsewhere("S-1");

    assertTrue(placed.hasPlaced("S-1") && !placed.hasPlaced("S-2"));
    assertTrue(placed.filled(OTHER, TRANSFER, true).hasPlaced("S-1"), "as an earlier one");
    assertEquals("S-1", elsewhere.orderNumber());
    assertTrue(elsewhere.isOrderedElsewhere() && !elsewhere.hasPlaced("S-1"));
    assertFalse(elsewhere.filled(OTHER, TRANSFER, true).hasPlaced("S-1"));
    assertFalse(elsewhere.ordered("S-2").isOrderedElsewhere());
    assertEquals("R-1", NONE.orderedWithoutBag("R-1", "S-1").reference());
    assertTrue(NONE.orderedWithoutBag("R-1", "S-1").hasPlaced("S-1"));
  }

  @Test
  void recordsOfTheSameTextAreEqual() {
    Bag same = Bag.parse(FILLED.toString()).orElseThrow();

    assertEquals(FILLED, same);
    assertEquals(FILLED.hashCode(), same.hashCode());
    assertNotEquals(FILLED, FILLED.ordered("S-1"));
    assertNotEquals(FILLED, FILLED.toString());
  }
}
