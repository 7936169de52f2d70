package io.carttransfer.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A hash of an order number, to recognise it; always of the same length. */
final class OrderHash {

  private static final int BYTES = 12;

  private OrderHash() {}

  /** 12 bytes of SHA-256 as 16 characters. */
  static String of(String number) {
    try {
      byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
