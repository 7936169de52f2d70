package io.carttransfer.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One AES key of the sealed store, and what tokens show of it. Immutable. */
final class SealingKey {

  /** Bytes of AES-256. */
  static final int BYTES = 32;

  /** Bytes that each token begins with: the layout's version and the key's number. */
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

  /** What a token of this key begins with. */
  byte[] header() {
    return header.clone();
  }

  /** What is authenticated beside the content: version, key and namespace. */
  byte[] associated() {
    return associated.clone();
  }

  /** Whether this token may be of this key; two keys in 65,536 share a number. */
  boolean mayHaveSealed(byte[] token) {
    return Arrays.equals(header, Arrays.copyOf(token, HEADER_BYTES));
  }

  /** A hash, as the key itself may not show; with a prefix, as others may hash it too. */
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
