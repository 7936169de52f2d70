package io.carttransfer.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened from the opening of an address to the page, or to the end of the way. */
final class Visit {

  private final List<Exchange> steps = new ArrayList<>();

  void add(Exchange step) {
    steps.add(step);
  }

  List<Exchange> steps() {
    return Collections.unmodifiableList(steps);
  }

  Exchange last() {
    return steps.get(steps.size() - 1);
  }

  /** How many redirects there were. */
  int redirects() {
    int redirects = 0;
    for (Exchange step : steps) {
      redirects += isRedirect(step) ? 1 : 0;
    }
    return redirects;
  }

  /** Whether it ended at an answer that is no redirect. */
  boolean isAtAPage() {
    return last().isAnswered() && !isRedirect(last());
  }

  /** The page at the end; there must be one with status 200. */
  Page page() {
    if (!isAtAPage() || last().answer().status() != 200) {
      throw new NotApplicable("the page did not open");
    }
    return Page.of(last().answer());
  }

  static boolean isRedirect(Exchange exchange) {
    return exchange.isAnswered() && isRedirect(exchange.answer().status());
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** What browsers make of characters that an address must not have: the bytes, encoded. */
  private static String encoded(String location) {
    StringBuilder encoded = new StringBuilder();
    for (char c : location.toCharArray()) {
      boolean plain = c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c & 0xff));
    }
    return encoded.toString();
  }

  /** Where a redirect leads to, or null when that is no address of the web. */
  static @Nullable URI target(Exchange redirect) {
    String location = redirect.answer().header("Location");
    try {
      URI target = redirect.request().address().resolve(new URI(encoded(location)));
      return location.isEmpty() || !Request.isWebAddress(target) ? null : target;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
