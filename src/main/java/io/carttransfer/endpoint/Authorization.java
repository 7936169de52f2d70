package io.carttransfer.endpoint;

import io.carttransfer.common.SecretValues;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a request may use the endpoint: its Authorization header is one of the accepted values.
 * Thread-safe.
 */
public final class Authorization {

  /** RFC 9110, section 11.4: a scheme and credentials. */
  private static final Pattern BASIC = Pattern.compile("Basic +.*", Pattern.CASE_INSENSITIVE);

  private final SecretValues accepted;
  private final String challenge;

  /**
   * @param values the accepted header values; if there are none, everyone is let in
   */
  public Authorization(List<String> values) {
    accepted = new SecretValues(values);
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
    String value = given.size() == 1 ? given.get(0) : "";
    return accepted.contains(value.getBytes(StandardCharsets.UTF_8)) && given.size() == 1;
  }

  /** Shows nothing of a value without a scheme: its first word may be part of the secret. */
  private static String challenge(List<String> values) {
    boolean basic = !values.isEmpty() && BASIC.matcher(values.get(0)).matches();
    return basic ? "Basic" : "Bearer";
  }
}
