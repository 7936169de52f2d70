package io.carttransfer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.carttransfer.common.Mistake;
import io.carttransfer.common.Mistakes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop's engineer writes, what it comes to, and what is said of what cannot be read. */
class SettingsTest {

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> webXml = new HashMap<>();
  private final Mistakes mistakes = new Mistakes();
  private final List<String> warnings = new ArrayList<>();

  SettingsTest() {
    webXml.put("cart-transfer.checkout-url", "https://www.shop.example/checkout");
    webXml.put("cart-transfer.currencies", "GBP");
    webXml.put("cart-transfer.authorization", "Bearer hush-hush");
    webXml.put("cart-transfer.cart", "product = 1");
  }

  private Settings read() {
    Sources sources = new Sources(properties, environment, webXml);
    return Settings.read(sources, mistakes, warnings::add);
  }

  private Settings with(String name, String value) {
    webXml.put("cart-transfer." + name, value);
    return read();
  }

  private String mistakes() {
    return mistakes.list().stream().map(Mistake::toString).collect(Collectors.joining(" "));
  }

  @Test
  void whatIsRequiredIsEnough() {
    Settings settings = read();

    assertEquals("", mistakes());
    assertEquals(List.of(), warnings);
    assertEquals("https://www.shop.example/checkout", settings.checkoutUrl());
    assertTrue(settings.isSecure());
    assertEquals(Set.of("GBP"), settings.currencies());
    assertEquals(List.of("Bearer hush-hush"), settings.authorization());
    assertFalse(settings.skipUnknown());
    assertEquals(999, settings.maxQuantity());
    assertEquals(Set.of(Carrier.COOKIE, Carrier.QUERY), settings.carriers());
    assertEquals("cart_transfer", settings.cookieName());
    assertEquals("www.shop.example", settings.cookieDomain());
    assertEquals(Duration.ofMinutes(30), settings.lifetime());
    assertEquals(StoreKind.MEMORY, settings.store());
    assertEquals(32 << 20, settings.storeMaxBytes());
    assertEquals(LedgerKind.MEMORY, settings.ledger());
    assertEquals(Duration.ofDays(90), settings.ledgerTime());
    assertEquals(8 << 20, settings.ledgerMaxBytes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkout-url    | http://shop.example/checkout | "http://shop.example/checkout". Use an absolute https address
          checkout-url    | checkout                     | Use an absolute https address
          checkout-url    | https://me@shop.example/     | Use an absolute https address
          checkout-url    | https://shop.example/a b     | It is not an address
          checkout-url    | https://shop.example/?cart_transfer=1 | has a parameter cart_transfer of its own
          currencies      | GBP, Euro                    | "Euro". Use ISO 4217 codes in upper case
          currencies      | GBP, ZZZ                     | "ZZZ". Use ISO 4217 codes in upper case
          unknown-sku     | ignore                       | "ignore". Use one of `reject` or `skip`
          max-quantity    | lots                         | "lots". Use a whole number from 1 to 999999
          max-quantity    | 0                            | "0". Use a whole number from 1 to 999999
          carrier         | cookie                       | With the cookie alone
          carrier         | query,form                   | Use cookie,query, cookie,form, query or form
          carrier         | header                       | Use cookie,query, cookie,form, query or form
          carrier         | query,query                  | Use cookie,query, cookie,form, query or form
          cookie.name     | my cookie                    | Use up to 64 letters
          cookie.domain   | other.example                | Leave the setting out, or use that host or a domain above it, such as shop.example.
          cookie.domain   | example                      | A browser would refuse the cookie
          lifetime        | 30 minutes                   | for instance PT30M for thirty minutes
          lifetime        | PT0S                         | from PT1S
          lifetime        | P8D                          | to P7D (a week)
          store           | mongo                        | Use one of `memory`, `sealed`, `jdbc`, `redis`
          store           | redis                        | = redis needs the setting cart-transfer.redis
          store           | sealed                       | = sealed needs the setting cart-transfer.keys
          store           | jdbc                         | = jdbc needs the setting cart-transfer.datasource
          store.max-bytes | 32 megs                      | Use a size of at least 64 KiB, for instance 32 MiB
          store.max-bytes | 63 KiB                       | Use a size of at least 64 KiB, for instance 32 MiB
          ledger          | redis                        | Use one of `memory`, `jdbc`, `none`
          ledger          | jdbc                         | = jdbc needs the setting cart-transfer.datasource
          ledger.days     | a month                      | Use a whole number from 1 to 999999
          sku.query       | SELECT 1                     | needs the setting cart-transfer.datasource
          report.users    | root                         | Each line is a name, a colon and a password
          in-app.user-agent | (                          | It is not a regular expression
          bridge-url      | javascript:alert(1)          | Use an http or https address
          enabled         | maybe                        | Use one of `true` or `false`
          cart.class      | org.shop.NoSuchCart          | Both cart-transfer.cart and cart-transfer.cart.class are set
          curency         | GBP                          | Did you mean cart-transfer.currencies?
          checkout.url    | https://shop.example/        | Did you mean cart-transfer.checkout-url?
          loyalty-points  | 7                            | See docs/settings.md for all settings. Correct the name
          """)
  void aMistakeNamesItsParameterAndSaysWhatToDo(String name, String value, String message) {
    with(name, value);

    assertTrue(mistakes().contains("cart-transfer." + name), mistakes());
    assertTrue(mistakes().contains(message), mistakes());
  }

  @Test
  void whatIsMissingIsSaidAllAtOnce() {
    webXml.clear();

    read();

    assertEquals(4, mistakes.count(), mistakes());
    assertTrue(mistakes().contains("cart-transfer.checkout-url is missing. Add it"), mistakes());
    assertTrue(mistakes().contains("cart-transfer.currencies is missing. Add it"), mistakes());
    assertTrue(mistakes().contains("cart-transfer.authorization is missing. Add"), mistakes());
    assertTrue(
        mistakes().contains("Neither cart-transfer.cart nor cart-transfer.cart.class is set"));
  }

  @Test
  void skusAreTranslatedInOneWay() {
    webXml.put("cart-transfer.datasource", "jdbc/shop");
    webXml.put("cart-transfer.sku.table", "/WEB-INF/skus.csv");

    with("sku.query", "SELECT sku FROM skus WHERE poq = ?");

    assertTrue(
        mistakes().contains("Both cart-transfer.sku.table and cart-transfer.sku.query are set"));
  }

  @Test
  void aSecretIsNeverShown() {
    webXml.put("cart-transfer.keys", "hush-key");
    webXml.put("cart-transfer.redis", "redis://:hush-password@127.0.0.1");
    webXml.put("cart-transfer.report.users", "hush-user:hush-word");

    Settings settings = read();

    assertTrue(settings.toString().contains("authorization=***"), settings.toString());
    assertFalse(settings.toString().contains("hush"), settings.toString());
    assertFalse(settings.inForce().toString().contains("hush"));
    assertFalse((mistakes() + warnings).contains("hush"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization", "report.users"})
  void aSecretThatIsWrongIsNotShownEither(String name) {
    with(name, "Bearer hush\nnone");

    assertTrue(mistakes().contains("cart-transfer." + name), mistakes());
    assertFalse(mistakes().contains("hush"), mistakes());
  }

  @Test
  void anOpenEndpointIsSaidToBeOpenAndShownAsSuch() {
    Settings settings = with("authorization", "none");

    assertEquals(List.of(), settings.authorization());
    assertTrue(settings.toString().contains("authorization=none"), settings.toString());
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("The endpoint is open to everybody"), warnings.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "shop.localhost", "127.0.0.1", "127.3.2.1", "[::1]"})
  void thisMachineItselfMayBeOpenAndWithoutHttps(String host) {
    webXml.put("cart-transfer.checkout-url", "http://" + host + "/checkout");

    with("authorization", "none");

    assertEquals("", mistakes());
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"128.0.0.1", "localhost.example", "127.0.0.1.example"})
  void aNameThatOnlyLooksLikeThisMachineMayNot(String host) {
    with("checkout-url", "http://" + host + "/checkout");

    assertTrue(mistakes().contains("http is allowed only for loopback"), mistakes());
  }

  @Test
  void aSystemPropertyComesBeforeTheEnvironmentAndThatBeforeWebXml() {
    webXml.put("cart-transfer.lifetime", "PT1M");
    assertEquals(Duration.ofMinutes(1), read().lifetime());

    environment.put("CART_TRANSFER_LIFETIME", "PT2M");
    assertEquals(Duration.ofMinutes(2), read().lifetime());

    properties.put("cart-transfer.lifetime", "PT3M");
    assertEquals(Duration.ofMinutes(3), read().lifetime());
  }

  @Test
  void aVariableHasUnderscoresForDotsAndDashes() {
    environment.put("CART_TRANSFER_STORE_MAX_BYTES", "1 MiB");

    assertEquals(1 << 20, read().storeMaxBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\t "})
  void aBlankSettingIsNone(String blank) {
    assertEquals(Duration.ofMinutes(30), with("lifetime", blank).lifetime());
    assertEquals("", mistakes());
  }

  @Test
  void namesThatAreNotOursAreAMistakeOnlyInWebXml() {
    properties.put("cart-transfer.lifetme", "PT1M");
    environment.put("CART_TRANSFER_PORT_8080_TCP", "tcp://10.0.0.1:8080");

    read();

    assertEquals("", mistakes());
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("Did you mean cart-transfer.lifetime?"), warnings.get(0));
  }

  @Test
  void whatTheMemoryStoreDoesNotUseIsWarnedOf() {
    with("redis", "redis://127.0.0.1");

    assertEquals(
        List.of("cart-transfer.redis is set but not used: cart-transfer.store is memory."),
        warnings);
  }

  @ParameterizedTest
  @CsvSource({
    "65536, 65536",
    "65536 B, 65536",
    "64 KiB, 65536",
    "64KiB, 65536",
    "3 MiB, 3145728",
    "2 GiB, 2147483648"
  })
  void aSizeHasAUnit(String text, long bytes) {
    assertEquals(bytes, with("store.max-bytes", text).storeMaxBytes());
    assertEquals("", mistakes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"www.shop.example", ".www.shop.example", "shop.example", "Shop.Example"})
  void theCookieMayBeForTheHostOrADomainAboveIt(String domain) {
    assertEquals(domain, with("cookie.domain", domain).cookieDomain());
    assertEquals("", mistakes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.1", "0.1"})
  void anAddressHasNoDomainAboveIt(String domain) {
    webXml.put("cart-transfer.checkout-url", "http://127.0.0.1/checkout");

    with("cookie.domain", domain);

    assertTrue(mistakes().contains("Leave the setting out, or use that host."), mistakes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBP,EUR", "GBP EUR", " GBP ,\n EUR,", "GBP\tEUR"})
  void severalWordsStandWithCommasOrWhiteSpaceBetweenThem(String text) {
    assertEquals(List.of("GBP", "EUR"), List.copyOf(with("currencies", text).currencies()));
    assertEquals("", mistakes());
  }

  @Test
  void severalValuesStandOnALineEach() {
    Settings settings = with("authorization", "\n  Bearer new, with comma\r\n\n  Bearer old  \n");

    assertEquals(List.of("Bearer new, with comma", "Bearer old"), settings.authorization());
  }

  @Test
  void aUserWithoutAPasswordIsNotLetIn() {
    assertEquals(
        List.of("ann:pass:word"),
        with("report.users", "ann:pass:word\nbob:\n:x\ncy").reportUsers());
  }

  @Test
  void aBlankValueThatHidesAnotherIsNamed() {
    environment.put("CART_TRANSFER_AUTHORIZATION", "");
    properties.put("cart-transfer.currencies", " ");
    properties.put("cart-transfer.lifetime", "");

    read();

    assertEquals(
        List.of(
            "The system property cart-transfer.currencies is blank and hides the value in"
                + " web.xml. Remove it or give it a value.",
            "The environment variable CART_TRANSFER_AUTHORIZATION is blank and hides the value in"
                + " web.xml. Remove it or give it a value."),
        warnings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Authorization: Bearer hush", "authorization:Basic hush", "\"Bearer hush\""})
  void theNameOfTheHeaderIsNotPartOfItsValue(String value) {
    with("authorization", value);

    assertTrue(mistakes().contains("only what follows the colon"), mistakes());
    assertFalse(mistakes().contains("hush"), mistakes());
  }

  @Test
  void onlyFalseSwitchesOff() {
    assertTrue(Settings.isEnabled(new Sources(properties, environment, webXml)));
    webXml.put("cart-transfer.enabled", "maybe");
    assertTrue(Settings.isEnabled(new Sources(properties, environment, webXml)));
    for (String off : List.of(" false ", "FALSE", "False")) {
      webXml.put("cart-transfer.enabled", off);
      assertFalse(Settings.isEnabled(new Sources(properties, environment, webXml)), off);
    }
  }

  @Test
  void aLongValueIsCutInItsMistake() {
    with("lifetime", "x".repeat(5_000));

    assertTrue(mistakes().length() < 500, mistakes());
  }
}
