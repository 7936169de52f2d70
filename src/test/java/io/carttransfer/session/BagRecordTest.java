package io.carttransfer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Reason;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Notice;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a session remembers: small, without a token, and readable across versions. */
class BagRecordTest {

  private static final Token TOKEN = token('a');
  private static final Token OTHER = token('b');
  private static final Transfer TRANSFER =
      Transfer.of(
          "R-1",
          "GBP",
          List.of(CartLine.of("A1", "P1", 2)),
          List.of(Notice.of(CartLine.of("A2", "P2", 1), Reason.UNAVAILABLE)));

  private static Token token(char c) {
    return Token.parse(String.valueOf(c).repeat(Token.KEYED_LENGTH)).orElseThrow();
  }

  private static Bag filled() {
    return Bag.none("session-1").filled(TOKEN, TRANSFER, true);
  }

  /** What a rolling upgrade may find: some fields are not there yet. */
  private static final class OlderBag implements Serializable {

    private static final long serialVersionUID = 1;

    private final String id = "session-1";
    private final String[] seen = {TOKEN.hash()};
    private final String state = "filled";
    private final String lastFilled = TOKEN.hash();
  }

  /** What a rolling upgrade may find: there are more fields, and words that nobody knows yet. */
  private static final class NewerBag implements Serializable {

    private static final long serialVersionUID = 1;

    private final String id = "session-1";
    private final String[] seen = {TOKEN.hash()};
    private final String state = "parked";
    private final String hash = TOKEN.hash();
    private final String reference = "R-1";
    private final String currency = "GBP";
    private final String[] skus = {"A1", "A2"};
    private final String[] poqSkus = {"P1", "P2"};
    private final int[] quantities = {2, 1};
    private final String[] reasons = {null, "TOO_HEAVY"};
    private final List<String> vouchers = new ArrayList<>(List.of("SPRING"));
    private final long parkedAt = 1;
  }

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  /** The object as if its class had the name of today's: a name is a length and characters. */
  private static byte[] writtenAsBag(Object object) throws IOException {
    String bytes = new String(written(object), StandardCharsets.ISO_8859_1);
    return bytes
        .replace(utf(object.getClass().getName()), utf(Bag.class.getName()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String utf(String name) {
    return (char) (name.length() >> 8) + "" + (char) (name.length() & 0xff) + name;
  }

  private static Bag read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (Bag) in.readObject();
    }
  }

  @Test
  void aBagSurvivesSerialization() throws Exception {
    Bag bag = read(written(filled().asked(OTHER, "nonce")));

    assertEquals("session-1", bag.id());
    assertTrue(bag.hasSeen(TOKEN) && bag.filledLast(TOKEN) && bag.isOf(TOKEN) && bag.isAgreed());
    assertTrue(bag.isFilled() && bag.isOurs());
    assertEquals(TRANSFER, bag.transfer());
    assertTrue(bag.isAnswer(OTHER, "nonce"));
    assertFalse(bag.isAnswer(TOKEN, "nonce"));
  }

  @Test
  void thereIsNoTokenInside() throws Exception {
    Bag bag = filled().asked(OTHER, "nonce").declined(OTHER).pending(OTHER, TRANSFER, false);

    String bytes = new String(written(bag), StandardCharsets.ISO_8859_1);

    assertFalse(bytes.contains(TOKEN.value()) || bytes.contains(OTHER.value()));
    assertTrue(bytes.contains(TOKEN.hash()));
  }

  @Test
  void aBagOfThreeLinesIsSmall() throws Exception {
    List<CartLine> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lines.add(CartLine.of("SKU-1234567" + i, "SKU-1234567" + i, 2));
    }
    Bag bag = Bag.none("session-1");
    for (char c = 'a'; c < 'z'; c++) {
      bag = bag.filled(token(c), Transfer.of("R-1", "GBP", lines), true);
    }

    assertTrue(written(bag).length < 1_500, written(bag).length + " bytes");
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

  @Test
  void whatAnOlderVersionWroteIsRead() throws Exception {
    Bag bag = read(writtenAsBag(new OlderBag()));

    assertTrue(bag.isFilled() && bag.hasSeen(TOKEN) && bag.filledLast(TOKEN));
    assertFalse(bag.isOurs() || bag.isAgreed() || bag.isOrderUnsaved());
    assertNull(bag.transfer());
    assertNull(bag.orderNumber());
    assertEquals(TRANSFER, bag.filled(OTHER, TRANSFER, true).transfer());
  }

  @Test
  void whatANewerVersionWroteIsRead() throws Exception {
    Bag bag = read(writtenAsBag(new NewerBag()));

    assertTrue(bag.isPresent() && bag.hasSeen(TOKEN) && bag.isOf(TOKEN));
    assertFalse(bag.isFilled() || bag.isPending() || bag.isFailed());
    assertEquals(TRANSFER.lines(), bag.transfer().lines());
    assertEquals(
        Collections.singletonList(Reason.UNAVAILABLE),
        bag.transfer().notices().stream().map(Notice::reason).toList());
  }

  @Test
  void goingOnWithoutForgetsAFailedBagOnly() {
    Bag failed = Bag.none("session-1").failed(TOKEN, TRANSFER, true, true);

    assertFalse(failed.wentOn().isPresent());
    assertFalse(failed.declined(OTHER).isPresent());
    assertTrue(filled().wentOn().isFilled());
    assertTrue(filled().declined(OTHER).isFilled());
    assertTrue(Bag.none("x").pending(TOKEN, TRANSFER, true).declined(OTHER).isPending());
    assertFalse(Bag.none("x").pending(TOKEN, TRANSFER, true).declined(TOKEN).isPresent());
  }

  @Test
  void anOrderedBagIsNoLongerOurs() {
    Bag ordered = filled().ordered("S-1");

    assertEquals("S-1", ordered.orderNumber());
    assertEquals("R-1", ordered.reference());
    assertFalse(ordered.isOurs());
    assertNull(ordered.filled(OTHER, TRANSFER, true).orderNumber());
  }
}
