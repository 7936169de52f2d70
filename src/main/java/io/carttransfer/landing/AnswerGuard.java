package io.carttransfer.landing;

import io.carttransfer.session.Bag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a page of ours made an answer that ends something, and not a form of another site.
 * Browsers say by which site a request was made (Fetch Metadata Request Headers, W3C; RFC 6454,
 * section 7.3; RFC 9110, section 10.1.3); what says nothing needs the session's nonce. Thread-safe.
 */
final class AnswerGuard {

  private final @Nullable String checkoutHost;

  /**
   * @param checkoutUrl what shoppers see as the shop's address, whatever a proxy makes of it; null
   *     when it is not known
   */
  AnswerGuard(@Nullable String checkoutUrl) {
    this.checkoutHost = Sender.host(checkoutUrl);
  }

  /**
   * Whether the answer is taken.
   *
   * @param bag the session's record, or null
   * @param nonce that came with the answer, or null
   */
  boolean admits(HttpServletRequest request, @Nullable Bag bag, @Nullable String nonce) {
    return "same-origin".equals(Sender.header(request, "Sec-Fetch-Site"))
        || isOurs(request, Sender.host(Sender.header(request, "Origin")))
        || isOurs(request, Sender.host(Sender.header(request, "Referer")))
        || bag != null && nonce != null && isEqual(bag.id(), nonce);
  }

  private boolean isOurs(HttpServletRequest request, @Nullable String host) {
    return host != null
        && (host.equalsIgnoreCase(request.getServerName()) || host.equalsIgnoreCase(checkoutHost));
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
