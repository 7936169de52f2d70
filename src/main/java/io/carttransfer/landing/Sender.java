package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import io.carttransfer.common.RequestHeader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who made a browser send a request, according to its headers (Fetch Metadata Request Headers, W3C;
 * RFC 6454, section 7; RFC 9110, section 10.1.3). This proves nothing: other clients can send any
 * headers.
 */
final class Sender {

  /** Headers with which browsers announce a prefetch. */
  private static final String[] PURPOSES = {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"};

  private Sender() {}

  /** Whether the page is prefetched. */
  static boolean isFetchedAhead(HttpServletRequest request) {
    for (String name : PURPOSES) {
      String purpose = RequestHeader.list(request, name, Limits.HEADER_LENGTH);
      if (purpose != null && isAhead(purpose.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAhead(String purpose) {
    return purpose.contains("prefetch")
        || purpose.contains("preview")
        || purpose.contains("prerender");
  }

  /**
   * Whether another site's page loads this as an image, a frame, a script or by a script. A service
   * worker that forwards a navigation can be recognised: the destination is then empty.
   */
  static boolean isInTheBackgroundOfAnotherSite(HttpServletRequest request) {
    String site = header(request, "Sec-Fetch-Site");
    if (site == null || site.equals("none") || site.equals("same-origin")) {
      return false;
    }
    String mode = header(request, "Sec-Fetch-Mode");
    if (mode != null && !mode.equals("navigate")) {
      return true;
    }
    String destination = header(request, "Sec-Fetch-Dest");
    return destination != null
        && !destination.equals("document")
        && !(destination.equals("empty") && mode != null);
  }

  /** Whether the request says that a page of its own host made it. */
  static boolean isThisHost(HttpServletRequest request) {
    String site = header(request, "Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String host = request.getServerName();
    String origin = host(header(request, "Origin"));
    return host != null
        && host.equalsIgnoreCase(origin != null ? origin : host(header(request, "Referer")));
  }

  /** The header's first line, truncated; null if there is none. */
  static @Nullable String header(HttpServletRequest request, String name) {
    return RequestHeader.first(request, name, Limits.HEADER_LENGTH);
  }

  /** The host of an absolute http address, or null. */
  static @Nullable String host(@Nullable String address) {
    if (address == null || !address.contains("://")) {
      return null;
    }
    int from = address.indexOf("://") + 3;
    int end = from;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    // Userinfo ends at the last @ (RFC 3986, section 3.2.1), and browsers send none.
    if (address.substring(from, end).indexOf('@') >= 0) {
      return null;
    }
    int port = address.lastIndexOf(':', end - 1);
    boolean hasPort = port >= from && address.indexOf(']', port) < 0;
    String host = address.substring(from, hasPort ? port : end);
    return host.isEmpty() ? null : host;
  }
}
