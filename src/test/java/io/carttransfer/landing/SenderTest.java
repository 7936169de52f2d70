package io.carttransfer.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the headers of a request say of who made it. */
class SenderTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://shop.example, shop.example",
        "https://shop.example/, shop.example",
        "https://shop.example:8443/a, shop.example",
        "https://shop.example?a, shop.example",
        "https://shop.example#a, shop.example",
        "http://[::1]:80/, [::1]",
        "http://[::1]/, [::1]",
        "https://me@shop.example/, -",
        "https://shop.example@evil.example/, -",
        "https://shop.example/@a, shop.example",
        "https://shop.example/a:80, shop.example",
        "null, -",
        "://shop.example, shop.example",
        "https://@shop.example/, -",
        "https://:80/, -",
        "https://shop.example/:80, shop.example",
        "shop.example, -",
        "https://, -",
        "https:///a, -",
        "-, -"
      })
  void theHostOfAnAddress(String address, String host) {
    assertEquals(host, Sender.host(address));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, false",
        "none, navigate, document, false",
        "same-origin, cors, empty, false",
        "cross-site, navigate, document, false",
        "cross-site, -, -, false",
        "cross-site, -, document, false",
        "cross-site, -, empty, true",
        "cross-site, navigate, empty, false",
        "cross-site, navigate, iframe, true",
        "same-site, navigate, iframe, true",
        "cross-site, no-cors, image, true",
        "cross-site, cors, -, true"
      })
  void whatAnotherSiteLoadsInTheBackground(
      String site, String mode, String destination, boolean background) {
    assertEquals(
        background,
        Sender.isInTheBackgroundOfAnotherSite(
            Asking.at(
                null,
                "Sec-Fetch-Site",
                site,
                "Sec-Fetch-Mode",
                mode,
                "Sec-Fetch-Dest",
                destination)));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Purpose, prefetch;prerender, true",
    "Purpose, Prefetch, true",
    "X-Purpose, preview, true",
    "X-Moz, prerender, true",
    "X-Moz, other, false",
    "X-Other, prefetch, false"
  })
  void whatIsFetchedAhead(String name, String value, boolean ahead) {
    assertEquals(ahead, Sender.isFetchedAhead(Asking.at(null, name, value)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, -, true",
        "same-site, https://shop.example, -, false",
        "-, https://shop.example, https://evil.example/, true",
        "-, https://evil.example, https://shop.example/, false",
        "-, -, https://SHOP.example/a, true",
        "-, -, https://evil.example/a, false",
        "-, -, -, false"
      })
  void whatThisHostMade(String site, String origin, String referer, boolean own) {
    assertEquals(
        own,
        Sender.isThisHost(
            Asking.at(null, "Sec-Fetch-Site", site, "Origin", origin, "Referer", referer)));
  }
}
