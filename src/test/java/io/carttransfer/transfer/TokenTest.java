package io.carttransfer.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What a token is made of, and what is one. */
class TokenTest {

  private static byte[] sha256(String text) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes, int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, length));
  }

  @Test
  void onlyCharactersOfBase64urlAreAllowed() {
    for (int c = 0; c <= 0xFFFF; c++) {
      boolean allowed = String.valueOf((char) c).matches("[A-Za-z0-9_-]");
      assertEquals(allowed, Token.allows((char) c), "character " + c);
    }
    assertFalse(Token.parse("x".repeat(37) + ".").isPresent());
    assertFalse(Token.parse("." + "x".repeat(37)).isPresent());
  }

  @Test
  void itsLengthHasBounds() {
    assertFalse(Token.parse(null).isPresent());
    assertFalse(Token.parse("x".repeat(37)).isPresent());
    assertTrue(Token.parse("x".repeat(38)).isPresent());
    assertTrue(Token.parse("x".repeat(160 * 1024)).isPresent());
    assertFalse(Token.parse("x".repeat(160 * 1024 + 1)).isPresent());
  }

  @Test
  void aKeyedTokenIsKeyAndSecret() throws Exception {
    String key = Token.key("https://shop.example/", "R-1");
    Token token = Token.keyed(key, new byte[16]);

    assertEquals(base64(sha256("https://shop.example/\nR-1"), 12), key);
    assertEquals(key + "A".repeat(22), token.value());
    assertEquals(key, token.key());
    assertTrue(token.isKeyed());
    assertArrayEquals(Arrays.copyOf(sha256("A".repeat(22)), 16), token.secretHash());
    assertArrayEquals(Arrays.copyOf(sha256(token.value()), 16), token.wholeHash());
    assertEquals(token, Token.parse(token.value()).orElseThrow());
    assertEquals(token.hashCode(), Token.parse(token.value()).orElseThrow().hashCode());
    assertNotEquals(
        token, Token.keyed(key, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
    assertNotEquals(token, token.value());
  }

  @Test
  void partsOfAnotherLengthMakeNone() {
    assertThrows(IllegalArgumentException.class, () -> Token.keyed("short", new byte[16]));
    assertThrows(IllegalArgumentException.class, () -> Token.keyed("k".repeat(16), new byte[15]));
  }

  @Test
  void aSealedTokenIsTheSealedBytes() {
    assertEquals("_-8B", Token.sealed(new byte[] {-1, -17, 1}).value());
    assertFalse(Token.sealed(new byte[40]).isKeyed());
  }

  @Test
  void whatIsShownOpensNothing() throws Exception {
    Token token = Token.parse("x".repeat(38)).orElseThrow();

    assertEquals(base64(sha256(token.value()), 12), token.hash());
    assertEquals("token " + token.hash(), token.toString());
    assertNotEquals(token.hashCode(), Token.parse("y".repeat(38)).orElseThrow().hashCode());
  }
}
