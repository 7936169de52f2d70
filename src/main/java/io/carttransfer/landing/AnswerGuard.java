package io.carttransfer.landing;

import io.carttransfer.session.Bag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an answer that ends something came from a page of ours, not from a form of
 * another site. Browsers say which site made a request (Fetch Metadata Request Headers, W3C; RFC
 * 6454, section 7.3; RFC 9110, section 10.1.3); if nothing says it, the session's nonce is
 * required. Thread-safe.
 */
final class AnswerGuard {

  private final @Nullable String checkoutHost;

  /**
   * @param checkoutUrl the shop's address as shoppers see it, even behind a proxy; null if unknown
   */
  AnswerGuard(@Nullable String checkoutUrl) {
    this.checkoutHost = Sender.host(checkoutUrl);
  }

  /**
   * Whether the answer is accepted.
   *
   * @param bag the session's record, or null
   * @param nonce sent with the answer, or null
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
