package io.carttransfer.session;

import io.carttransfer.common.Limits;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.Arrays;
import java.util.List;
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
  private static final String QUESTION = "question";
  private static final String NONCE = "nonce";
  private static final String WANTED = "wanted";

  private static final List<String> OF_THE_QUESTION = Arrays.asList(QUESTION, NONCE);

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
    return lastFill().isOf(token);
  }

  /** The current bag's state; never null. */
  public BagState state() {
    return BagState.of(fields);
  }

  /** What is known of the last fill; never null. */
  public LastFill lastFill() {
    return LastFill.of(fields);
  }

  /** What this session knows about orders; never null. */
  public PlacedOrders orders() {
    return PlacedOrders.of(fields);
  }

  private boolean isInCart() {
    return state().isFilled() && orderNumber() == null;
  }

  /**
   * Whether the browser has the cart that it had before the fill, because it sends cookies of then.
   *
   * @param shows the browser's present cookies, by name
   */
  public boolean isOverwritten(Function<String, String> shows) {
    return state().isFilled() && lastFill().isOverwritten(shows);
  }

  /**
   * Whether the bag is in a cart that depends on a cookie, and the browser has the response of
   * another fill: two responses arrived in reverse order.
   *
   * @param shown tokens in cookies; each response to a fill sets its own beside the shop's cookies
   */
  public boolean isAstray(List<Token> shown) {
    return isInCart()
        && lastFill().isInBrowser()
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
    return isInCart() && lastFill().isKeptBySessionId();
  }

  /** The same, if the session now has another id, so that the shop can no longer find the cart. */
  public boolean isLeftBehind(String sessionId) {
    return isInCart() && lastFill().isLeftBehind(sessionId);
  }

  /** Whether the shopper has answered that this token's bag should be filled. */
  public boolean isWanted(Token token) {
    return token.hash().equals(fields.text(WANTED));
  }

  /** The bag's reference, or null if there is no bag. */
  public @Nullable String reference() {
    return fields.text(BagLines.REFERENCE);
  }

  /**
   * The reference that a new order belongs to, or null: the bag's once it is in the cart, until
   * then that of the bag that was filled last and not ordered.
   */
  public @Nullable String orderable() {
    return state().isFilled() || orderNumber() != null ? reference() : lastFill().reference();
  }

  /** The bag as a transfer, or null if there is none. */
  public @Nullable Transfer transfer() {
    return BagLines.read(fields);
  }

  /** The bag's order number, or null. */
  public @Nullable String orderNumber() {
    return orders().number();
  }

  /** Whether this is the answer to the question that was asked about this token. */
  public boolean isAnswer(Token token, @Nullable String given) {
    String nonce = fields.text(NONCE);
    return nonce != null && nonce.equals(given) && token.hash().equals(fields.text(QUESTION));
  }

  /** The bag is in the cart. */
  public Bag filled(Token token, Transfer transfer, boolean agreement) {
    return withState(state -> state.filled(token, transfer, agreement))
        .withLastFill(fill -> fill.filled(token, transfer))
        .with(WANTED, isWanted(token) ? null : fields.text(WANTED))
        .withSeen(token);
  }

  /** The browser has received the response of the fill. */
  public Bag arrived() {
    String awaited = lastFill().awaitedToken();
    Bag arrived = withLastFill(LastFill::arrived);
    return awaited != null && awaited.equals(fields.text(WANTED))
        ? arrived.with(WANTED, null)
        : arrived;
  }

  /** The cart has no units, so the shopper has emptied it. */
  public Bag seenEmpty() {
    return isKeptBySessionId() ? withLastFill(LastFill::seenEmpty) : this;
  }

  /** The shop is not ready for the bag. */
  public Bag pending(Token token, Transfer transfer, boolean agreement) {
    return withState(state -> state.pending(token, transfer, agreement)).withNumberBeforeOf(this);
  }

  /**
   * The fill began; if nothing else is written, it was interrupted, and the cart's content is
   * unknown.
   *
   * @param ours whether the cart may be replaced without asking
   */
  public Bag failed(Token token, Transfer transfer, boolean agreement, boolean ours) {
    return withState(state -> state.failed(token, transfer, agreement, ours))
        .withNumberBeforeOf(this)
        .withLastFill(LastFill::overtaken);
  }

  /** The cart, whose content was unknown, is now empty. */
  public Bag emptied() {
    return state().isFailed() ? new Bag(state().emptied().fields()) : this;
  }

  /** The fill changed nothing: the previous bag is current again. */
  public Bag takenBack(Bag before) {
    return new Bag(
        fields
            .withThoseOf(before.fields, BagState.FIELDS)
            .withThoseOf(before.fields, BagLines.FIELDS)
            .withThoseOf(before.fields, LastFill.FIELDS)
            .withThoseOf(before.fields, PlacedOrders.OF_THE_BAG)
            .withThoseOf(before.fields, OF_THE_QUESTION));
  }

  /** The shopper does not want this token's bag. */
  public Bag declined(Token token) {
    Bag declined = withSeen(token).withoutQuestion().with(WANTED, null);
    if (filledLast(token) || state().isFailed()) {
      declined = declined.notWanted();
    }
    return state().isFailed() || state().isOf(token) && !state().isFilled()
        ? declined.withoutBag()
        : declined;
  }

  /** The shopper accepts the cart in the browser, which another fill has left there. */
  public Bag tookWhatIsThere() {
    return withLastFill(LastFill::forgotten).withoutBag();
  }

  /** The shopper accepts the cart as a failed fill left it. */
  public Bag wentOn() {
    Bag on = withoutQuestion().notWanted();
    return state().isFailed() ? on.withoutBag() : on;
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
    return withOrders(orders -> orders.with(number, false)).withLastFill(LastFill::withoutUnits);
  }

  /** The store has an order for the bag; this session may still place another one. */
  public Bag orderedElsewhere(String number) {
    return ordered(number).withOrders(orders -> orders.with(number, true));
  }

  /** The order of this reference, in a session that has lost its bag. */
  Bag orderedWithoutBag(String reference, String number) {
    return with(BagLines.REFERENCE, reference).ordered(number);
  }

  /** The order of an earlier bag than the present one: its number cannot be that of a later bag. */
  Bag orderedEarlier(String reference, String number) {
    Bag known = withOrders(orders -> orders.withOld(number));
    return reference.equals(lastFill().reference())
        ? known.withLastFill(LastFill::withoutUnits)
        : known;
  }

  /** The same with changed knowledge about orders. */
  public Bag withOrders(UnaryOperator<PlacedOrders> change) {
    return new Bag(change.apply(orders()).fields());
  }

  /** The same with changed knowledge about the last fill. */
  public Bag withLastFill(UnaryOperator<LastFill> change) {
    return new Bag(change.apply(lastFill()).fields());
  }

  /** The same with the next bag. */
  private Bag withState(UnaryOperator<BagState> change) {
    Bag next = withOrders(PlacedOrders::ofTheNext).withLastFill(LastFill::withoutPlace);
    return new Bag(change.apply(next.withoutQuestion().state()).fields());
  }

  /** Until another bag is in the cart, the order of the one that is there may still arrive. */
  private Bag withNumberBeforeOf(Bag bag) {
    return withOrders(orders -> orders.withNumberBeforeOf(bag.orders()));
  }

  private Bag withSeen(Token token) {
    return new Bag(fields.withLast(SEEN, token.hash(), Limits.SEEN_TOKENS));
  }

  private Bag withoutQuestion() {
    return new Bag(fields.without(OF_THE_QUESTION));
  }

  private Bag notWanted() {
    return with(WANTED, null).withLastFill(fill -> fill.keptBy(null));
  }

  private Bag withoutBag() {
    Bag kept = state().isFailed() ? withLastFill(LastFill::withoutUnits) : this;
    return new Bag(kept.withOrders(PlacedOrders::ofTheNext).state().none().fields());
  }

  private Bag with(String name, @Nullable String text) {
    return new Bag(fields.with(name, text));
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
