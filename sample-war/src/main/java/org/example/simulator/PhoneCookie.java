package org.example.simulator;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One of {@code cookies[]} in the contract's answer, on its way into the phone's cookie store.
 * Immutable.
 */
final class PhoneCookie {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]*");
  private static final Pattern PATH = Pattern.compile("/[\\x20-\\x3A\\x3C-\\x7E]*");

  private final String name;
  private final String value;
  private final String domain;
  private final String path;
  private final String expireDate;
  private final boolean httpOnly;
  private final boolean secure;

  PhoneCookie(
      String name,
      String value,
      String domain,
      String path,
      String expireDate,
      boolean httpOnly,
      boolean secure) {
    this.name = name;
    this.value = value;
    this.domain = domain.toLowerCase(Locale.ROOT);
    this.path = path.isEmpty() ? "/" : path;
    this.expireDate = expireDate;
    this.httpOnly = httpOnly;
    this.secure = secure;
  }

  /**
   * The {@code Set-Cookie} header that has the same effect in a browser.
   *
   * @param host the host that the browser is talking to
   * @throws IllegalArgumentException when no browser would keep the cookie; the message says why
   */
  String toHeader(String host) {
    require(
        NAME.matcher(name).matches(), "its name is empty or has characters that are not allowed");
    require(VALUE.matcher(value).matches(), "its value has characters that are not allowed");
    require(PATH.matcher(path).matches(), "its path does not start with / or is not plain text");
    StringBuilder header = new StringBuilder(name).append('=').append(value);
    header.append("; Path=").append(path).append(domainAttribute(host));
    if (!expireDate.isEmpty()) {
      header.append("; Expires=").append(expires());
    }
    if (httpOnly) {
      header.append("; HttpOnly");
    }
    if (secure) {
      header.append("; Secure");
    }
    return header.toString();
  }

  /**
   * A cookie for the very host is written without Domain: some browsers refuse Domain=localhost.
   */
  private String domainAttribute(String host) {
    String bare = domain.startsWith(".") ? domain.substring(1) : domain;
    if (bare.equals(host)) {
      return "";
    }
    require(!bare.isEmpty() && host.endsWith("." + bare), "its domain is not that of " + host);
    return "; Domain=" + bare;
  }

  private String expires() {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.format(
          OffsetDateTime.parse(expireDate).withOffsetSameInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(refusal("its expireDate is no ISO 8601 date"), e);
    }
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(refusal(otherwise));
    }
  }

  private String refusal(String reason) {
    return "The phone cannot keep the cookie " + name + ": " + reason + ".";
  }
}
