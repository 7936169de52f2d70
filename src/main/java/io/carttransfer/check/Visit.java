package io.carttransfer.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened from opening an address to the page, or to the last redirect. */
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

  /** Whether it ended at an answer that is not a redirect. */
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

  /** Percent-encodes characters that are not allowed in an address, as browsers do. */
  private static String encoded(String location) {
    StringBuilder encoded = new StringBuilder();
    for (char c : location.toCharArray()) {
      boolean plain = c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c & 0xff));
    }
    return encoded.toString();
  }

  /** The target of a redirect, or null if it is not an http or https address. */
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
