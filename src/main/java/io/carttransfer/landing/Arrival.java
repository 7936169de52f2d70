package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import io.carttransfer.session.Bag;
import io.carttransfer.transfer.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request has of ours: the value in the query, the tokens in cookies, and the fields of a
 * form body once it was read. Immutable.
 */
public final class Arrival {

  /** In the query when a button of our page is pressed that does not fill the cart. */
  static final String ANSWER = "answer";

  /** In the query when such a button also empties the basket. */
  static final String EMPTY = "empty";

  private static final Arrival NOTHING =
      new Arrival(null, false, Collections.<Token, Boolean>emptyMap(), false, null, null);

  private final @Nullable String query;
  private final boolean cut;
  private final Map<Token, Boolean> cookies;
  private final boolean cookiePresent;
  private final @Nullable String form;
  private final @Nullable String nonce;

  private Arrival(
      @Nullable String query,
      boolean cut,
      Map<Token, Boolean> cookies,
      boolean cookiePresent,
      @Nullable String form,
      @Nullable String nonce) {
    this.query = query;
    this.cut = cut;
    this.cookies = cookies;
    this.cookiePresent = cookiePresent;
    this.form = form;
    this.nonce = nonce;
  }

  /** A request that has nothing of ours. */
  static Arrival nothing() {
    return NOTHING;
  }

  /**
   * @param query the value in the query, or null
   * @param cookies well-formed tokens in cookies of our name, in their order; true for one that
   *     counts as a way of its own, because we did not set it after a link alone
   * @param cookiePresent whether there is a cookie of our name, well-formed or not
   */
  static Arrival of(
      Field.@Nullable Value query, Map<Token, Boolean> cookies, boolean cookiePresent) {
    Map<Token, Boolean> copy = Collections.unmodifiableMap(new LinkedHashMap<>(cookies));
    return new Arrival(
        query == null ? null : query.text(),
        query != null && query.isCut(),
        copy,
        cookiePresent,
        null,
        null);
  }

  /** Whether the request has anything of ours. */
  boolean isPresent() {
    return query != null || cookiePresent;
  }

  /** Whether the address promises a bag: the shopper must see it, or an explanation. */
  boolean isPromise() {
    return isByUrl() || announcesForm();
  }

  /** The same request after its form body was read. */
  Arrival withForm(@Nullable String token, @Nullable String newNonce) {
    return new Arrival(query, cut, cookies, cookiePresent, token, newNonce);
  }

  /** The same request as if its address had lost the token, but not the promise of one. */
  Arrival withoutAddress() {
    return new Arrival(Token.IN_FORM, false, cookies, cookiePresent, null, null);
  }

  /** Whether the value in the address continues after what can be a token. */
  boolean isCut() {
    return cut;
  }

  /** Whether the address says that a form body has the token. */
  public boolean announcesForm() {
    return Token.IN_FORM.equals(query);
  }

  /** Whether the address says that a button of our page was pressed. */
  public boolean announcesAnswer() {
    return ANSWER.equals(query) || EMPTY.equals(query);
  }

  /** Whether that button also empties the basket. */
  boolean announcesEmptying() {
    return EMPTY.equals(query);
  }

  /** Whether the address itself has a token, or something that should be one. */
  public boolean isByUrl() {
    return query != null && !announcesForm() && !announcesAnswer();
  }

  /** Whether the token arrived in a form body. */
  boolean isByForm() {
    return form != null;
  }

  /** Whether a transfer is opened: the shopper wants this bag now. */
  boolean isLanding() {
    return isByUrl() || isByForm();
  }

  /** The token that opens the transfer; null if it is malformed. */
  public @Nullable Token landing() {
    return Token.parse(isByForm() ? form : query).orElse(null);
  }

  /** Whether there is a token that can be opened, in any place. */
  boolean hasToken() {
    return !cookies.isEmpty() || isLanding() && landing() != null;
  }

  /** All tokens in cookies; never null. */
  List<Token> cookies() {
    return new ArrayList<>(cookies.keySet());
  }

  /**
   * The tokens in cookies that may be looked up; limited, because anybody could send any number.
   * Never null.
   */
  List<Token> cookiesToOpen() {
    List<Token> all = cookies();
    return all.subList(0, Math.min(all.size(), Limits.TOKENS_PER_REQUEST));
  }

  /** Whether cookies have more tokens than may be looked up; one of the others may be valid. */
  boolean hasMoreCookies() {
    return cookies.size() > Limits.TOKENS_PER_REQUEST;
  }

  /** Short names of the tokens in cookies, for the log. */
  String hashes() {
    return cookies.keySet().stream().map(Token::hash).collect(Collectors.joining(":"));
  }

  boolean isCookiePresent() {
    return cookiePresent;
  }

  /** Whether a cookie has this token, too. */
  boolean isInCookie(Token token) {
    return cookies.containsKey(token);
  }

  /** Whether a cookie that counts as a second way has this token. */
  boolean isInCookieOfTheApp(Token token) {
    return Boolean.TRUE.equals(cookies.get(token));
  }

  /** Whether this token travelled in two ways, which a link alone cannot do. */
  boolean isAgreed(Token token) {
    return isLanding() && token.equals(landing()) && isInCookieOfTheApp(token);
  }

  /** Whether cookies have only this token. */
  boolean isTheOnlyCookie(Token token) {
    return cookies.size() == 1 && isInCookie(token);
  }

  /**
   * Whether a cookie has another token that recovers the session's bag, so that the cookie must
   * stay.
   *
   * @param bag what the session remembers, or null
   * @param token the one that is finished, or null
   */
  boolean hasCookieOf(@Nullable Bag bag, @Nullable Token token) {
    return bag != null
        && bag.state().isPresent()
        && bag.orderNumber() == null
        && cookies.keySet().stream()
            .anyMatch(cookie -> !cookie.equals(token) && bag.state().isOf(cookie));
  }

  /** The value sent with the button "The app's bag", or null. */
  @Nullable String nonce() {
    return nonce;
  }
}
