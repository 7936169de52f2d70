package io.carttransfer.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the settings with a special form: addresses, codes, names, users. */
final class SettingsReader {

  private static final String NONE = "none";
  private static final Pattern COOKIE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
  private static final Pattern BRIDGE_URL = Pattern.compile("(https?:/)?/[!-~&&[^\"'<>\\\\]]+");

  private final Reading reading;

  SettingsReader(Reading reading) {
    this.reading = reading;
  }

  String checkoutUrl() {
    return reading
        .required(
            Setting.CHECKOUT_URL, "Add it: the https address of the page that shows the cart.")
        .orElse("");
  }

  /** Empty if the address is missing or wrong. */
  String checkoutHost(String checkoutUrl) {
    if (checkoutUrl.isEmpty()) {
      return "";
    }
    String rule = "Use an absolute https address of the shop; http is allowed only for loopback.";
    try {
      URI uri = new URI(checkoutUrl);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null
          && uri.getRawUserInfo() == null
          && (scheme.equals("https") || scheme.equals("http") && isLoopback(uri.getHost()))
          && checkoutUrl.chars().allMatch(c -> c > ' ' && c < 127)) {
        return uri.getHost();
      }
    } catch (URISyntaxException notAnAddress) {
      rule = "It is not an address (" + notAnAddress.getReason() + "). " + rule;
    }
    reading.mistake(Setting.CHECKOUT_URL, checkoutUrl, rule);
    return "";
  }

  Set<String> currencies() {
    Set<String> codes = new LinkedHashSet<>(reading.words(Setting.CURRENCIES));
    if (codes.isEmpty()) {
      reading.required(
          Setting.CURRENCIES, "Add it: the ISO 4217 codes that the shop sells in, such as GBP.");
    }
    for (String code : codes) {
      if (!isCurrency(code)) {
        reading.mistake(
            Setting.CURRENCIES,
            code,
            "Use ISO 4217 codes in upper case, separated by commas, such as GBP, EUR.");
      }
    }
    return Collections.unmodifiableSet(codes);
  }

  private static boolean isCurrency(String code) {
    try {
      return code.matches("[A-Z]{3}") && Currency.getInstance(code) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  List<String> authorization() {
    List<String> values = reading.lines(Setting.AUTHORIZATION);
    if (values.isEmpty()) {
      reading.required(
          Setting.AUTHORIZATION,
          "Add the exact Authorization header that the platform sends to your shop, or write none"
              + " if the endpoint is protected in another way.");
      return values;
    }
    if (values.size() == 1 && values.get(0).equalsIgnoreCase(NONE)) {
      return Collections.emptyList();
    }
    for (String value : values) {
      if (value.equalsIgnoreCase(NONE) || !value.chars().allMatch(c -> c >= ' ' && c < 127)) {
        reading.mistake(
            Setting.AUTHORIZATION,
            value,
            "Each line is one header value of printable ASCII; none must be the only line.");
      } else if (value.toLowerCase(Locale.ROOT).startsWith("authorization:")
          || value.startsWith("\"")) {
        reading.mistake(
            Setting.AUTHORIZATION,
            value,
            "Write only what follows the colon of the header, without quotation marks, as in"
                + " Bearer 4f1c9e.");
      }
    }
    return values;
  }

  /** The well-formed ones: even a misconfigured shop shows them its report. */
  List<String> reportUsers() {
    List<String> users = new ArrayList<>();
    for (String line : reading.lines(Setting.REPORT_USERS)) {
      int colon = line.indexOf(':');
      if (colon > 0 && colon < line.length() - 1) {
        users.add(line);
      } else {
        reading.mistake(Setting.REPORT_USERS, line, "Each line is a name, a colon and a password.");
      }
    }
    return Collections.unmodifiableList(users);
  }

  Set<Carrier> carriers() {
    Set<Carrier> chosen = EnumSet.noneOf(Carrier.class);
    boolean wrong = false;
    for (String word : reading.words(Setting.CARRIER)) {
      try {
        wrong |= !chosen.add(Carrier.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        wrong = true;
      }
    }
    boolean opens = chosen.contains(Carrier.QUERY) ^ chosen.contains(Carrier.FORM);
    if (wrong || !opens) {
      reading.mistake(
          Setting.CARRIER,
          reading.text(Setting.CARRIER).orElse(""),
          "Use cookie,query, cookie,form, query or form. With the cookie alone, a new bag cannot"
              + " be told from a reloaded page.");
    }
    return Collections.unmodifiableSet(chosen);
  }

  String cookieName() {
    String name = reading.text(Setting.COOKIE_NAME).orElse("");
    if (!COOKIE_NAME.matcher(name).matches()) {
      reading.mistake(
          Setting.COOKIE_NAME,
          name,
          "Use up to 64 letters, digits, underscores, dots and dashes; it is used in cookies,"
              + " addresses and forms.");
      return Objects.requireNonNull(Setting.COOKIE_NAME.standard(), "it has a default");
    }
    return name;
  }

  /** As written: some clients keep a cookie to the host itself unless a dot leads the domain. */
  String cookieDomain(String checkoutHost) {
    String domain = reading.text(Setting.COOKIE_DOMAIN).orElse(checkoutHost);
    String bare = domain.startsWith(".") ? domain.substring(1) : domain;
    // Browsers reject a cookie for a top-level domain, and for a part of an IP address.
    boolean canBeAbove = bare.indexOf('.') > 0 && !isAddress(checkoutHost);
    boolean covers =
        checkoutHost.equalsIgnoreCase(bare)
            || canBeAbove
                && checkoutHost
                    .toLowerCase(Locale.ROOT)
                    .endsWith('.' + bare.toLowerCase(Locale.ROOT));
    if (!checkoutHost.isEmpty()
        && reading.text(Setting.COOKIE_DOMAIN).isPresent()
        && !(HOST.matcher(bare).matches() && covers)) {
      reading.mistake(
          Setting.COOKIE_DOMAIN,
          domain,
          "A browser would refuse the cookie: the checkout-url is at "
              + checkoutHost
              + ". Leave the setting out, or use that host"
              + (parent(checkoutHost).isEmpty()
                  ? "."
                  : " or a domain above it, such as " + parent(checkoutHost) + "."));
    }
    return domain;
  }

  /** The domain above a host, if it has at least two labels; otherwise empty. */
  private static String parent(String host) {
    String above = host.substring(host.indexOf('.') + 1);
    return !isAddress(host) && above.indexOf('.') > 0 && !above.equals(host) ? above : "";
  }

  private static boolean isAddress(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }

  String bridgeUrl() {
    String url = reading.text(Setting.BRIDGE_URL).orElse("");
    if (!BRIDGE_URL.matcher(url).matches()) {
      reading.mistake(
          Setting.BRIDGE_URL,
          url,
          "Use an http or https address, or a path of this host that starts with a slash.");
    }
    return url;
  }

  /** Whether a host is this machine itself. */
  static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.[0-9]{1,3}){3}");
  }
}
