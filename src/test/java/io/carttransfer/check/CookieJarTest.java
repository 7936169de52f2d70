package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of RFC 6265 by which a browser keeps and sends cookies. */
class CookieJarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://shop.example/a | c=1                       | https://shop.example/   | c=1",
        "https://shop.example/a | c=1                       | https://www.shop.example/a | ",
        "https://www.shop.example/ | c=1; Domain=shop.example | https://api.shop.example/ | c=1",
        "https://www.shop.example/ | c=1; Domain=.Shop.Example | https://shop.example/ | c=1",
        "https://shop.example/  | c=1; Domain=www.shop.example | https://www.shop.example/ | ",
        "https://shop.example/  | c=1; Domain=example       | https://shop.example/   | ",
        "https://notshop.example/ | c=1; Domain=shop.example | https://shop.example/ | ",
        "http://localhost/      | c=1; Domain=localhost     | http://localhost/       | c=1",
        "http://10.0.0.1/       | c=1; Domain=0.0.1         | http://10.0.0.1/        | ",
        "https://shop.example/a/b | c=1                     | https://shop.example/a/c | c=1",
        "https://shop.example/a/b | c=1                     | https://shop.example/ab | ",
        "https://shop.example/a | c=1; Path=/a              | https://shop.example/ab | ",
        "https://shop.example/a | c=1; Path=/a              | https://shop.example/a/b | c=1",
        "https://shop.example/a | c=1; Path=a               | https://shop.example/   | c=1",
        "https://shop.example/  | c=1; Secure               | http://shop.example/    | ",
        "http://shop.example/   | c=1; Secure               | https://shop.example/   | ",
        "http://localhost/      | c=1; Secure               | http://localhost/       | c=1",
        "http://127.0.0.1/      | c=1; Secure               | http://127.0.0.1/       | c=1",
        "https://shop.example/  | c=1; SameSite=None        | https://shop.example/   | ",
        "https://shop.example/  | c=1; Max-Age=0            | https://shop.example/   | ",
        "https://shop.example/  | c=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
            + " | https://shop.example/ | c=1",
        "https://shop.example/  | c=1; Expires=Thu, 01-Jan-70 00:00:00 GMT | https://shop.example/ |",
        "https://shop.example/  | c=1; Expires=rubbish      | https://shop.example/   | c=1",
        "https://shop.example/  | =1                        | https://shop.example/   | ",
        "https://shop.example/  | c = a b ; HttpOnly        | https://shop.example/   | c=a b",
      })
  void aCookieIsSentWhereItsRulesSay(String from, String set, String to, String sent) {
    CookieJar jar = new CookieJar();

    jar.take(new Answer(200, List.<String[]>of(header(set)), new byte[0], false), URI.create(from));

    assertEquals(sent == null ? "" : sent, jar.header(URI.create(to)));
  }

  @Test
  void aLaterCookieOfTheSameNameDomainAndPathReplaces() {
    CookieJar jar = new CookieJar();
    URI page = URI.create("https://shop.example/a");

    jar.take(
        new Answer(
            200, List.of(header("c=1"), header("c=2"), header("c=3; Path=/a")), new byte[0], false),
        page);

    assertEquals("c=3; c=2", jar.header(page));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 06 Nov 1994 08:49:37 GMT    | 1994-11-06T08:49:37Z",
        "Sunday, 06-Nov-94 08:49:37 GMT   | 1994-11-06T08:49:37Z",
        "Sun Nov  6 08:49:37 1994         | 1994-11-06T08:49:37Z",
        "6 nov 2069 8:9:7                 | 2069-11-06T08:09:07Z",
      })
  void datesAreReadAsBrowsersDo(String text, Instant date) {
    assertEquals(date, CookieDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"''", "tomorrow", "31 Feb 2026 00:00:00", "6 Nov 2026", "6 Nov 2026 25:00:00"})
  void whatIsNoDateIsNone(String text) {
    assertNull(CookieDate.parse(text));
  }

  private static String[] header(String set) {
    return new String[] {"Set-Cookie", set};
  }
}
