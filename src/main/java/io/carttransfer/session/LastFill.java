package io.carttransfer.session;

import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a session's record knows of its last fill: which token, how many units it left, and how the
 * shop finds the cart again. That is by cookies, of which the browser may not have received the
 * latest, or by the session's id. Immutable.
 */
public final class LastFill {

  private static final String TOKEN = "last";
  private static final String REFERENCE = "last-reference";
  private static final String UNITS = "last-units";
  private static final String AWAITED = "awaited";
  private static final String IN_BROWSER = "in-browser";
  private static final String SESSION = "session";
  private static final String SEEN_EMPTY = "seen-empty";

  private static final List<String> OF_THE_UNITS = Arrays.asList(REFERENCE, UNITS);
  private static final List<String> OF_THE_PLACE =
      Arrays.asList(AWAITED, IN_BROWSER, SESSION, SEEN_EMPTY);

  /** All fields. */
  static final List<String> FIELDS =
      Arrays.asList(TOKEN, REFERENCE, UNITS, AWAITED, IN_BROWSER, SESSION, SEEN_EMPTY);

  private final Fields fields;

  private LastFill(Fields fields) {
    this.fields = fields;
  }

  static LastFill of(Fields fields) {
    return new LastFill(fields);
  }

  /** The record with this fill. */
  Fields fields() {
    return fields;
  }

  /** Whether this token was filled last. */
  boolean isOf(Token token) {
    return token.hash().equals(fields.text(TOKEN));
  }

  /**
   * Whether the bag that was filled last had this reference and this many units, and was not
   * ordered: then a cart with as many units holds nothing of the shopper's.
   */
  public boolean left(String reference, long units) {
    return reference.equals(fields.text(REFERENCE))
        && Long.toString(units).equals(fields.text(UNITS));
  }

  /**
   * Whether the browser may not have received the response, which set cookies.
   *
   * @param shows the browser's present cookies, by name
   */
  public boolean isAwaited(Function<String, String> shows) {
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
  boolean isOverwritten(Function<String, String> shows) {
    List<String> awaited = fields.list(AWAITED);
    for (int i = 0; i + 1 < awaited.size(); i += 2) {
      if (!shows.apply(awaited.get(i)).isEmpty()) {
        return isAwaited(shows);
      }
    }
    return false;
  }

  /** The hash of the token if its response is awaited; else null. */
  @Nullable String awaitedToken() {
    return fields.has(AWAITED) ? fields.text(TOKEN) : null;
  }

  /** Whether the cart depends on a cookie. */
  boolean isInBrowser() {
    return fields.has(IN_BROWSER);
  }

  /** Whether the shop keeps the cart by session id, and it has not been seen empty since. */
  boolean isKeptBySessionId() {
    return fields.has(SESSION) && !fields.has(SEEN_EMPTY);
  }

  /** The same, if the session now has another id, so that the shop can no longer find the cart. */
  boolean isLeftBehind(String sessionId) {
    return isKeptBySessionId() && !OrderHash.of(sessionId).equals(fields.text(SESSION));
  }

  /** This transfer was filled. */
  LastFill filled(Token token, Transfer transfer) {
    return new LastFill(
        fields
            .with(TOKEN, token.hash())
            .with(REFERENCE, transfer.reference())
            .with(UNITS, Long.toString(transfer.units())));
  }

  /**
   * The response may be lost.
   *
   * @param before the browser's previous values of the cookies that the fill has set, by name
   */
  public LastFill awaiting(Map<String, String> before) {
    List<String> awaited = new ArrayList<>();
    before.forEach(
        (name, value) -> {
          awaited.add(name);
          awaited.add(OrderHash.of(value));
        });
    return new LastFill(fields.with(AWAITED, awaited).with(IN_BROWSER, !awaited.isEmpty()));
  }

  /** The browser has received the response. */
  LastFill arrived() {
    return new LastFill(fields.without(AWAITED));
  }

  /**
   * The shop keeps the cart by session id.
   *
   * @param sessionId null if it does not
   */
  public LastFill keptBy(@Nullable String sessionId) {
    String hash = sessionId == null ? null : OrderHash.of(sessionId);
    return new LastFill(fields.with(SESSION, hash).without(SEEN_EMPTY));
  }

  /** The cart has no units, so the shopper has emptied it. */
  LastFill seenEmpty() {
    return new LastFill(fields.with(SEEN_EMPTY, true));
  }

  /** What is in the cart from now on is the shopper's own. */
  LastFill withoutUnits() {
    return new LastFill(fields.without(OF_THE_UNITS));
  }

  /** The cart is nowhere yet. */
  LastFill withoutPlace() {
    return new LastFill(fields.without(OF_THE_PLACE));
  }

  /** Its reference; null after its order, or if there was none. */
  @Nullable String reference() {
    return fields.text(REFERENCE);
  }

  /** A later fill failed: the cart's content is unknown, but the order may still arrive. */
  LastFill overtaken() {
    return new LastFill(fields.without(TOKEN).without(UNITS));
  }

  /** No fill counts as the last one. */
  LastFill forgotten() {
    return new LastFill(fields.without(TOKEN)).withoutUnits();
  }
}
