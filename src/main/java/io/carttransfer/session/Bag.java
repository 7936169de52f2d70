package io.carttransfer.session;

import io.carttransfer.common.Limits;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper's session remembers of its bags: hashes, never a token. Immutable; {@code
 * toString} returns the text that the session keeps.
 */
public final class Bag {

  private static final String ID = "id";
  private static final String SEEN = "seen";
  private static final String STATE = "state";
  private static final String TOKEN = "token";
  private static final String AGREED = "agreed";
  private static final String EMPTIED = "emptied";
  private static final String FILLED_LAST = "last";
  private static final String LAST_REFERENCE = "last-reference";
  private static final String LAST_UNITS = "last-units";
  private static final String OURS = "ours";
  private static final String ORDER = "order";
  private static final String ORDERED_ELSEWHERE = "elsewhere";
  private static final String QUESTION = "question";
  private static final String NONCE = "nonce";
  private static final String WANTED = "wanted";
  private static final String AWAITED = "awaited";
  private static final String IN_BROWSER = "in-browser";
  private static final String SESSION = "session";
  private static final String SEEN_EMPTY = "seen-empty";

  private static final String PENDING = "pending";
  private static final String FILLED = "filled";
  private static final String FAILED = "failed";

  /** The fields about the bag and its state, which are restored together. */
  private static final List<String> OF_THE_BAG =
      Arrays.asList(
          STATE,
          TOKEN,
          AGREED,
          EMPTIED,
          FILLED_LAST,
          LAST_REFERENCE,
          LAST_UNITS,
          OURS,
          AWAITED,
          IN_BROWSER,
          SESSION,
          SEEN_EMPTY,
          BagLines.REFERENCE,
          BagLines.CURRENCY,
          BagLines.LINES,
          BagLines.NOTICES,
          ORDER,
          ORDERED_ELSEWHERE,
          PlacedOrders.BEFORE,
          QUESTION,
          NONCE);

  private final Fields fields;

  private Bag(Fields fields) {
    this.fields = fields;
  }

  /**
   * A session that has not received a bag yet.
   *
   * @param id a random name of the record that survives a change of the session's id
   */
  public static Bag none(String id) {
    return new Bag(Fields.none().with(ID, id));
  }

  /** Parses the record; empty if the text is not one. */
  static Optional<Bag> parse(String text) {
    return Fields.parse(text).filter(fields -> fields.has(ID)).map(Bag::new);
  }

  /** The random name of the record; never null. */
  public String id() {
    return Objects.requireNonNull(fields.text(ID), "every record has a name");
  }

  /** Whether this token was filled or declined in this session. */
  public boolean hasSeen(Token token) {
    return fields.list(SEEN).contains(token.hash());
  }

  /** Whether this token was filled last. */
  public boolean filledLast(Token token) {
    return token.hash().equals(fields.text(FILLED_LAST));
  }

  /** Whether this token's bag is the current one, in any state. */
  public boolean isOf(Token token) {
    return token.hash().equals(fields.text(TOKEN));
  }

  /** Whether the current bag's token first arrived in two ways: by cookie, and by URL or form. */
  public boolean isAgreed() {
    return fields.has(AGREED);
  }

  /** Whether there is a bag at all. */
  public boolean isPresent() {
    return fields.has(STATE);
  }

  /** Whether the shop was not yet ready for the bag. */
  public boolean isPending() {
    return PENDING.equals(fields.text(STATE));
  }

  /** Whether the bag is in the cart. */
  public boolean isFilled() {
    return FILLED.equals(fields.text(STATE));
  }

  /** Whether a fill failed half-way and could not be undone. */
  public boolean isFailed() {
    return FAILED.equals(fields.text(STATE));
  }

  /** Whether a fill was interrupted, and the cart contains nothing of the shopper's. */
  public boolean isHalfFilledByUs() {
    return isFailed() && fields.has(OURS);
  }

  /**
   * Whether the bag that was filled last had this reference and this many units, and was not
   * ordered: then a cart with as many units holds nothing of the shopper's.
   */
  public boolean left(String reference, long units) {
    return reference.equals(fields.text(LAST_REFERENCE))
        && Long.toString(units).equals(fields.text(LAST_UNITS));
  }

  /**
   * Whether the browser may not have received the response of the last fill, which set cookies.
   *
   * @param shows the browser's present cookies, by name
   */
  public boolean awaits(Function<String, String> shows) {
    List<String> awaited = fields.list(AWAITED);
    for (int i = 0; i + 1 < awaited.size(); i += 2) {
      String shown = shows.apply(awaited.get(i));
      if (!shown.isEmpty() && !OrderHash.of(shown).equals(awaited.get(i + 1))) {
        return false;
      }
    }
    return !awaited.isEmpty();
  }

