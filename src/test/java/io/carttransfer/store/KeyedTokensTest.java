package io.carttransfer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.transfer.Token;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tokens of stores that keep transfers under a key. */
class KeyedTokensTest {

  private final List<String> drawn = new ArrayList<>();
  private final SecureRandom source =
      new SecureRandom() {
        @Override
        public void nextBytes(byte[] bytes) {
          super.nextBytes(bytes);
          drawn.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
      };

  @Test
  void theRandomPartIsDrawnFromTheRandomSource() {
    KeyedTokens tokens = new KeyedTokens("https://shop.example/", source);
    String key = tokens.key("R-1");

    Token first = tokens.next(key);
    Token second = tokens.next(key);

    assertEquals(
        List.of(key + drawn.get(0), key + drawn.get(1)), List.of(first.value(), second.value()));
    assertEquals(22, drawn.get(0).length(), "128 bits");
    assertNotEquals(first, second);
  }

  @Test
  void aTokenIsOfItsOwnNamespaceOnly() {
    KeyedTokens shop = new KeyedTokens("https://shop.example/");
    KeyedTokens staging = new KeyedTokens("https://staging.example/");
    var transfer = Transfers.any();

    Token token = shop.next(shop.key(transfer.reference()));

    assertTrue(shop.isOwn(token, transfer));
    assertFalse(staging.isOwn(token, transfer));
    assertFalse(shop.isOwn(shop.next(shop.key("other")), transfer));
  }
}
