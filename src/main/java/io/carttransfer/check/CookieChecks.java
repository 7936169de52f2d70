package io.carttransfer.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cookies that the endpoint tells the app to send. */
final class CookieChecks {

  private static final int LARGEST = 4096;

  private CookieChecks() {}

  static List<Check> all() {
    List<Check> checks = new ArrayList<>(shapes());
    checks.addAll(reaches());
    return checks;
  }

  private static List<Check> shapes() {
    return Arrays.asList(
        Check.must(
            "answer/cookies",
            "`cookies` is an array; in each cookie name, value and domain are strings, and"
                + " isHttpOnly and isSecure are true or false.",
            "Contract: cookies is an array; name, value and domain are required.",
            "Complete the cookies named in the finding.",
            "endpoint.md",
            CookieChecks::shape),
        Check.must(
            "answer/cookie-characters",
            "Names and values contain only characters that are allowed in a cookie.",
            "RFC 6265, section 4.1.1: a name is a token; a value contains no space, quote,"
                + " comma, semicolon, backslash or control character.",
            "Encode the value, for instance with base64url.",
            "endpoint.md",
            run -> each(run, CookieChecks::characters)),
        Check.must(
            "answer/cookie-size",
            "Name and value together have at most 4096 bytes.",
            "RFC 6265, section 6.1: browsers need not keep more.",
            "Keep the data in the shop, and send a short key.",
            "endpoint.md",
            run -> each(run, CookieChecks::size)),
        Check.must(
            "answer/cookie-expiry",
            "`expireDate` is an ISO 8601 date and time with an offset, in the future.",
            "Contract: expireDate is an ISO 8601 date. RFC 6265, section 5.3: a cookie that has"
                + " expired is removed.",
            "Write it as 2028-09-15T15:53:00+05:00, or leave it out; check the server's clock.",
            "settings.md",
            run -> each(run, CookieChecks::expiry)),
        Check.should(
            "answer/cookie-twice",
            "No two cookies have the same name, domain and path.",
            "RFC 6265, section 5.3: the later one replaces the earlier one.",
            "Send each cookie once.",
            "settings.md",
            CookieChecks::twice));
  }

  private static List<Check> reaches() {
    return Arrays.asList(
        Check.must(
            "answer/cookie-domain",
            "Each cookie's domain is the host of `url` or a domain above it.",
            "RFC 6265, section 5.1.3: otherwise the cookie is not sent.",
            "Set the domain to the host of `url` (leave the setting `cookie.domain` out; other"
                + " cookies are in `response.cookies`), or correct the host of `url`.",
            "ask",
            run -> each(run, CookieChecks::domain)),
        Check.must(
            "answer/cookie-suffix",
            "No cookie's domain is a public suffix. The checker knows those of one label, such"
                + " as com, but not co.uk.",
            "RFC 6265, section 5.3, step 5: browsers reject it.",
            "Set the domain to the shop's own (setting `cookie.domain`).",
            "ask",
            run -> each(run, CookieChecks::suffix)),
        Check.must(
            "answer/cookie-path",
            "Each cookie's path covers the path of `url`.",
            "RFC 6265, section 5.1.4: otherwise the cookie is not sent.",
            "Set the path to \"/\".",
            "settings.md",
            run -> each(run, CookieChecks::path)),
        Check.must(
            "answer/cookie-secure",
            "If a cookie has isSecure, `url` is https.",
            "RFC 6265, section 5.4: a secure cookie is not sent without TLS.",
            "Make `url` https.",
            "settings.md",
            run -> each(run, CookieChecks::secure)),
        Check.should(
            "answer/cookie-flags",
            "Each cookie has isHttpOnly, and isSecure when `url` is https.",
            "Otherwise a third-party script or a request without TLS reveals the cookie.",
            "Set both to true, unless a script in the page needs the cookie.",
            "settings.md",
            run -> each(run, CookieChecks::flags)));
  }

  /** What is wrong with one cookie, or null. */
  private interface Rule {
    @Nullable String fault(Json cookie, AppRequest request);
  }

  private static Finding each(Run run, Rule rule) {
    List<Json> cookies = run.platform().description().get("cookies").elements();
    AppRequest request = run.app().request();
    List<String> faults = new ArrayList<>();
    for (Json cookie : cookies) {
      String fault = rule.fault(cookie, request);
      if (fault != null) {
        faults.add(cookie.get("name").text() + ": " + fault);
      }
    }
    return cookies.isEmpty()
        ? Finding.notApplicable("there are no cookies")
        : Finding.ofFaults(faults, cookies.size() + " right").at(run.platform().valid());
  }

