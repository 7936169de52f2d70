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

    assertFalse(took.state().isPresent() || took.filledLast(TOKEN));
    assertTrue(took.hasSeen(TOKEN));
    assertFalse(took.lastFill().left(TRANSFER.reference(), TRANSFER.units()));
    assertNull(took.reference());
  }

  @Test
  void theAnswerForABagEndsWhenTheFillHasReachedTheBrowser() {
    Bag awaiting = FILLED.withLastFill(fill -> fill.awaiting(Map.of("basket", "before")));

    assertFalse(awaiting.wanted(TOKEN).arrived().isWanted(TOKEN));
    assertTrue(awaiting.wanted(OTHER).arrived().isWanted(OTHER));
    assertTrue(FILLED.wanted(TOKEN).arrived().isWanted(TOKEN), "no fill was awaited");
    assertFalse(awaiting.arrived().toString().contains("awaited="), awaiting.arrived()::toString);
  }

  @Test
  void whatAFailedFillLeftIsOursUnlessItWasSomebodysBefore() {
    Bag ours = FILLED.failed(OTHER, TRANSFER, false, true);
    Bag theirs = FILLED.failed(OTHER, TRANSFER, false, false);

    assertTrue(
        ours.state().isHalfFilledByUs() && ours.state().isDamaged() && !ours.state().isEmptied());
    assertTrue(theirs.state().isDamaged() && !theirs.state().isHalfFilledByUs());
    assertTrue(theirs.emptied().state().isEmptied() && !theirs.emptied().state().isDamaged());
    assertFalse(ours.filledLast(TOKEN) || ours.state().isAgreed());
    assertFalse(
        FILLED.state().isHalfFilledByUs()
            || FILLED.state().isDamaged()
            || FILLED.state().isEmptied());
    assertSame(FILLED, FILLED.emptied());
    assertEquals(FILLED, ours.takenBack(FILLED));
    assertFalse(theirs.emptied().failed(OTHER, TRANSFER, false, false).state().isEmptied());
    assertFalse(ours.filled(TOKEN, TRANSFER, true).state().isHalfFilledByUs());
  }

  @Test
  void whatGoingOnForgetsLeavesNoTraceOfTheFailedBag() {
    Bag failed = NONE.failed(TOKEN, TRANSFER, true, true).emptied();

    for (Bag on : List.of(failed.wentOn(), failed.declined(OTHER))) {
      assertFalse(
          on.state().isPresent() || on.state().isOf(TOKEN) || on.state().isHalfFilledByUs(),
          on.toString());
      assertNull(on.reference());
      assertNull(on.transfer());
    }
    assertTrue(failed.declined(OTHER).hasSeen(OTHER));
  }

  @Test
  void anOrderOfTheBagThatOthersPlacedIsNotThisSessions() {
    Bag placed = FILLED.ordered("S-1");
    Bag elsewhere = FILLED.orderedElsewhere("S-1");

    assertTrue(placed.orders().have("S-1") && !placed.orders().have("S-2"));
    assertTrue(placed.filled(OTHER, TRANSFER, true).orders().have("S-1"), "as an earlier one");
    assertEquals("S-1", elsewhere.orderNumber());
    assertTrue(elsewhere.orders().isPlacedElsewhere() && !elsewhere.orders().have("S-1"));
    assertFalse(elsewhere.filled(OTHER, TRANSFER, true).orders().have("S-1"));
    assertFalse(elsewhere.ordered("S-2").orders().isPlacedElsewhere());
    assertEquals("R-1", NONE.orderedWithoutBag("R-1", "S-1").reference());
    assertTrue(NONE.orderedWithoutBag("R-1", "S-1").orders().have("S-1"));
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
