package io.carttransfer.landing;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates values that nobody can guess, for one use each. Thread-safe. */
final class Nonces {

  private final SecureRandom random = new SecureRandom();

  String next() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
