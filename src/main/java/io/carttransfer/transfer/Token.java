package io.carttransfer.transfer;

import io.carttransfer.common.Limits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the app carries from the endpoint to the checkout page. Immutable; base64url text (RFC 4648,
 * section 5) without padding, so that it fits into a URL, a cookie and a form unchanged. Whoever
 * has it can open the transfer, so {@link #toString()} does not show it.
 *
 * <p>Most stores create <em>keyed</em> tokens of {@value #KEYED_LENGTH} characters: 96 bits that
 * identify the reference and 128 random bits. A sealed token is longer: it holds the transfer
 * itself.
 */
public final class Token {

  /** Characters of a token of a stored transfer. */
  public static final int KEYED_LENGTH = 38;

  /** Bytes of the hash of a reference in a keyed token. */
  public static final int KEY_BYTES = 12;

  /** Random bytes of a keyed token. */
  public static final int SECRET_BYTES = 16;

  /** The value in the query if the token is in the form body. */
  public static final String IN_FORM = "form";

  private static final int KEY_LENGTH = 16;
  private static final int HASH_BYTES = 12;
  private static final int WHOLE_HASH_BYTES = 16;

  private final String value;

  /** Of the value, computed when it is first asked for. */
  private volatile byte @Nullable [] digest;

  private Token(String value) {
    this.value = value;
  }

  /**
   * Reads a token.
   *
   * @param text untrusted; may be null
   * @return the token, or empty if the text cannot be one
   */
  public static Optional<Token> parse(@Nullable String text) {
    if (text == null || text.length() < KEYED_LENGTH || text.length() > Limits.TOKEN_LENGTH) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (!allows(text.charAt(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Token(text));
  }

  /**
   * A token that contains the transfer itself, for stores that keep nothing.
   *
   * @param bytes the sealed transfer
   * @return the token
   */
  public static Token sealed(byte[] bytes) {
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * A token of a stored transfer.
   *
   * @param key the result of {@link #key(String, String)} for the reference
   * @param secret {@value #SECRET_BYTES} random bytes
   * @return the token
   */
  public static Token keyed(String key, byte[] secret) {
    if (key.length() != KEY_LENGTH || secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("a key of 16 characters and a secret of 16 bytes");
    }
    return new Token(key + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /**
   * The key of a reference in keyed tokens and in stores.
   *
   * @param namespace separates the references of one shop from those of another
   * @param reference the platform's name for the order
   * @return 16 characters: 96 bits of SHA-256
   */
  public static String key(String namespace, String reference) {
    byte[] hash = sha256(namespace + '\n' + reference);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
  }

  /** {@return the token as it travels; never log it} */
  public String value() {
    return value;
  }

  /** {@return whether this token belongs to a stored transfer} */
  public boolean isKeyed() {
    return value.length() == KEYED_LENGTH;
  }

  /** {@return the part of a keyed token that identifies the reference: 16 characters} */
  public String key() {
    return value.substring(0, KEY_LENGTH);
  }

  /**
   * {@return a hash of the random part of a keyed token, 16 bytes: the only part that a store
   * keeps}
   */
  public byte[] secretHash() {
    return Arrays.copyOf(sha256(value.substring(KEY_LENGTH)), SECRET_BYTES);
  }

  /** {@return a hash of the whole token, 16 bytes: for a store that keeps nothing else of it} */
  public byte[] wholeHash() {
    return Arrays.copyOf(digest(), WHOLE_HASH_BYTES);
  }

  /** {@return a short name of this token that opens nothing: 12 bytes of SHA-256, 16 characters} */
  public String hash() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(digest(), HASH_BYTES));
  }

  private byte[] digest() {
    byte[] known = digest;
    if (known == null) {
      known = sha256(value);
      digest = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Token && value.equals(((Token) other).value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "token " + hash();
  }

  /**
   * Whether a token may contain this character.
   *
   * @param c any character
   * @return true for those of base64url
   */
  public static boolean allows(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