  private static Finding shape(Run run) {
    Json cookies = run.platform().description().get("cookies");
    if (cookies.isMissing()) {
      return Finding.notApplicable("there are no cookies");
    }
    List<String> faults = new ArrayList<>();
    if (!cookies.is(Json.Kind.ARRAY)) {
      faults.add("cookies is not an array");
    }
    int index = 0;
    for (Json cookie : cookies.elements()) {
      for (String name : Arrays.asList("name", "value", "domain")) {
        boolean there = cookie.get(name).is(Json.Kind.STRING);
        // An empty value is allowed; an empty name or domain is not.
        if (!there || cookie.get(name).text().isEmpty() && !name.equals("value")) {
          faults.add("cookies[" + index + "]." + name + " is missing or not a string");
        }
      }
      for (String name : Arrays.asList("isHttpOnly", "isSecure")) {
        if (!cookie.get(name).isMissing() && !cookie.get(name).is(Json.Kind.BOOLEAN)) {
          faults.add("cookies[" + index + "]." + name + " is not true or false");
        }
      }
      index++;
    }
    return Finding.ofFaults(faults, index + " whole").at(run.platform().valid());
  }

  private static Finding twice(Run run) {
    Set<String> seen = new HashSet<>();
    return each(
        run,
        (cookie, request) -> {
          String domain = Cookie.canonical(cookie.get("domain").text());
          String key = cookie.get("name").text() + "\n" + domain + "\n" + cookie.get("path").text();
          return seen.add(key) ? null : "it is there twice";
        });
  }

  private static @Nullable String characters(Json cookie, AppRequest request) {
    boolean name = cookie.get("name").text().matches("[!#$%&'*+.^_`|~0-9A-Za-z-]*");
    boolean value =
        cookie.get("value").text().matches("[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]*");
    return name && value ? null : (name ? "its value" : "its name") + " has other characters";
  }

  private static @Nullable String size(Json cookie, AppRequest request) {
    int size = cookie.get("name").text().length() + cookie.get("value").text().length();
    return size <= LARGEST ? null : "it has " + size + " bytes";
  }

  private static @Nullable String expiry(Json cookie, AppRequest request) {
    Json date = cookie.get("expireDate");
    if (date.isMissing()) {
      return null;
    }
    try {
      Instant end = OffsetDateTime.parse(date.text()).toInstant();
      return end.isAfter(Instant.now()) ? null : "it expired at " + date.text();
    } catch (DateTimeException e) {
      return "its expireDate is \"" + date.text() + "\"";
    }
  }

  private static @Nullable String domain(Json cookie, AppRequest request) {
    String domain = cookie.get("domain").text();
    String host = request.address().getHost();
    boolean covers = Cookie.domainMatches(host, Cookie.canonical(domain));
    return covers ? null : "its domain " + domain + " does not cover the host " + host;
  }

  private static @Nullable String suffix(Json cookie, AppRequest request) {
    String domain = Cookie.canonical(cookie.get("domain").text());
    boolean suffix =
        Cookie.isPublicSuffix(domain) && !domain.equalsIgnoreCase(request.address().getHost());
    return suffix ? "its domain is " + cookie.get("domain").text() : null;
  }

  private static @Nullable String path(Json cookie, AppRequest request) {
    Json path = cookie.get("path");
    String opened = request.address().getRawPath();
    boolean covers = Cookie.pathMatches(opened.isEmpty() ? "/" : opened, path.text());
    return path.isMissing() || covers ? null : "its path is \"" + path.text() + "\"";
  }

  private static @Nullable String secure(Json cookie, AppRequest request) {
    boolean secure = cookie.get("isSecure").text().equals("true");
    boolean safe =
        "https".equalsIgnoreCase(request.address().getScheme())
            || Cookie.isLoopback(request.address().getHost());
    return secure && !safe ? "it is secure, and url is " + request.address() : null;
  }

  private static @Nullable String flags(Json cookie, AppRequest request) {
    boolean https = "https".equalsIgnoreCase(request.address().getScheme());
    boolean httpOnly = cookie.get("isHttpOnly").text().equals("true");
    boolean secure = cookie.get("isSecure").text().equals("true");
    return httpOnly && (secure || !https)
        ? null
        : "without " + (httpOnly ? "isSecure" : "isHttpOnly");
  }
}
