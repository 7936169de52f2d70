package io.carttransfer.landing;

import io.carttransfer.common.RequestCookies;
import io.carttransfer.transfer.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds tokens in a request, and sets the transfer cookie. Works on the raw query and the raw
 * Cookie headers: the container's parameters and cookies cost more, and the first read of a
 * parameter fixes the encoding before the shop's own filter can. Thread-safe.
 */
public final class TokenCarriers {

  private static final int LARGEST_COOKIE = 4096;

  /**
   * Ends the value of a cookie that we set although its token arrived in only one way. Containers
   * pass it on unchanged (RFC 6265, section 4.1.1, cookie-octet), and no token contains it.
   */
  private static final String MARK = ".";

  private final String name;
  private final String prefix;
  private final Field field;
  private final Field nonceField;
  private final String cookieAttributes;
  private final String expiryAttributes;
  private final String domainAttribute;
  private final Duration lifetime;

  /**
   * @param name of cookie, query parameter and form field
   * @param domain of the cookie; a leading dot means the same (RFC 6265, section 5.2.3)
   * @param secure whether the checkout page is reached by https
   * @param lifetime of a transfer
   */
  public TokenCarriers(String name, String domain, boolean secure, Duration lifetime) {
    this.name = name;
    this.prefix = name + '=';
    this.field = new Field(name);
    this.nonceField = new Field(name + "_nonce");
    this.lifetime = lifetime;
    // Browsers accept no Domain attribute for IP addresses and single-label hosts.
    String bare = domain.startsWith(".") ? domain.substring(1) : domain;
    boolean domainFits = bare.indexOf('.') > 0 && !bare.matches("[0-9.]+|\\[.*");
    this.domainAttribute = domainFits ? "; Domain=" + bare : "";
    // A payment provider may return by a cross-site POST, which sends only SameSite=None cookies.
    this.cookieAttributes = "; Path=/; HttpOnly" + (secure ? "; Secure; SameSite=None" : "");
    this.expiryAttributes =
        "; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly"
            + (secure ? "; Secure; SameSite=None" : "");
  }

  /** Name of the field in forms, and of the parameter in the query. */
  String name() {
    return name;
  }

  /** The field of the token, in queries and in forms. */
  Field field() {
    return field;
  }

  /** The form field that carries the answer to a question. */
  Field nonceField() {
    return nonceField;
  }

  /** What the request has of ours; nothing on an ordinary request. Never null. */
  public Arrival find(HttpServletRequest request) {
    Field.Value query = field.in(request.getQueryString());
    List<String> values = RequestCookies.values(request, prefix);
    if (query == null && values.isEmpty()) {
      return Arrival.nothing();
    }
    Map<Token, Boolean> tokens = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      boolean marked = value.endsWith(MARK);
      Token.parse(marked ? value.substring(0, value.length() - MARK.length()) : value)
          .ifPresent(token -> tokens.merge(token, !marked, Boolean::logicalOr));
    }
    return Arrival.of(query, tokens, !values.isEmpty());
  }

  /**
   * Sets the cookie for the rest of the transfer's lifetime.
   *
   * @param agreed whether the token arrived in two ways; otherwise the cookie is marked, and never
   *     counts as one of two ways
   */
  void setCookie(HttpServletResponse response, Token token, Duration age, boolean agreed) {
    Duration rest = lifetime.minus(age);
    String cookie =
        prefix
            + token.value()
            + (agreed ? "" : MARK)
            + domainAttribute
            + "; Max-Age="
            + Math.max(1, rest.getSeconds())
            + cookieAttributes;
    if (cookie.length() <= LARGEST_COOKIE) {
      response.addHeader("Set-Cookie", cookie);
    }
  }

  /** Expires the cookie, both the app's with a domain and one without. */
  void expireCookie(HttpServletResponse response) {
    if (response.isCommitted()) {
      return;
    }
    // A cache that stored the response would send the cookie to others.
    response.setHeader("Cache-Control", "no-store");
    response.addHeader("Set-Cookie", prefix + expiryAttributes);
    if (!domainAttribute.isEmpty()) {
      response.addHeader("Set-Cookie", prefix + domainAttribute + expiryAttributes);
    }
  }

  /** The query without our parameter, or null if it has nothing else. */
  @Nullable String withoutToken(@Nullable String query) {
    return field.without(query);
  }
}
