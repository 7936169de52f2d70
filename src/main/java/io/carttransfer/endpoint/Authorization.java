package io.carttransfer.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a request may use the endpoint: its Authorization header is one of the accepted values.
 * Digests are compared, in constant time, and every value is tried, so that the time of an answer
 * reveals nothing of a value. Thread-safe.
 */
public final class Authorization {

  /** RFC 9110, section 11.4: a scheme and credentials. */
  private static final Pattern BASIC = Pattern.compile("Basic +.*", Pattern.CASE_INSENSITIVE);

  private final List<byte[]> accepted;
  private final String challenge;

  /**
   * @param values the accepted header values; none lets everybody in
   */
  public Authorization(List<String> values) {
    List<byte[]> digests = new ArrayList<>();
    values.forEach(value -> digests.add(digest(value)));
    accepted = Collections.unmodifiableList(digests);
    challenge = challenge(values) + " realm=\"cart-transfer\"";
  }

  /** What WWW-Authenticate says (RFC 9110, section 11.6.1). */
  String challenge() {
    return challenge;
  }

  boolean accepts(Enumeration<String> headers) {
    if (accepted.isEmpty()) {
      return true;
    }
    List<String> given = headers == null ? Collections.emptyList() : Collections.list(headers);
    byte[] digest = digest(given.size() == 1 ? given.get(0) : "");
    boolean accepts = false;
    for (byte[] value : accepted) {
      accepts |= MessageDigest.isEqual(value, digest);
    }
    return accepts && given.size() == 1;
  }

  /** Of a value that is no Basic one nothing is shown: its first word may be part of the secret. */
  private static String challenge(List<String> values) {
    boolean basic = !values.isEmpty() && BASIC.matcher(values.get(0)).matches();
    return basic ? "Basic" : "Bearer";
  }

  private static byte[] digest(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
