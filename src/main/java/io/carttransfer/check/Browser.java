package io.carttransfer.check;

import java.net.URI;
import java.util.Locale;

/**
 * A web view of the app: it has one cookie jar, and follows redirects like a browser. Headers of
 * the description are sent only with the first request, as in a web view.
 */
final class Browser {

  private static final int MOST_REDIRECTS = 10;
  private static final String USER_AGENT =
      "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
          + " Chrome/120.0 Mobile Safari/537.36 cart-transfer-check";

  private final Http http;
  private final CookieJar jar = new CookieJar();

  Browser(Http http) {
    this.http = http;
  }

  CookieJar jar() {
    return jar;
  }

  /** Opens just an address. */
  Visit get(URI address) {
    return follow(Request.of("GET", address));
  }

  /** Makes a request and follows redirects. */
  Visit follow(Request first) {
    Visit visit = new Visit();
    Request request = first;
    while (true) {
      Exchange exchange = http.send(dressed(request));
      visit.add(exchange);
      if (!exchange.isAnswered()) {
        return visit;
      }
      jar.take(exchange.answer(), request.address());
      if (!Visit.isRedirect(exchange)) {
        return visit;
      }
      URI next = Visit.target(exchange);
      if (next == null || visit.redirects() > MOST_REDIRECTS) {
        return visit;
      }
      request = redirected(exchange, request, next);
    }
  }

  /** RFC 9110, section 15.4: only 307 and 308 keep method and body. */
  private static Request redirected(Exchange exchange, Request request, URI next) {
    int status = exchange.answer().status();
    boolean keeps = status == 307 || status == 308;
    if (!keeps || !request.method().equals("POST")) {
      return Request.of("GET", next);
    }
    String body = new String(request.body(), java.nio.charset.StandardCharsets.UTF_8);
    return Request.of("POST", next).body(Request.FORM, body);
  }

  private Request dressed(Request request) {
    Request dressed = request;
    String cookies = jar.header(request.address());
    if (!cookies.isEmpty()) {
      dressed = dressed.with("Cookie", cookies);
    }
    String head = request.head(false).toLowerCase(Locale.ROOT);
    if (!head.contains("\r\nuser-agent:")) {
      dressed = dressed.with("User-Agent", USER_AGENT);
    }
    if (!head.contains("\r\naccept:")) {
      dressed = dressed.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
    return dressed.with("Accept-Encoding", "gzip").with("Accept-Language", "en-GB,en;q=0.8");
  }
}
