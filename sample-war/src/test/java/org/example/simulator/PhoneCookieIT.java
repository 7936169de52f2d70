package org.example.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneCookieIT {

  @Test
  void aCookieOfTheVeryHostIsWrittenWithoutDomain() {
    PhoneCookie cookie = new PhoneCookie("auth", "qwer1234", "localhost", "/", "", true, false);

    assertEquals("auth=qwer1234; Path=/; HttpOnly", cookie.toHeader("localhost"));
  }

  @Test
  void theContractsOwnExampleKeepsAllItsFields() {
    PhoneCookie cookie =
        new PhoneCookie(
            "auth", "qwer1234", ".yourstore.com", "/", "2028-09-15T15:53:00+05:00", true, true);

    assertEquals(
        "auth=qwer1234; Path=/; Domain=yourstore.com; Expires=Fri, 15 Sep 2028 10:53:00 GMT;"
            + " HttpOnly; Secure",
        cookie.toHeader("www.yourstore.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "'a b',   value,           localhost, /,            '',       its name",
    "'',      value,           localhost, /,            '',       its name",
    "name,    'a; Domain=x',   localhost, /,            '',       its value",
    "name,    'é',             localhost, /,            '',       its value",
    "name,    value,           elsewhere, /,            '',       its domain",
    "name,    value,           '',        /,            '',       its domain",
    "name,    value,           host,      /,            '',       its domain",
    "name,    value,           localhost, '/; Secure',  '',       its path",
    "name,    value,           localhost, relative,     '',       its path",
    "name,    value,           localhost, /,            tomorrow, its expireDate",
  })
  void aCookieThatNoBrowserWouldKeepIsRefusedWithTheReason(
      String name, String value, String domain, String path, String expireDate, String reason) {
    PhoneCookie cookie = new PhoneCookie(name, value, domain, path, expireDate, false, false);

    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> cookie.toHeader("localhost"));

    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }
}
