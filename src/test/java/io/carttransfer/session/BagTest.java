package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.text.Languages;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session remembers: without a token inside, and the same after it was a text. */
class BagTest {

  static final Token TOKEN = token('a');
  private static final Token OTHER = token('b');
  private static final Transfer TRANSFER =
      Transfer.of(
          "R-1",
          "GBP",
          List.of(CartLine.of("A1", "P1", 2), CartLine.of("A3", 40)),
          List.of(Notice.of(CartLine.of("A2", "P2", 1), Reason.UNAVAILABLE)));

  private static Token token(char c) {
    return Token.parse(String.valueOf(c).repeat(Token.KEYED_LENGTH)).orElseThrow();
  }

  private static Bag filled() {
    return Bag.none("session-1").filled(TOKEN, TRANSFER, true);
  }

  private static Bag again(Bag bag) {
    return Bag.parse(bag.toString()).orElseThrow();
  }

  @Test
  void aBagSurvivesAsText() {
    Bag bag = again(filled().asked(OTHER, "nonce"));

    assertEquals("session-1", bag.id());
    assertTrue(
        bag.hasSeen(TOKEN)
            && bag.filledLast(TOKEN)
            && bag.state().isOf(TOKEN)
            && bag.state().isAgreed());
    assertTrue(bag.state().isFilled());
    assertEquals(TRANSFER, bag.transfer());
    assertTrue(bag.isAnswer(OTHER, "nonce"));
    assertFalse(bag.isAnswer(TOKEN, "nonce"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a&b=c,d%e%0026",
        "\"\\'",
        "tab\tline\n\0\u007f\u2028",
        "Größe 40 €",
        "\ud83e\uddf8",
        "\ud800"
      })
  void everyTextSurvives(String sku) {
    Transfer transfer =
        Transfer.of(
            sku,
            "GBP",
            List.of(CartLine.of(sku, 1), CartLine.of("x", sku, 999)),
            List.of(Notice.of(CartLine.of(sku, 3), Reason.UNKNOWN_SKU)));

    Bag bag = again(Bag.none(sku).filled(TOKEN, transfer, true).ordered(sku));

    assertEquals(transfer, bag.transfer());
    assertEquals(List.of(sku, sku), List.of(bag.id(), bag.orderNumber()));
  }

  @Test
  void thereIsNoTokenInside() {
    String text =
        filled().asked(OTHER, "nonce").declined(OTHER).pending(OTHER, TRANSFER, false).toString();

    assertFalse(text.contains(TOKEN.value()) || text.contains(OTHER.value()));
    assertTrue(text.contains(TOKEN.hash()));
  }

  /** Whoever has one link can have a session filled by it as often as they like. */
  @Test
  void theLargestBagTakesLittleOfASession() throws Exception {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String sku = "%014d".formatted(7_777_777_000_000L + i);
      lines.add(CartLine.of(sku, sku, 1 + i % 9));
    }
    Transfer transfer = Transfer.of("r".repeat(32), "GBP", lines, List.of());
    Bag bag = Bag.none("session-1").filled(TOKEN, transfer, true);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(bag.toString());
      out.writeObject(TransferredCart.of(bag, Languages.own().of("en")));
    }