  /** The same, and the browser sends at least one of those values, so it has the earlier cart. */
  public boolean isOverwritten(Function<String, String> shows) {
    List<String> awaited = fields.list(AWAITED);
    for (int i = 0; i + 1 < awaited.size(); i += 2) {
      if (!shows.apply(awaited.get(i)).isEmpty()) {
        return isFilled() && awaits(shows);
      }
    }
    return false;
  }

  /**
   * Whether the bag is in a cart that depends on a cookie, and the browser has the response of
   * another fill: two responses arrived in reverse order.
   *
   * @param shown tokens in cookies; each response to a fill sets its own beside the shop's cookies
   */
  public boolean isAstray(List<Token> shown) {
    return isFilled()
        && orderNumber() == null
        && fields.has(IN_BROWSER)
        && shown.stream().anyMatch(this::hasSeen)
        && shown.stream().noneMatch(this::filledLast);
  }

  /** Whether the bag is the same as this transfer. */
  public boolean isLike(Transfer other) {
    Transfer transfer = transfer();
    return transfer != null
        && transfer.reference().equals(other.reference())
        && transfer.lines().equals(other.lines());
  }

  /**
   * Whether the bag is in a cart that the shop keeps by session id, and that has not been seen
   * empty since.
   */
  public boolean isKeptBySessionId() {
    return isFilled() && orderNumber() == null && fields.has(SESSION) && !fields.has(SEEN_EMPTY);
  }

  /** The same, if the session now has another id, so that the shop can no longer find the cart. */
  public boolean isLeftBehind(String sessionId) {
    return isKeptBySessionId() && !OrderHash.of(sessionId).equals(fields.text(SESSION));
  }

  /** Whether the shopper has answered that this token's bag should be filled. */
  public boolean isWanted(Token token) {
    return token.hash().equals(fields.text(WANTED));
  }

  /** Whether a fill failed and left the cart empty, as far as is known. */
  public boolean isEmptied() {
    return isFailed() && fields.has(EMPTIED);
  }

  /** Whether a fill failed and the content of the cart is unknown. */
  public boolean isDamaged() {
    return isFailed() && !fields.has(EMPTIED);
  }

  /** The bag's reference, or null if there is no bag. */
  public @Nullable String reference() {
    return fields.text(BagLines.REFERENCE);
  }

  /** The bag as a transfer, or null if there is none. */
  public @Nullable Transfer transfer() {
    return BagLines.read(fields);
  }

  /** The bag's order number, or null. */
  public @Nullable String orderNumber() {
    return fields.text(ORDER);
  }

  /** Whether this session knows of the order but did not place it, as far as we know. */
  public boolean isOrderedElsewhere() {
    return fields.has(ORDERED_ELSEWHERE);
  }

  /** Whether some order is not yet in the store because the store was down. */
  public boolean hasUnsavedOrders() {
    return orders().hasUnsaved();
  }

  /** What else this session knows about orders; never null. */
  public PlacedOrders orders() {
    return PlacedOrders.of(fields);
  }

  /**
   * Whether this session has placed an order with this number, as far as we know: for the bag, for
   * an earlier one, or by hand.
   */
  public boolean hasPlaced(String number) {
    return number.equals(orderNumber()) && !isOrderedElsewhere() || orders().have(number);
  }

  /** Whether this is the answer to the question that was asked about this token. */
  public boolean isAnswer(Token token, @Nullable String given) {
    String nonce = fields.text(NONCE);
    return nonce != null && nonce.equals(given) && token.hash().equals(fields.text(QUESTION));
  }

  /** The bag is in the cart. */
  public Bag filled(Token token, Transfer transfer, boolean agreement) {
    return withTransfer(token, transfer, agreement)
        .with(STATE, FILLED)
        .with(FILLED_LAST, token.hash())
        .with(LAST_REFERENCE, transfer.reference())
        .with(LAST_UNITS, Long.toString(transfer.units()))
        .with(WANTED, isWanted(token) ? null : fields.text(WANTED))
        .withSeen(token);
  }

  /**
   * The response of the fill may be lost.
   *
   * @param before the browser's previous values of the cookies that the fill has set, by name
   */
  public Bag awaiting(Map<String, String> before) {
    List<String> awaited = new ArrayList<>();
    before.forEach(
        (name, value) -> {
          awaited.add(name);
          awaited.add(OrderHash.of(value));
        });
    return new Bag(fields.with(AWAITED, awaited)).with(IN_BROWSER, !awaited.isEmpty());
  }

  /** The browser has received the response of the fill. */
  public Bag arrived() {
    String wanted = fields.has(AWAITED) ? fields.text(WANTED) : null;
    Bag arrived = with(AWAITED, null);
    return wanted != null && wanted.equals(fields.text(FILLED_LAST))
        ? arrived.with(WANTED, null)
        : arrived;
  }

  /**
   * The shop keeps the cart by session id.
   *
   * @param sessionId null if it does not
   */
  public Bag keptBy(@Nullable String sessionId) {
    return with(SESSION, sessionId == null ? null : OrderHash.of(sessionId)).with(SEEN_EMPTY, null);
  }

