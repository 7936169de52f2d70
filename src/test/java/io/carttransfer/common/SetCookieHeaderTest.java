package io.carttransfer.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "basket=1>2; Path=/shop; Domain=shop.example; HttpOnly | basket | 1>2 | /shop | shop.example"
            + " | false",
        "basket = \"a=b\" ;PATH=/                              | basket | \"a=b\" | / | | false",
        "basket=; max-age=0                                    | basket | '' | | | true",
        "basket=x; Max-Age=60                                  | basket | x | | | false",
        "path=/x                                               | path | /x | | | false",
      })
  void whatThePageSaysIsRead(
      String header, String name, String value, String path, String domain, boolean ended) {
    SetCookieHeader cookie = SetCookieHeader.parse(header).orElseThrow();

    assertEquals(name, cookie.name());
    assertEquals(value, cookie.value());
    assertEquals(path, cookie.path());
    assertEquals(domain, cookie.domain());
    assertEquals(ended, cookie.isEnded());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "=x", " =x", "basket", "basket; path=/"})
  void whatNamesNoCookieIsNone(String header) {
    assertEquals(Optional.empty(), SetCookieHeader.parse(header));
  }
}
