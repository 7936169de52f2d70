package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.carttransfer.common.Limits;
import io.carttransfer.transfer.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Whatever stands in the query and in the Cookie headers: a request without our name in it is none
 * of ours, and of the others at most three tokens are looked up.
 */
class TokenCarriersFuzzTest {

  private static final String NAME = "cart_transfer";

  private final TokenCarriers carriers =
      new TokenCarriers(NAME, "shop.example", true, Duration.ofMinutes(30));

  /** The first line of the input is the query, each further line a Cookie header. */
  @FuzzTest(maxDuration = "5m")
  void anyQueryAndAnyCookiesAreScanned(byte[] input) {
    List<String> lines =
        new ArrayList<>(
            Arrays.asList(new String(input, StandardCharsets.ISO_8859_1).split("\n", -1)));
    String query = lines.get(0).isEmpty() ? null : lines.get(0);
    List<String> cookies = lines.subList(1, lines.size());

    Arrival arrival = carriers.find(request(query, cookies));
    String rest = carriers.withoutToken(query);

    if (arrival == null) {
      assertTrue(query == null || !("&" + query).contains("&" + NAME + "="), query);
      assertTrue(cookies.stream().noneMatch(header -> header.startsWith(NAME + "=")));
    } else {
      assertTrue(arrival.cookiesToOpen().size() <= Limits.TOKENS_PER_REQUEST);
      arrival.cookies().forEach(token -> assertTrue(cookies.toString().contains(token.value())));
      assertEquals(arrival.cookies().size(), arrival.cookies().stream().distinct().count());
      if (arrival.landing() != null) {
        assertTrue(Token.parse(arrival.landing().value()).isPresent());
        assertTrue(query.contains(arrival.landing().value()));
      }
    }
    assertTrue(rest == null || !("&" + rest).contains("&" + NAME + "="), rest);
  }

  private static HttpServletRequest request(String query, List<String> cookies) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TokenCarriersFuzzTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getQueryString" -> query;
                  case "getHeaders" -> Collections.enumeration(cookies);
                  default -> throw new AssertionError(method + " is not for an ordinary request");
                });
  }
}
