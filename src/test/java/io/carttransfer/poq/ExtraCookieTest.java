package io.carttransfer.poq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistakes;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fixed cookie for the web view, as the shop's engineer writes it. */
class ExtraCookieTest {

  private final Mistakes mistakes = new Mistakes();

  private ExtraCookie read(String line) {
    return ExtraCookie.parse(line, "shop.example", "cart_transfer", mistakes).orElse(null);
  }

  @Test
  void everyAttributeThatThePlatformHasAFieldForIsRead() {
    ExtraCookie cookie =
        read("auth=qwer; Domain=.shop.example; path=/pay; MAX-AGE=3600; Secure; HttpOnly;");

    assertEquals("[]", mistakes.toString());
    assertEquals("auth", cookie.name());
    assertEquals("qwer", cookie.value());
    assertEquals(".shop.example", cookie.domain());
    assertEquals("/pay", cookie.path());
    assertEquals(Duration.ofHours(1), cookie.maxAge());
    assertTrue(cookie.isSecure());
    assertTrue(cookie.isHttpOnly());
  }

  @Test
  void withoutAttributesItIsForTheWholeShopAsLongAsTheWebView() {
    ExtraCookie cookie = read("auth=a=b");

    assertEquals("a=b", cookie.value());
    assertEquals("shop.example", cookie.domain());
    assertEquals("/", cookie.path());
    assertNull(cookie.maxAge());
    assertFalse(cookie.isSecure());
    assertFalse(cookie.isHttpOnly());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=", "a=\"b\"", "__Host-a=b", "a = b "})
  void whatRfc6265AllowsIsTaken(String line) {
    assertEquals(line.substring(0, line.indexOf('=')).trim(), read(line).name());
    assertEquals("[]", mistakes.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a=b; Domain=example    | Domain must have at least two labels
          a=b; Domain=.example   | Domain must have at least two labels
          a=b; Domain=-          | Domain must be a host name
          a=b; Path=pay          | Path must begin with a slash
          a=b; Max-Age=soon      | Max-Age must be a number of seconds
          a=b; Max-Age=-1        | Max-Age must be a number of seconds
          a=b; Secure=yes        | Write Secure without a value
          a=b; HttpOnly=yes      | Write HttpOnly without a value
          a=b; SameSite=Lax      | The platform has no field for "SameSite"
          a=b; Expires=tomorrow  | use Max-Age
          a=b c                  | The value must not contain spaces
          a="b                   | The value must not contain spaces
          a                      | It must begin with name=value
          =b                     | It must begin with name=value
          a b=c                  | It must begin with name=value
          cart_transfer=b        | This is the name of the transfer cookie
          """)
  void aMistakeNamesItsParameterAndSaysWhatToDo(String line, String message) {
    assertNull(read(line));

    assertEquals(1, mistakes.count());
    assertTrue(mistakes.toString().contains("cart-transfer.response.cookies"), mistakes.toString());
    assertTrue(mistakes.toString().contains(message), mistakes.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth=hush-hush; SameSite=Lax",
        "auth=hush hush",
        "auth=pass;hush",
        "auth=pass; hush=1",
        "auth=pass; Path=hush",
        "auth=pass; Domain=hush_hush",
        "hush",
        "=hush",
        "my hush=pass"
      })
  void theValueIsNotShownSinceItMayBeASecret(String line) {
    read(line);

    assertEquals(1, mistakes.count());
    assertFalse(mistakes.toString().contains("hush"), mistakes.toString());
  }
}
