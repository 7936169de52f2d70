package io.carttransfer.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Values of which a caller must know one. Digests are compared in constant time, and every value is
 * tried, so that timing reveals nothing about a value. Immutable.
 */
public final class SecretValues {

  private final List<byte[]> digests = new ArrayList<>();
  private final BiPredicate<byte[], byte[]> equal;

  public SecretValues(Collection<String> values) {
    this(values, MessageDigest::isEqual);
  }

  SecretValues(Collection<String> values, BiPredicate<byte[], byte[]> equal) {
    this.equal = equal;
    values.forEach(value -> digests.add(digest(value.getBytes(StandardCharsets.UTF_8))));
  }

  /** Whether there is no value that a caller could know. */
  public boolean isEmpty() {
    return digests.isEmpty();
  }

  /** Whether this is one of the values. */
  public boolean contains(byte[] given) {
    byte[] digest = digest(given);
    boolean found = false;
    for (byte[] value : digests) {
      found |= equal.test(value, digest);
    }
    return found;
  }

  private static byte[] digest(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
