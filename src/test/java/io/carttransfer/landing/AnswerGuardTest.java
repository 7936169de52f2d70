package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.session.Bag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers a page of ours has made. DecliningTest tries the same in containers. */
class AnswerGuardTest {

  private final AnswerGuard guard = new AnswerGuard("https://www.shop.example/checkout");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, -, true",
        "-, http://shop.example, -, true",
        "-, https://WWW.shop.example:8443, -, true",
        "-, -, https://www.shop.example/a?b, true",
        "cross-site, https://shop.example, -, true",
        "same-site, -, -, false",
        "cross-site, -, -, false",
        "-, https://blog.shop.example, -, false",
        "-, -, https://evil.example/?https://www.shop.example, false",
        "-, https://shop.example@evil.example, -, false",
        "-, null, -, false",
        "-, -, -, false"
      })
  void itIsTakenByWhereItComesFrom(String site, String origin, String referer, boolean taken) {
    assertEquals(
        taken,
        guard.admits(
            Asking.at(null, "Sec-Fetch-Site", site, "Origin", origin, "Referer", referer),
            null,
            null));
  }

  @Test
  void whatSaysNothingNeedsTheNameOfTheRecord() {
    Bag bag = Bag.none("a-random-name");

    assertTrue(guard.admits(Asking.at(null), bag, "a-random-name"));
    assertFalse(guard.admits(Asking.at(null), bag, "another-name"));
    assertFalse(guard.admits(Asking.at(null), bag, ""));
    assertFalse(guard.admits(Asking.at(null), bag, null));
    assertFalse(guard.admits(Asking.at(null), null, "a-random-name"));
  }

  @Test
  void withoutAnAddressOfTheShopTheHostCounts() {
    AnswerGuard bare = new AnswerGuard(null);

    assertTrue(bare.admits(Asking.at(null, "Origin", "https://shop.example"), null, null));
    assertFalse(bare.admits(Asking.at(null, "Origin", "https://www.shop.example"), null, null));
    assertFalse(bare.admits(Asking.at(null, "Origin", "null"), null, null));
  }
}
