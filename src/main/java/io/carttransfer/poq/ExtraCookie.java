package io.carttransfer.poq;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import io.carttransfer.text.Shown;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A fixed cookie of the shop for the web view, written like a Set-Cookie header. Immutable. */
public final class ExtraCookie {

  private static final String SETTING = "cart-transfer.response.cookies";

  /** RFC 6265, section 4.1.1: a token (RFC 9110, section 5.6.2). */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** RFC 6265, section 4.1.1: cookie-octets, optionally in double quotes. */
  private static final Pattern VALUE =
      Pattern.compile("[!#-+\\--:<-\\[\\]-~]*|\"[!#-+\\--:<-\\[\\]-~]*\"");

  /** Anything else may be a part of the value. */
  private static final Pattern KNOWN =
      Pattern.compile("(?i)samesite|partitioned|priority|version|comment");

  private static final Pattern DOMAIN = Pattern.compile("\\.?[A-Za-z0-9]([A-Za-z0-9.-]*)");
  private static final Pattern PATH = Pattern.compile("/[ -:<-~]*");
  private static final Pattern MAX_AGE = Pattern.compile("[0-9]{1,9}");

  private final Draft cookie;

  private ExtraCookie(Draft cookie) {
    this.cookie = cookie;
  }

  /**
   * @param line for instance {@code auth=qwer; Domain=.shop.example; Path=/; Max-Age=3600; Secure;
   *     HttpOnly}
   * @param defaultDomain used if the line has none
   * @param ownName the name of the transfer cookie, which must not be used
   * @param mistakes receives errors; nothing is returned then
   */
  public static Optional<ExtraCookie> parse(
      String line, String defaultDomain, String ownName, Mistakes mistakes) {
    String[] parts = line.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = equals < 0 ? "" : parts[0].substring(0, equals).trim();
    String value = equals < 0 ? "" : parts[0].substring(equals + 1).trim();
    String wrong = null;
    if (!NAME.matcher(name).matches()) {
      wrong =
          "It must begin with name=value, the name made of letters, digits and !#$%&'*+.^_`|~-.";
    } else if (!VALUE.matcher(value).matches()) {
      wrong =
          "The value must not contain spaces, quotes, commas, semicolons, backslashes or"
              + " non-ASCII.";
    } else if (name.equals(ownName)) {
      wrong = "This is the name of the transfer cookie; choose another.";
    }
    Draft cookie = new Draft(name, value, defaultDomain);
    for (int i = 1; i < parts.length && wrong == null; i++) {
      wrong = parts[i].trim().isEmpty() ? null : cookie.attribute(parts[i].trim());
    }
    if (wrong != null) {
      mistakes.add(
          Mistake.of(
              "The setting "
                  + SETTING
                  + " has a line that is not allowed: "
                  + (NAME.matcher(name).matches()
                      ? "the cookie " + Shown.quoted(name)
                      : "it does not begin with the name of a cookie")
                  + ".",
              wrong));
      return Optional.empty();
    }
    return Optional.of(new ExtraCookie(cookie));
  }

  String name() {
    return cookie.name;
  }

  String value() {
    return cookie.value;
  }

  String domain() {
    return cookie.domain;
  }

  String path() {
    return cookie.path;
  }

  /** Its lifetime, or null for a session cookie. */
  @Nullable Duration maxAge() {
    return cookie.maxAge;
  }

  boolean isSecure() {
    return cookie.secure;
  }

  boolean isHttpOnly() {
    return cookie.httpOnly;
  }

  /** The parts of a line; not changed after {@link #parse}. */
  private static final class Draft {

    private final String name;
    private final String value;
    private String domain;
    private String path = "/";
    private @Nullable Duration maxAge;
    private boolean secure;
    private boolean httpOnly;

    Draft(String name, String value, String domain) {
      this.name = name;
      this.value = value;
      this.domain = domain;
    }

    /** What is wrong with the attribute, or null. */
    @Nullable String attribute(String text) {
      int equals = text.indexOf('=');
      String attribute = (equals < 0 ? text : text.substring(0, equals)).trim();
      String given = equals < 0 ? "" : text.substring(equals + 1).trim();
      switch (attribute.toLowerCase(Locale.ROOT)) {
        case "domain":
          String above = given.startsWith(".") ? given.substring(1) : given;
          boolean oneLabel = above.indexOf('.') < 0 && !above.equalsIgnoreCase(domain);
          domain = given;
          if (!DOMAIN.matcher(given).matches()) {
            return "Domain must be a host name.";
          }
          return oneLabel ? "Domain must have at least two labels, as in shop.example." : null;
        case "path":
          path = given;
          return PATH.matcher(given).matches() ? null : "Path must begin with a slash.";
        case "max-age":
          maxAge =
              MAX_AGE.matcher(given).matches() ? Duration.ofSeconds(Long.parseLong(given)) : null;
          return maxAge != null ? null : "Max-Age must be a number of seconds.";
        case "secure":
          secure = true;
          return given.isEmpty() ? null : "Write Secure without a value.";
        case "httponly":
          httpOnly = true;
          return given.isEmpty() ? null : "Write HttpOnly without a value.";
        case "expires":
          return "Expires is a fixed date; use Max-Age, from which expireDate is computed.";
        default:
          return "The platform has no field for "
              + (KNOWN.matcher(attribute).matches()
                  ? Shown.quoted(attribute)
                  : "what follows a semicolon")
              + "; use Domain, Path, Max-Age, Secure and HttpOnly.";
      }
    }
  }
}
