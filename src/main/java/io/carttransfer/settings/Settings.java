package io.carttransfer.settings;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The settings in force, read once at startup. Immutable.
 *
 * <p>A bad value is never replaced by a default: it is a {@link Mistake}, and all errors of one
 * start are reported together. Combinations of settings are checked, too.
 */
public final class Settings {

  private final Reading reading;
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
  private final LedgerKind ledger;
  private final int ledgerDays;
  private final long ledgerMaxBytes;
  private final List<String> reportUsers;
  private final Optional<Pattern> inAppUserAgent;
  private final String bridgeUrl;

  private Settings(Reading reading) {
    SettingsReader reader = new SettingsReader(reading);
    this.reading = reading;
    // Only to report an error: isEnabled was asked before.
    reading.choice(Setting.ENABLED, Switch.class);
    checkoutUrl = reader.checkoutUrl();
    checkoutHost = reader.checkoutHost(checkoutUrl);
    currencies = reader.currencies();
    authorization = reader.authorization();
    skipUnknown = reading.choice(Setting.UNKNOWN_SKU, Unknown.class) == Unknown.SKIP;
    maxQuantity = reading.quantity(Setting.MAX_QUANTITY);
    carriers = reader.carriers();
    cookieName = reader.cookieName();
    cookieDomain = reader.cookieDomain(checkoutHost);
    lifetime = reading.duration(Setting.LIFETIME);
    store = reading.choice(Setting.STORE, StoreKind.class);
    storeMaxBytes = reading.bytes(Setting.STORE_MAX_BYTES);
    ledger = reading.choice(Setting.LEDGER, LedgerKind.class);
    ledgerDays = reading.quantity(Setting.LEDGER_DAYS);
    ledgerMaxBytes = reading.bytes(Setting.LEDGER_MAX_BYTES);
    reportUsers = reader.reportUsers();
    inAppUserAgent = reading.pattern(Setting.IN_APP_USER_AGENT);
    bridgeUrl = reader.bridgeUrl();
  }

  /**
   * Reads all settings.
   *
   * @param mistakes receives errors; if there are any, the result must not be used
   * @param warnings receives what is allowed but looks wrong
   */
  public static Settings read(Sources sources, Mistakes mistakes, Consumer<String> warnings) {
    sources.unknownNames(mistakes, warnings);
    sources.blanks(warnings);
    Settings settings = new Settings(new Reading(sources, mistakes));
    Relations relations = new Relations(settings, sources);
    relations.check(mistakes);
    relations.warn(warnings);
    return settings;
  }

  /** Whether the plug-in is switched on according to the sources; never reports an error. */
  public static boolean isEnabled(Sources sources) {
    return !sources.find(Setting.ENABLED).orElse("true").equalsIgnoreCase("false");
  }

  /** Absolute, checked; may have a query and a fragment. */
  public String checkoutUrl() {
    return checkoutUrl;
  }

  /** The host of the checkout address. */
  String checkoutHost() {
    return checkoutHost;
  }

  /** Whether the checkout page is reached by https. */
  public boolean isSecure() {
    return checkoutUrl.toLowerCase(Locale.ROOT).startsWith("https:");
  }

  public Set<String> currencies() {
    return currencies;
  }

  /** The accepted header values; empty if everyone is let in. */
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

  public LedgerKind ledger() {
    return ledger;
  }

  /** How long the ledger keeps a step. */
  public Duration ledgerTime() {
    return Duration.ofDays(ledgerDays);
  }

  public long ledgerMaxBytes() {
    return ledgerMaxBytes;
  }

  /** Who may see the report, as {@code name:password}; only well-formed ones. */
  public List<String> reportUsers() {
    return reportUsers;
  }

  public Optional<String> reportRole() {
    return reading.text(Setting.REPORT_ROLE);
  }

  public Optional<Pattern> inAppUserAgent() {
    return inAppUserAgent;
  }

  public String bridgeUrl() {
    return bridgeUrl;
  }

  /** The settings in force, by name, without secrets. */
  public Map<String, String> inForce() {
    return InForce.byName(reading);
  }

  /** The settings in force on one line, without secrets. */
  @Override
  public String toString() {
    return InForce.line(reading);
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
