package io.carttransfer.landing;

import io.carttransfer.common.Limits;
import io.carttransfer.common.RequestHeader;
import io.carttransfer.text.Preferences;
import jakarta.servlet.http.HttpServletRequest;

/** The media types that a client accepts (RFC 9110, section 12.5.1). */
final class Accept {

  private Accept() {}

  /** Whether our page is among them; the most specific range decides. */
  static boolean includesHtml(HttpServletRequest request) {
    String accept = RequestHeader.list(request, "Accept", Limits.ACCEPT_LENGTH + 1);
    if (accept == null) {
      return true;
    }
    int specific = -1;
    int weight = 0;
    for (Preferences.Range range :
        Preferences.parse(accept, Limits.ACCEPT_LENGTH, Limits.ACCEPT_RANGES).ranges()) {
      int match = matchOfHtml(range);
      if (match > specific || match == specific && range.weight() > weight) {
        specific = match;
        weight = range.weight();
      }
    }
    return weight > 0;
  }

  /** How specific a range is that includes our page, or a number below every match. */
  private static int matchOfHtml(Preferences.Range range) {
    boolean bare = range.parameters().isEmpty();
    switch (range.value()) {
      case "text/html":
        return bare ? 2 : range.parameters().startsWith(";charset=") ? 3 : Integer.MIN_VALUE;
      case "text/*":
        return bare ? 1 : Integer.MIN_VALUE;
      case "*/*":
        return bare ? 0 : Integer.MIN_VALUE;
      default:
        return Integer.MIN_VALUE;
    }
  }
}
