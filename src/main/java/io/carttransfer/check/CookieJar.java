package io.carttransfer.check;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cookies of one browser (RFC 6265). For one thread. */
final class CookieJar {

  /** Browsers keep about this many for a site. */
  private static final int MOST = 180;

  private final List<Cookie> cookies = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();

  /**
   * Adds a cookie; replaces one with the same name, domain and path, and drops the oldest of too
   * many.
   */
  void put(Cookie cookie) {
    cookies.removeIf(cookie::replaces);
    if (!cookie.isExpired(Instant.now())) {
      cookies.add(cookie);
    }
    if (cookies.size() > MOST) {
      cookies.remove(0);
    }
  }

  /** Stores the cookies that an answer sets. */
  void take(Answer answer, URI from) {
    for (String header : answer.headers("Set-Cookie")) {
      SetCookie set = SetCookie.parse(header);
      String why = set.whyDropped(from);
      if (why == null) {
        put(set.toCookie(from, Instant.now()));
      } else if (dropped.size() < MOST) {
        dropped.add(Shown.inShort(set.name()) + ": " + Shown.inShort(why));
      }
    }
  }

  /** Which cookies were rejected, and why. */
  List<String> dropped() {
    return new ArrayList<>(dropped);
  }

  /** The Cookie header for an address, longer paths first; empty if there is none. */
  String header(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String requested = path.isEmpty() ? "/" : path;
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    List<Cookie> sent = new ArrayList<>();
    for (Cookie cookie : cookies) {
      if (!cookie.isExpired(Instant.now()) && cookie.isFor(address.getHost(), requested, https)) {
        sent.add(cookie);
      }
    }
    sent.sort(Comparator.comparingInt(cookie -> -cookie.path().length()));
    StringBuilder header = new StringBuilder();
    for (Cookie cookie : sent) {
      header.append(header.length() == 0 ? "" : "; ");
      header.append(cookie.name()).append('=').append(cookie.value());
    }
    return header.toString();
  }
}