  /** The cart has no units, so the shopper has emptied it. */
  public Bag seenEmpty() {
    return isKeptBySessionId() ? with(SEEN_EMPTY, true) : this;
  }

  /** The shop is not ready for the bag. */
  public Bag pending(Token token, Transfer transfer, boolean agreement) {
    return withTransfer(token, transfer, agreement).with(STATE, PENDING);
  }

  /**
   * The fill began; if nothing else is written, it was interrupted, and the cart's content is
   * unknown.
   *
   * @param ours whether the cart may be replaced without asking
   */
  public Bag failed(Token token, Transfer transfer, boolean agreement, boolean ours) {
    return withTransfer(token, transfer, agreement)
        .with(STATE, FAILED)
        .with(FILLED_LAST, null)
        .withoutUnits()
        .with(OURS, ours);
  }

  /** The cart, whose content was unknown, is now empty. */
  public Bag emptied() {
    return isFailed() ? with(EMPTIED, true) : this;
  }

  /** The fill changed nothing: the previous bag is current again. */
  public Bag takenBack(Bag before) {
    Fields changed = fields;
    for (String name : OF_THE_BAG) {
      changed = changed.withThatOf(before.fields, name);
    }
    return new Bag(changed);
  }

  /** The shopper does not want this token's bag. */
  public Bag declined(Token token) {
    Bag declined = withSeen(token).withoutQuestion().with(WANTED, null).keptBy(null);
    return isFailed() || isOf(token) && !isFilled() ? declined.withoutBag() : declined;
  }

  /** The shopper accepts the cart in the browser, which another fill has left there. */
  public Bag tookWhatIsThere() {
    return with(FILLED_LAST, null).withoutUnits().withoutBag();
  }

  /** The shopper accepts the cart as a failed fill left it. */
  public Bag wentOn() {
    Bag on = withoutQuestion().with(WANTED, null).keptBy(null);
    return isFailed() ? on.withoutBag() : on;
  }

  /** The shopper is asked which bag to use; the answer contains the nonce. */
  public Bag asked(Token token, String nonce) {
    return with(QUESTION, token.hash()).with(NONCE, nonce);
  }

  /** The shopper has answered that this token's bag should be filled; valid until it is. */
  public Bag wanted(Token token) {
    return withoutQuestion().with(WANTED, token.hash());
  }

  /** The bag was ordered; from now on the cart is the shopper's own. */
  public Bag ordered(String number) {
    return with(ORDER, number).with(ORDERED_ELSEWHERE, false).withoutUnits();
  }

  /** The store has an order for the bag; this session may still place another one. */
  public Bag orderedElsewhere(String number) {
    return ordered(number).with(ORDERED_ELSEWHERE, true);
  }

  /** The order of this reference, in a session that has lost its bag. */
  Bag orderedWithoutBag(String reference, String number) {
    return with(BagLines.REFERENCE, reference).ordered(number);
  }

  /** The same with changed knowledge about orders. */
  public Bag withOrders(UnaryOperator<PlacedOrders> change) {
    return new Bag(change.apply(orders()).fields());
  }

  private Bag withTransfer(Token token, Transfer transfer, boolean agreement) {
    return new Bag(BagLines.write(transfer, withoutOrder().fields))
        .with(TOKEN, token.hash())
        .with(AGREED, agreement)
        .with(EMPTIED, false)
        .with(AWAITED, null)
        .with(IN_BROWSER, false)
        .keptBy(null)
        .withoutQuestion();
  }

  /** From now on, an order that this session has placed is an old one. */
  private Bag withoutOrder() {
    String number = isOrderedElsewhere() ? null : orderNumber();
    Bag before = number == null ? this : withOrders(orders -> orders.withOld(number));
    return before.with(ORDER, null).with(ORDERED_ELSEWHERE, false).with(PlacedOrders.BEFORE, null);
  }

  private Bag withSeen(Token token) {
    return new Bag(fields.withLast(SEEN, token.hash(), Limits.SEEN_TOKENS));
  }

  private Bag withoutQuestion() {
    return with(QUESTION, null).with(NONCE, null);
  }

  private Bag withoutUnits() {
    return with(LAST_REFERENCE, null).with(LAST_UNITS, null);
  }

  private Bag withoutBag() {
    return withoutOrder()
        .with(STATE, null)
        .with(OURS, false)
        .with(EMPTIED, false)
        .with(TOKEN, null)
        .with(BagLines.REFERENCE, null)
        .with(BagLines.CURRENCY, null)
        .with(BagLines.LINES, null)
        .with(BagLines.NOTICES, null);
  }

  private Bag with(String name, @Nullable String text) {
    return new Bag(fields.with(name, text));
  }

  private Bag with(String name, boolean yes) {
    return new Bag(fields.with(name, yes));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bag && fields.equals(((Bag) other).fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
