package io.carttransfer.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One AES key of the sealed store, and what tokens reveal of it. Immutable. */
final class SealingKey {

  /** Bytes of AES-256. */
  static final int BYTES = 32;

  /**
   * The number of bytes with which each token begins: the version of the format and the key's
   * number.
   */
  static final int HEADER_BYTES = 3;

  private static final byte VERSION = 1;

  private final SecretKey key;
  private final byte[] header;
  private final byte[] associated;

  SealingKey(byte[] key, String namespace) {
    this.key = new SecretKeySpec(key, "AES");
    this.header = header(key);
    byte[] space = namespace.getBytes(StandardCharsets.UTF_8);
    this.associated =
        ByteBuffer.allocate(HEADER_BYTES + space.length).put(header).put(space).array();
  }

  SecretKey key() {
    return key;
  }

  /** The first bytes of this key's tokens. */
  byte[] header() {
    return header.clone();
  }

  /** What is authenticated besides the content: version, key and namespace. */
  byte[] associated() {
    return associated.clone();
  }

  /** Whether this token may belong to this key; two keys in 65,536 share a number. */
  boolean mayHaveSealed(byte[] token) {
    return Arrays.equals(header, Arrays.copyOf(token, HEADER_BYTES));
  }

  /**
   * A hash, because the key itself must not be visible; with a prefix, because others may hash it,
   * too.
   */
  private static byte[] header(byte[] key) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update("cart-transfer key number".getBytes(StandardCharsets.US_ASCII));
      byte[] hash = sha.digest(key);
      return new byte[] {VERSION, hash[0], hash[1]};
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
