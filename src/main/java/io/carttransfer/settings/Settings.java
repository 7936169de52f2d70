package io.carttransfer.settings;

import io.carttransfer.transfer.Mistake;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What is in force, read once at start-up. Immutable.
 *
 * <p>A bad value is never replaced by a default: it is a {@link Mistake}, and all mistakes of one
 * start are reported together. Relations between settings are checked here too.
 */
public final class Settings {

  private static final String NONE = "none";
  private static final Pattern COOKIE_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

  private static final Pattern BRIDGE_URL = Pattern.compile("(https?:/)?/[!-~&&[^\"'<>\\\\]]+");

  private final Reading reading;
  private final Sources sources;

  private final boolean enabled;
  private final String checkoutUrl;
  private final String checkoutHost;
  private final Set<String> currencies;
  private final List<String> authorization;
  private final boolean skipUnknown;
  private final int maxQuantity;
  private final Set<Carrier> carriers;
  private final String cookieName;
  private final String cookieDomain;
  private final Duration lifetime;
  private final StoreKind store;
  private final long storeMaxBytes;
  private final Optional<Pattern> inAppUserAgent;

  private Settings(Sources sources, Consumer<Mistake> mistakes) {
    this.sources = sources;
    reading = new Reading(sources, mistakes);
    enabled = reading.choice(Setting.ENABLED, Switch.class) == Switch.TRUE;
    checkoutUrl =
        reading
            .required(
                Setting.CHECKOUT_URL,
                "Add it: the https address of the page that shows the cart to be paid.")
            .orElse("");
    checkoutHost = readCheckoutHost();
    currencies = readCurrencies(mistakes);
    authorization = readAuthorization();
    skipUnknown = reading.choice(Setting.UNKNOWN_SKU, Unknown.class) == Unknown.SKIP;
    maxQuantity = reading.quantity(Setting.MAX_QUANTITY);
    carriers = readCarriers();
    cookieName = readCookieName();
    cookieDomain = readCookieDomain();
    lifetime = reading.duration(Setting.LIFETIME);
    store = reading.choice(Setting.STORE, StoreKind.class);
    storeMaxBytes = reading.bytes(Setting.STORE_MAX_BYTES);
    inAppUserAgent = reading.pattern(Setting.IN_APP_USER_AGENT);
    validate(mistakes);
  }

  /**
   * Reads all settings.
   *
   * @param mistakes takes each mistake; when there was one, the result is not to be used
   * @param warnings takes what is allowed but looks wrong
   */
  public static Settings read(
      Sources sources, Consumer<Mistake> mistakes, Consumer<String> warnings) {
    sources.unknownNames(mistakes, warnings);
    Settings settings = new Settings(sources, mistakes);
    settings.warn(warnings);
    return settings;
  }

  /** Whether the plug-in is switched on, as far as the sources say; never a mistake. */
  public static boolean isEnabled(Sources sources) {
    return !sources.find(Setting.ENABLED).orElse("true").equals("false");
  }

  public boolean enabled() {
    return enabled;
  }

  /** Absolute, checked; may have a query and a fragment. */
  public String checkoutUrl() {
    return checkoutUrl;
  }

  /** Whether the checkout page is reached by https. */
  public boolean isSecure() {
    return checkoutUrl.toLowerCase(Locale.ROOT).startsWith("https:");
  }

  public Set<String> currencies() {
    return currencies;
  }

  /** The accepted header values; empty when everybody is let in. */
  public List<String> authorization() {
    return authorization;
  }

  public Optional<String> cart() {
    return reading.text(Setting.CART);
  }

  public Optional<String> cartClass() {
    return reading.text(Setting.CART_CLASS);
  }

  public Optional<String> skuTable() {
    return reading.text(Setting.SKU_TABLE);
  }

  public Optional<String> skuQuery() {
    return reading.text(Setting.SKU_QUERY);
  }

  /** Whether lines that the shop does not have are left out instead of refused. */
  public boolean skipUnknown() {
    return skipUnknown;
  }

  public int maxQuantity() {
    return maxQuantity;
  }

  public Set<Carrier> carriers() {
    return carriers;
  }

  public String cookieName() {
    return cookieName;
  }

  public String cookieDomain() {
    return cookieDomain;
  }

  /** As written; not checked here. */
  public List<String> responseCookies() {
    return reading.lines(Setting.RESPONSE_COOKIES);
  }

  /** As written; not checked here. */
  public List<String> responseHeaders() {
    return reading.lines(Setting.RESPONSE_HEADERS);
  }

  public Duration lifetime() {
    return lifetime;
  }

  public StoreKind store() {
    return store;
  }

  public long storeMaxBytes() {
    return storeMaxBytes;
  }

  public Optional<String> datasource() {
    return reading.text(Setting.DATASOURCE);
  }

  public Optional<String> redis() {
    return reading.text(Setting.REDIS);
  }

  /** As written; not checked here. */
  public List<String> keys() {
    return reading.lines(Setting.KEYS);
  }

  public Optional<String> order() {
    return reading.text(Setting.ORDER);
  }

  public Optional<Pattern> inAppUserAgent() {
    return inAppUserAgent;
  }

  public String bridgeUrl() {
    return reading.text(Setting.BRIDGE_URL).orElse("");
  }

