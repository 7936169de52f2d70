package io.carttransfer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a redirect leads to, read as browsers read it. */
class VisitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/cart                  ; https://shop.example/cart",
        "cart?a=b               ; https://shop.example/a/cart?a=b",
        "//www.shop.example/    ; https://www.shop.example/",
        "http://other.example/x ; http://other.example/x",
        "/a b?c={d}|e           ; https://shop.example/a%20b?c=%7Bd%7D%7Ce",
        "/m\u00c3\u00bcsli      ; https://shop.example/m%C3%BCsli",
        "mailto:me@shop.example ; ",
        "https:///nowhere       ; ",
      })
  void aLocationIsResolved(String location, String target) {
    Answer answer =
        new Answer(302, List.<String[]>of(new String[] {"Location", location}), new byte[0], false);
    Request request = Request.of("GET", URI.create("https://shop.example/a/b"));

    URI resolved = Visit.target(Exchange.answered(request, answer, 0));

    assertEquals(target, resolved == null ? null : resolved.toString());
  }
}
