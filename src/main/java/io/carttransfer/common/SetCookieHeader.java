package io.carttransfer.common;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Set-Cookie header as a page of the shop sets it (RFC 6265, section 4.1): name, value, and the
 * attributes that say where and whether the browser keeps it. Immutable.
 */
public final class SetCookieHeader {

  private final String name;
  private final String value;
  private @Nullable String path;
  private @Nullable String domain;
  private boolean ended;

  private SetCookieHeader(String name, String value) {
    this.name = name;
    this.value = value;
  }

  /**
   * Reads one.
   *
   * @param header the value of the header
   * @return empty if it names no cookie
   */
  public static Optional<SetCookieHeader> parse(String header) {
    String[] parts = header.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = parts[0].substring(0, Math.max(0, equals)).trim();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    SetCookieHeader cookie = new SetCookieHeader(name, parts[0].substring(equals + 1).trim());
    for (int i = 1; i < parts.length; i++) {
      cookie.readAttribute(parts[i].trim());
    }
    return Optional.of(cookie);
  }

  private void readAttribute(String attribute) {
    String lower = attribute.toLowerCase(Locale.ROOT);
    if (lower.equals("max-age=0")) {
      ended = true;
    } else if (lower.startsWith("path=")) {
      path = attribute.substring("path=".length());
    } else if (lower.startsWith("domain=")) {
      domain = attribute.substring("domain=".length());
    }
  }

  /** {@return the name; never empty} */
  public String name() {
    return name;
  }

  /** {@return the value as it was written, perhaps in quotation marks} */
  public String value() {
    return value;
  }

  /** {@return the path, or null if there is none} */
  public @Nullable String path() {
    return path;
  }

  /** {@return the domain, or null if there is none} */
  public @Nullable String domain() {
    return domain;
  }

  /** {@return whether the browser drops the cookie at once: {@code Max-Age=0}} */
  public boolean isEnded() {
    return ended;
  }
}
