package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.session.Bag;
import io.carttransfer.transfer.CartLine;
import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request brings of ours, and the cookie that we set. */
class TokenCarriersTest {

  private static final Token ONE = token('a');
  private static final Token TWO = token('b');

  private final TokenCarriers carriers =
      new TokenCarriers("ct", ".shop.example", true, Duration.ofMinutes(30));
  private final List<String> headers = new ArrayList<>();

  private static Token token(char c) {
    return Token.parse(String.valueOf(c).repeat(38)).orElseThrow();
  }

  private Arrival find(String query, String... cookies) {
    String[] named = new String[2 * cookies.length];
    for (int i = 0; i < cookies.length; i++) {
      named[2 * i] = "Cookie";
      named[2 * i + 1] = cookies[i];
    }
    return carriers.find(Asking.at(query, named));
  }

  private HttpServletResponse response(boolean committed) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            TokenCarriersTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "isCommitted" -> committed;
                  case "addHeader", "setHeader" -> {
                    headers.add(arguments[0] + ": " + arguments[1]);
                    yield null;
                  }
                  default -> throw new AssertionError(method);
                });
  }

  @Test
  void anOrdinaryRequestBringsNothing() {
    Arrival arrival = find("a=1&act=2", "session=1; act=" + ONE.value());

    assertFalse(arrival.isPresent());
    assertFalse(arrival.isPromise());
    assertFalse(arrival.hasToken());
    assertFalse(arrival.isCookiePresent());
    assertNull(arrival.landing());
  }

  @Test
  void aTokenInTheAddressLands() {
    Arrival arrival = find("a=1&ct=" + ONE.value() + "&b=2");

    assertTrue(arrival.isPresent());
    assertTrue(arrival.isPromise());
    assertTrue(arrival.isByUrl());
    assertTrue(arrival.isLanding());
    assertTrue(arrival.hasToken());
    assertFalse(arrival.isByForm());
    assertFalse(arrival.isCut());
    assertFalse(arrival.isAgreed(ONE), "one carrier is not two");
    assertEquals(ONE, arrival.landing());
    assertEquals("a=1&b=2", carriers.withoutToken("a=1&ct=" + ONE.value() + "&b=2"));
  }

  @Test
  void whatIsNoTokenPromisesABagAndHasNone() {
    Arrival arrival = find("ct=short");

    assertTrue(arrival.isPromise());
    assertTrue(arrival.isLanding());
    assertFalse(arrival.hasToken());
    assertNull(arrival.landing());
    assertTrue(find("ct=" + ONE.value() + "%22").isCut());
  }

  @Test
  void twoCarriersOfOneTokenAgree() {
    Arrival arrival = find("ct=" + ONE.value(), "ct=" + ONE.value());

    assertTrue(arrival.isAgreed(ONE));
    assertFalse(arrival.isAgreed(TWO));
    assertTrue(arrival.isTheOnlyCookie(ONE));
    assertFalse(arrival.isTheOnlyCookie(TWO));
    assertFalse(find("ct=" + TWO.value(), "ct=" + ONE.value()).isAgreed(ONE));
    assertFalse(find("ct=" + TWO.value(), "ct=" + ONE.value()).isAgreed(TWO));
    assertFalse(find("ct=answer", "ct=" + ONE.value()).isAgreed(ONE));
  }

  @Test
  void aCookieThatWeMarkedIsTheSameTokenAndNoSecondCarrier() {
    Arrival arrival = find("ct=" + ONE.value(), "ct=" + ONE.value() + ".");

    assertEquals(List.of(ONE), arrival.cookies());
    assertTrue(arrival.isInCookie(ONE));
    assertFalse(arrival.isInCookieOfTheApp(ONE));
    assertFalse(arrival.isAgreed(ONE));
    assertTrue(
        find("ct=" + ONE.value(), "ct=" + ONE.value() + "." + "; ct=" + ONE.value()).isAgreed(ONE));
    assertEquals(List.of(), find(null, "ct=" + ONE.value() + "..").cookies());
  }

  @Test
  void atMostThreeTokensAreToBeOpened() {
    String all = "";
    for (char c = 'a'; c <= 'd'; c++) {
      all += (all.isEmpty() ? "" : "; ") + "ct=" + token(c).value();
    }

    Arrival four = find(null, all);
    Arrival three = find(null, all.substring(0, all.lastIndexOf(';')));

    assertEquals(4, four.cookies().size());
    assertEquals(List.of(token('a'), token('b'), token('c')), four.cookiesToOpen());
    assertTrue(four.hasMoreCookies());
    assertEquals(3, three.cookiesToOpen().size());
    assertFalse(three.hasMoreCookies());
    assertFalse(three.isTheOnlyCookie(token('a')));
    assertEquals(
        String.join(":", token('a').hash(), token('b').hash(), token('c').hash()), three.hashes());
  }

  @Test
  void aFormThatIsAnnouncedLandsOnceItsBodyIsRead() {
    Arrival announced = find("ct=form", "ct=" + ONE.value());
    Arrival read = announced.withForm(ONE.value(), "nonce");

    assertTrue(announced.announcesForm());
    assertTrue(announced.isPromise());
    assertFalse(announced.isByUrl());
    assertFalse(announced.isLanding());
    assertTrue(read.isByForm());
    assertTrue(read.isLanding());
    assertTrue(read.isAgreed(ONE));
    assertEquals(ONE, read.landing());
    assertEquals("nonce", read.nonce());
    assertNull(announced.nonce());
  }

  @ParameterizedTest
  @CsvSource({"answer, true, false", "empty, true, true", "form, false, false", "x, false, false"})
  void buttonsOfOurPageAnnounceThemselves(String value, boolean answer, boolean empty) {
    Arrival arrival = find("ct=" + value);

    assertEquals(answer, arrival.announcesAnswer());
    assertEquals(empty, arrival.announcesEmptying());
    assertEquals(value.equals("x"), arrival.isByUrl());
    assertEquals(!answer, arrival.isPromise());
  }

  @Test
  void anAddressThatLostItsTokenStillPromisesOne() {
    Arrival arrival = find("ct=" + ONE.value() + "%22", "ct=" + TWO.value()).withoutAddress();

    assertTrue(arrival.isPromise());
    assertTrue(arrival.announcesForm());
    assertFalse(arrival.isCut());
    assertTrue(arrival.isCookiePresent());
    assertEquals(List.of(TWO), arrival.cookies());
  }

  @Test
  void theCookieOfTheSessionsBagStaysBesideAnother() {
    Transfer transfer = Transfer.of("R", "GBP", List.of(CartLine.of("A", "A", 1)), List.of());
    Bag bag = Bag.none("x").filled(ONE, transfer, true);
    Arrival both = find(null, "ct=" + ONE.value() + "; ct=" + TWO.value());

    assertTrue(both.hasCookieOf(bag, TWO));
    assertFalse(both.hasCookieOf(bag, ONE), "that one is done with");
    assertFalse(find(null, "ct=" + TWO.value()).hasCookieOf(bag, null));
    assertFalse(both.hasCookieOf(null, TWO));
    assertFalse(both.hasCookieOf(Bag.none("x"), TWO));
    assertFalse(both.hasCookieOf(bag.orderedElsewhere("1"), TWO));
  }

  @Test
  void theCookieLivesAsLongAsTheTransfer() {
    carriers.setCookie(response(false), ONE, Duration.ofMinutes(10), true);
    carriers.setCookie(response(false), ONE, Duration.ofMinutes(31), false);

    String rest = "; Path=/; HttpOnly; Secure; SameSite=None";
    assertEquals(
        List.of(
            "Set-Cookie: ct=" + ONE.value() + "; Domain=shop.example; Max-Age=1200" + rest,
            "Set-Cookie: ct=" + ONE.value() + ".; Domain=shop.example; Max-Age=1" + rest),
        headers);
  }

  @Test
  void aCookieThatBrowsersWouldRefuseIsNotSet() {
    String rest = "ct=; Domain=shop.example; Max-Age=1800; Path=/; HttpOnly; Secure; SameSite=None";
    int longest = 4096 - rest.length();

    carriers.setCookie(
        response(false), Token.parse("x".repeat(longest)).orElseThrow(), Duration.ZERO, true);
    carriers.setCookie(
        response(false), Token.parse("x".repeat(longest + 1)).orElseThrow(), Duration.ZERO, true);

    assertEquals(1, headers.size());
  }

  @Test
  void bothCookiesAreEndedUnlessTheAnswerIsUnderWay() {
    carriers.expireCookie(response(true));
    assertEquals(List.of(), headers);

    carriers.expireCookie(response(false));

    assertEquals(3, headers.size());
    assertEquals("Cache-Control: no-store", headers.get(0));
    assertTrue(headers.get(1).startsWith("Set-Cookie: ct=; Path=/; Max-Age=0; "), headers.get(1));
    assertTrue(
        headers.get(2).startsWith("Set-Cookie: ct=; Domain=shop.example; Path=/; Max-Age=0"));
    assertTrue(headers.get(2).endsWith("; HttpOnly; Secure; SameSite=None"), headers.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", ".localhost", "..localhost"})
  void hostsThatNoDomainMayNameHaveNone(String host) {
    TokenCarriers local = new TokenCarriers("ct", host, false, Duration.ofMinutes(30));

    local.setCookie(response(false), ONE, Duration.ZERO, true);
    local.expireCookie(response(false));

    assertEquals(
        "Set-Cookie: ct=" + ONE.value() + "; Max-Age=1800; Path=/; HttpOnly", headers.get(0));
    assertEquals(3, headers.size());
    assertTrue(headers.get(2).endsWith("GMT; HttpOnly"), headers.get(2));
  }

  @Test
  void namesOfFieldAndNonceFollowTheCookies() {
    assertEquals("ct", carriers.name());
    assertEquals("ct", carriers.field().name());
    assertEquals("ct_nonce", carriers.nonceField().name());
  }
}