    assertTrue(bytes.size() < 25_000, bytes.size() + " bytes");
  }

  @Test
  void theLastEightTokensAreRemembered() {
    Bag bag = Bag.none("session-1");
    for (char c = 'a'; c <= 'i'; c++) {
      bag = bag.filled(token(c), TRANSFER, true);
    }

    assertFalse(bag.hasSeen(token('a')));
    assertTrue(bag.hasSeen(token('b')) && bag.hasSeen(token('i')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&", "=", "id", "id=1", "a=b&", "id=1&x&", "id=1&=x&", "id=%12&", "id=%zzzz&"})
  void whatIsNoRecordIsNone(String text) {
    assertEquals(Optional.empty(), Bag.parse(text));
  }

  @Test
  void aRecordThatWasCutIsNone() {
    String text = filled().ordered("4711").toString();

    for (int length = 0; length < text.length(); length++) {
      boolean whole = text.substring(0, length).endsWith("&");
      assertEquals(whole, Bag.parse(text.substring(0, length)).isPresent(), "cut at " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A1", "A1,,", "A1,,0", "A1,,-5", "A1,,?", "A1,,2,A2", ",,", "A1,,zzzzzzzzz"})
  void linesThatCannotBeReadAreNone(String lines) {
    Bag bag = Bag.parse("id=1&state=filled&reference=R&currency=GBP&lines=" + lines + "&").get();

    assertNull(bag.transfer());
    assertEquals("R", bag.reference());
  }

  @Test
  void whatANewerVersionWroteIsReadAndKept() {
    Bag bag =
        Bag.parse(
                "id=1&state=parked&parkedAt=7&reference=R&currency=GBP&lines=A1,P1,2"
                    + "&notices=A2,P2,1,TOO_HEAVY&")
            .orElseThrow();

    assertTrue(bag.state().isPresent());
    assertFalse(bag.state().isFilled() || bag.state().isPending() || bag.state().isFailed());
    assertEquals(Reason.UNAVAILABLE, bag.transfer().notices().get(0).reason());
    assertTrue(bag.declined(OTHER).toString().contains("&parkedAt=7&"));
  }

  @Test
  void whatAnOlderVersionDidNotWriteIsNo() {
    Bag bag = Bag.parse("id=1&").orElseThrow();

    assertFalse(bag.state().isPresent() || bag.state().isAgreed() || bag.orders().hasUnsaved());
    assertFalse(bag.hasSeen(TOKEN) || bag.filledLast(TOKEN) || bag.state().isOf(TOKEN));
    assertNull(bag.transfer());
    assertNull(bag.reference());
    assertEquals(TRANSFER, bag.filled(TOKEN, TRANSFER, false).transfer());
  }

  @Test
  void goingOnWithoutForgetsAFailedBagOnly() {
    Bag failed = Bag.none("session-1").failed(TOKEN, TRANSFER, true, true);

    assertFalse(failed.wentOn().state().isPresent());
    assertFalse(failed.declined(OTHER).state().isPresent());
    assertTrue(filled().wentOn().state().isFilled());
    assertTrue(filled().declined(OTHER).state().isFilled());
    assertTrue(Bag.none("x").pending(TOKEN, TRANSFER, true).declined(OTHER).state().isPending());
    assertFalse(Bag.none("x").pending(TOKEN, TRANSFER, true).declined(TOKEN).state().isPresent());
  }

  @Test
  void theBagInTheCartCanBeOrderedUntilAnotherOneReplacesIt() {
    Transfer later =
        Transfer.of("later", "GBP", List.of(CartLine.of("2", "2", 1)), Collections.emptyList());
    Bag filled = filled();

    assertEquals(TRANSFER.reference(), filled.orderable());
    for (Bag bag :
        List.of(
            filled.pending(OTHER, later, false),
            filled.failed(OTHER, later, false, true),
            again(filled.failed(OTHER, later, false, true)).pending(OTHER, later, false))) {
      assertEquals(TRANSFER.reference(), bag.orderable());
      assertFalse(
          bag.lastFill().left(TRANSFER.reference(), TRANSFER.units()) && bag.state().isFailed());
      assertEquals("later", bag.filled(OTHER, later, false).orderable());
      assertEquals(
          bag.state().isFailed() ? null : TRANSFER.reference(), bag.declined(OTHER).orderable());
    }
    assertNull(Bag.none("x").pending(TOKEN, TRANSFER, true).orderable());
    assertNull(filled.ordered("S-1").pending(OTHER, later, false).orderable());
  }

  @Test
  void theOrderOfTheBagInTheCartLeavesNothingToALaterOne() {
    Bag later = filled().pending(OTHER, TRANSFER, false);

    Bag ordered = later.orderedEarlier(TRANSFER.reference(), "S-1");
    Bag others = later.orderedEarlier("another", "S-1");

    assertNull(ordered.orderable());
    assertFalse(ordered.lastFill().left(TRANSFER.reference(), TRANSFER.units()));
    assertEquals(TRANSFER.reference(), others.orderable());
    assertTrue(others.lastFill().left(TRANSFER.reference(), TRANSFER.units()));
  }

  @Test
  void whoDeclinesAnotherBagKeepsTheCartOfTheSessionsId() {
    Bag kept = filled().withLastFill(fill -> fill.keptBy("one"));

    assertTrue(kept.declined(OTHER).isLeftBehind("two"));
    assertFalse(kept.declined(TOKEN).isLeftBehind("two"));
  }

  @Test
  void aFillThatLeftAllAsItWasTakesBackTheBagAlone() {
    Bag before = filled().ordered("4711");
    PlacedOrder meanwhile = PlacedOrder.of("R-0", "4710", "-");

    Bag bag =
        before
            .failed(OTHER, TRANSFER, false, true)
            .withOrders(orders -> orders.withUnsaved(meanwhile))
            .takenBack(before);

    assertTrue(bag.state().isFilled() && bag.state().isOf(TOKEN) && bag.state().isAgreed());
    assertEquals("4711", bag.orderNumber());
    assertTrue(bag.orders().hasUnsaved());
  }

  @Test
  void anOrderedBagIsNoLongerOurs() {
    Bag ordered = filled().ordered("S-1");

    assertEquals("S-1", ordered.orderNumber());
    assertEquals("R-1", ordered.reference());
    assertNull(ordered.filled(OTHER, TRANSFER, true).orderNumber());
    assertTrue(ordered.filled(OTHER, TRANSFER, true).orders().isOld("S-1"));
  }

  @Test
  void eightUnsavedOrdersAreKeptEachOnce() {
    Bag bag = filled();
    for (int i = 0; i < 9; i++) {
      PlacedOrder order = PlacedOrder.of("R-" + i, "N,&" + i, "12.50");
      bag = again(bag.withOrders(orders -> orders.withUnsaved(order)));
      bag = bag.withOrders(orders -> orders.withUnsaved(order));
    }

    assertEquals(
        List.of("R-1", "R-2", "R-3", "R-4", "R-5", "R-6", "R-7", "R-8"),
        bag.orders().unsaved().stream().map(PlacedOrder::reference).toList());
    assertEquals("N,&8", bag.orders().unsaved().get(7).number());
    assertEquals("12.50", bag.orders().unsaved().get(7).total());
    for (PlacedOrder order : bag.orders().unsaved()) {
      bag = bag.withOrders(orders -> orders.withoutUnsaved(order));
    }
    assertFalse(again(bag).orders().hasUnsaved());
  }
}