  /** One line that says what is in force, without secrets. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    for (Setting setting : Setting.values()) {
      reading
          .text(setting)
          .ifPresent(
              text ->
                  line.append(line.length() == 0 ? "" : " ")
                      .append(setting.key())
                      .append('=')
                      .append(shown(setting, text)));
    }
    return line.toString();
  }

  private static String shown(Setting setting, String text) {
    if (setting.isSecret() && !text.equals(NONE)) {
      return "***";
    }
    String oneLine = text.replaceAll("\\s+", " ");
    return oneLine.matches("[^ \"]*") ? oneLine : '"' + oneLine.replace("\"", "\\\"") + '"';
  }

  private String readCheckoutHost() {
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

  private Set<String> readCurrencies(Consumer<Mistake> mistakes) {
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

  private List<String> readAuthorization() {
    List<String> values = reading.lines(Setting.AUTHORIZATION);
    if (values.isEmpty()) {
      reading.required(
          Setting.AUTHORIZATION,
          "Add the exact Authorization header that the platform sends to your shop, or write none"
              + " if the endpoint is protected in another way.");
      return values;
    }
    if (values.size() == 1 && values.get(0).equals(NONE)) {
      return Collections.emptyList();
    }
    for (String value : values) {
      if (value.equals(NONE) || !value.chars().allMatch(c -> c >= ' ' && c < 127)) {
        reading.mistake(
            Setting.AUTHORIZATION,
            value,
            "Each line is one header value of printable ASCII; none stands alone.");
      }
    }
    return values;
  }

  private Set<Carrier> readCarriers() {
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
          "Use cookie,query or cookie,form or query or form. The cookie alone cannot tell a new"
              + " bag from a page that is loaded again.");
    }
    return Collections.unmodifiableSet(chosen);
  }

  private String readCookieName() {
    String name = reading.text(Setting.COOKIE_NAME).orElse("");
    if (!COOKIE_NAME.matcher(name).matches()) {
      reading.mistake(
          Setting.COOKIE_NAME,
          name,
          "Use up to 64 letters, digits, underscores, dots and dashes; it stands in cookies,"
              + " addresses and forms.");
    }
    return name;
  }

  private String readCookieDomain() {
    String domain = reading.text(Setting.COOKIE_DOMAIN).orElse(checkoutHost);
    String bare = domain.startsWith(".") ? domain.substring(1) : domain;
    boolean covers =
        checkoutHost.equalsIgnoreCase(bare)
            || checkoutHost.toLowerCase(Locale.ROOT).endsWith('.' + bare.toLowerCase(Locale.ROOT));
    if (!checkoutHost.isEmpty()
        && reading.text(Setting.COOKIE_DOMAIN).isPresent()
        && !(HOST.matcher(bare).matches() && covers)) {
      reading.mistake(
          Setting.COOKIE_DOMAIN,
          domain,
          "Use the host of the checkout address (" + checkoutHost + ") or a domain above it.");
    }
    return bare;
  }

  private void validate(Consumer<Mistake> mistakes) {
    exactlyOne(mistakes, Setting.CART, Setting.CART_CLASS);
    if (skuTable().isPresent() && skuQuery().isPresent()) {
      both(mistakes, Setting.SKU_TABLE, Setting.SKU_QUERY);
    }
    needs(mistakes, skuQuery().isPresent(), "cart-transfer.sku.query", Setting.DATASOURCE);
    needs(mistakes, store == StoreKind.JDBC, "The jdbc store", Setting.DATASOURCE);
    needs(mistakes, store == StoreKind.REDIS, "The redis store", Setting.REDIS);
    needs(mistakes, store == StoreKind.SEALED, "The sealed store", Setting.KEYS);
    if (!BRIDGE_URL.matcher(bridgeUrl()).matches()) {
      reading.mistake(
          Setting.BRIDGE_URL,
          bridgeUrl(),
          "Use an http or https address, or a path of this host that starts with a slash.");
    }
  }

  private void exactlyOne(Consumer<Mistake> mistakes, Setting first, Setting second) {
    boolean hasFirst = reading.text(first).isPresent();
    boolean hasSecond = reading.text(second).isPresent();
    if (hasFirst && hasSecond) {
      both(mistakes, first, second);
    } else if (!hasFirst && !hasSecond) {
      mistakes.accept(
          Mistake.of(
              "Neither " + first.parameter() + " nor " + second.parameter() + " is set.",
              "Say how the shop's cart is filled: see the chapter \"Bind your cart\"."));
    }
  }

  private static void both(Consumer<Mistake> mistakes, Setting first, Setting second) {
    mistakes.accept(
        Mistake.of(
            "Both " + first.parameter() + " and " + second.parameter() + " are set.",
            "Remove one of them: they are two ways to say the same."));
  }

  private void needs(Consumer<Mistake> mistakes, boolean used, String user, Setting needed) {
    if (used && !reading.text(needed).isPresent()) {
      mistakes.accept(
          Mistake.of(
              user + " needs the setting " + needed.parameter() + ", which is missing.",
              "Add it: " + needed.meaning()));
    }
  }

  private void warn(Consumer<String> warnings) {
    if (authorization.isEmpty()
        && reading.text(Setting.AUTHORIZATION).isPresent()
        && !isLoopback(checkoutHost)) {
      warnings.accept(
          "The endpoint is open to everybody (cart-transfer.authorization is none). Anyone can"
              + " store carts in it; set the header value that the platform sends.");
    }
    if (store == StoreKind.MEMORY) {
      for (Setting other : new Setting[] {Setting.REDIS, Setting.KEYS}) {
        if (sources.find(other).isPresent()) {
          warnings.accept(
              other.parameter() + " is set but not used: cart-transfer.store is memory.");
        }
      }
    }
  }

  /** Whether a host is this machine itself. */
  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.[0-9]{1,3}){3}");
  }

  private enum Switch {
    TRUE,
    FALSE
  }

  private enum Unknown {
    REJECT,
    SKIP
  }
}
