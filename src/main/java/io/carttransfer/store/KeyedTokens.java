package io.carttransfer.store;

import io.carttransfer.transfer.Token;
import io.carttransfer.transfer.Transfer;
import java.security.SecureRandom;
import java.util.Objects;

/**
 * Creates the tokens of one namespace for the stores that keep transfers under a key. Thread-safe.
 */
final class KeyedTokens {

  private final String namespace;
  private final SecureRandom random;

  KeyedTokens(String namespace) {
    this(namespace, new SecureRandom());
  }

  /**
   * @param random generates what nobody may guess
   */
  KeyedTokens(String namespace, SecureRandom random) {
    this.random = random;
    this.namespace = Objects.requireNonNull(namespace, "namespace");
  }

  /** The key of the reference in tokens and in stores: 16 characters. */
  String key(String reference) {
    return Token.key(namespace, reference);
  }

  /** A new token with this key. */
  Token next(String key) {
    byte[] secret = new byte[Token.SECRET_BYTES];
    random.nextBytes(secret);
    return Token.keyed(key, secret);
  }

  /** Whether this token, which opened this transfer, belongs to this namespace. */
  boolean isOwn(Token token, Transfer transfer) {
    return token.key().equals(key(transfer.reference()));
  }
}
